import { useTranslation } from 'react-i18next';
import { formatDateRange } from '~/kernel/format-date';
import { Timeline } from '~/ui/feedback/timeline';
import { useLocale } from '~/ui/locale';
import type { PhaseKey } from '../phases';

export interface ShownPhase {
  readonly key: PhaseKey;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: 'done' | 'now' | 'waiting';
}

/** The phases of a fair in order, with what is done, what is now and what waits. */
export function PhaseTimeline({ phases }: { readonly phases: readonly ShownPhase[] }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  return (
    <Timeline
      items={phases.map(({ key, startsAt, endsAt, state }) => ({
        key,
        title: t(`phases.${key}`),
        when: formatDateRange(startsAt, endsAt, locale),
        state,
      }))}
    />
  );
}
