import { useTranslation } from 'react-i18next';
import { formatPercent } from '~/kernel/format';
import { formatDateTime, formatTime, toDateInput } from '~/kernel/format-date';
import { StateBadge } from '~/ui/feedback/state-badge';
import { useLocale } from '~/ui/locale';

/** A run as JSON brings it to the browser. */
export interface RunView {
  readonly number: number;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'applied' | 'discarded';
  readonly seed: string;
  readonly inputHash: string | null;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly seconds: number | null;
  readonly cut: boolean;
  readonly percent: number;
  readonly phase: string;
  readonly error: string | null;
  readonly version: number;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly finishedAt: string | null;
  readonly settledAt: string | null;
  readonly settledBy: string;
}

const tones = {
  queued: 'now',
  running: 'now',
  done: 'proposed',
  failed: 'refused',
  cancelled: 'closed',
  applied: 'given',
  discarded: 'closed',
} as const;

export function RunBadge({ state }: { readonly state: RunView['state'] }) {
  const { t } = useTranslation('allocation');
  return <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>;
}

/** `Phương án 3, tối ưu lúc 14:02. Chênh lệch so với mức tốt nhất có thể: 0,4%.`; with its day when that is not `today`. */
export function useRunSentence(): (run: RunView, today: string) => string {
  const { t } = useTranslation('allocation');
  const locale = useLocale();
  return ({ number, finishedAt, gap, cut }, today) => {
    if (!finishedAt || gap === null) return t('run.number', { number });
    const same = toDateInput(finishedAt) === toDateInput(today);
    const when = same ? formatTime(finishedAt) : formatDateTime(finishedAt, locale);
    const sentence = t('run.sentence', { number, when, gap: formatPercent(gap, locale, 2) });
    return cut ? `${sentence} ${t('run.cut')}` : sentence;
  };
}
