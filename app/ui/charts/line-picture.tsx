import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatCount } from '~/kernel/format';
import { useLocale } from '~/ui/locale';
import type { LineChartProps } from './line-chart';

/** The drawn part of `LineChart`; hidden from screen readers, which have the table. */
export default function LinePicture({ series, points }: LineChartProps) {
  const locale = useLocale();
  const data = points.map((point) => ({ label: point.label, ...point.values }));
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <div className="chart__picture" aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        <LineChart
          data={data}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--color-line)" vertical={false} />
          <XAxis dataKey="label" stroke="var(--color-ink-2)" tickLine={false} fontSize={12} />
          <YAxis
            stroke="var(--color-ink-2)"
            tickLine={false}
            axisLine={false}
            width={52}
            fontSize={12}
            tickFormatter={(value: number) => formatCount(value, locale)}
          />
          <Tooltip
            formatter={(value) => (typeof value === 'number' ? formatCount(value, locale) : value)}
          />
          <Legend iconType="plainline" />
          {series.map((line) => (
            <Line
              key={line.key}
              dataKey={line.key}
              name={line.label}
              stroke={`var(--color-${line.tone})`}
              strokeWidth={2}
              strokeDasharray={line.dashed ? '6 4' : undefined}
              dot={{ r: 2.5 }}
              isAnimationActive={!still}
              animationDuration={180}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
