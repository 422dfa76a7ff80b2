import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { Disclosure } from '~/ui/feedback/disclosure';
import { useHydrated } from '~/ui/hydrated';
import { useLocale } from '~/ui/locale';

export interface LineSeries {
  readonly key: string;
  readonly label: string;
  readonly tone: 'jade' | 'gold' | 'lacquer' | 'indigo';
  /** Told apart without colour. */
  readonly dashed?: boolean;
}

export interface LinePoint {
  /** What stands on the axis: an hour, a day. */
  readonly label: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface LineChartProps {
  readonly caption: string;
  readonly series: readonly LineSeries[];
  readonly points: readonly LinePoint[];
}

// recharts weighs more than the rest of a page: it comes when a line is drawn, and only then.
const LinePicture = lazy(() => import('./line-picture'));

/** Something over time. The picture is drawn in the browser; its figures stand in a table beneath, from the server on. */
export function LineChart(props: LineChartProps) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const hydrated = useHydrated();
  const waiting = (
    <div className="chart__picture muted grid place-items-center">{t('chart.loading')}</div>
  );
  return (
    <figure className="chart">
      <figcaption className="font-semibold">{props.caption}</figcaption>
      {hydrated ? (
        <Suspense fallback={waiting}>
          <LinePicture {...props} />
        </Suspense>
      ) : null}
      <Disclosure summary={t('chart.table')} open={!hydrated}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('chart.category')}</th>
              {props.series.map((series) => (
                <th key={series.key} scope="col" className="cell--end">
                  {series.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.points.map((point) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                {props.series.map((series) => (
                  <td key={series.key} className="cell--end">
                    {formatCount(point.values[series.key] ?? 0, locale)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  );
}
