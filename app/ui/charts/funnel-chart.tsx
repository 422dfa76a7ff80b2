import { formatCount, formatPercent } from '~/kernel/format';
import { useLocale } from '~/ui/locale';
import { BarChart } from './bar-chart';

export interface FunnelStage {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface FunnelChartProps {
  readonly caption: string;
  /** In order; each a part of the one before. */
  readonly stages: readonly FunnelStage[];
  readonly valueLabel: string;
  /** Words behind the share of the stage before: "so với bước trước". */
  readonly shareLabel: string;
}

/** How many came through each stage, and what share of the stage before. */
export function FunnelChart({ caption, stages, valueLabel, shareLabel }: FunnelChartProps) {
  const locale = useLocale();
  const data = stages.map((stage, index) => {
    const before = stages[index - 1]?.count;
    const last = index === stages.length - 1;
    return {
      key: stage.key,
      label: stage.label,
      value: stage.count,
      text: formatCount(stage.count, locale),
      part: before ? `${formatPercent(stage.count / before, locale)} ${shareLabel}` : undefined,
      tone: last ? ('gold' as const) : ('jade' as const),
    };
  });
  return <BarChart caption={caption} data={data} valueLabel={valueLabel} max={stages[0]?.count} />;
}
