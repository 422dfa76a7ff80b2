import { useTranslation } from 'react-i18next';

export type ChartTone = 'jade' | 'gold' | 'lacquer' | 'indigo';

export interface BarDatum {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The figure in words of the reader: `1.850`, `5,8 tỷ ₫`. */
  readonly text: string;
  /** A second line under the figure: a share, a plan. */
  readonly part?: string;
  readonly tone?: ChartTone;
}

export interface BarChartProps {
  readonly caption: string;
  readonly data: readonly BarDatum[];
  /** Head of the column of figures. */
  readonly valueLabel: string;
  /** The length a full bar stands for; by default the largest value. */
  readonly max?: number;
  readonly tone?: ChartTone;
}

/**
 * Figures side by side: a table whose middle column draws them, so the picture is its own table.
 * Rendered by the server, printable, without a script.
 */
export function BarChart({ caption, data, valueLabel, max, tone = 'jade' }: BarChartProps) {
  const { t } = useTranslation('ui');
  const full = max ?? Math.max(0, ...data.map((datum) => datum.value));
  return (
    <table className="bar-table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('chart.category')}</th>
          <td />
          <th scope="col">{valueLabel}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((datum) => (
          <tr key={datum.key}>
            <th scope="row">{datum.label}</th>
            <td>
              <Bar share={full > 0 ? datum.value / full : 0} tone={datum.tone ?? tone} />
            </td>
            <td className="cell--end">
              {datum.text}
              {datum.part ? <span className="bar-table__part">{datum.part}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One bar; its length is an attribute, which a strict content security policy allows. */
function Bar({ share, tone }: { readonly share: number; readonly tone: ChartTone }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return (
    <svg className="bar-table__bar" aria-hidden="true" focusable="false">
      <rect className="bar-table__track" width="100%" height="100%" rx="2" />
      <rect
        className={`bar-table__fill bar-table__fill--${tone}`}
        width={width}
        height="100%"
        rx="2"
      />
    </svg>
  );
}
