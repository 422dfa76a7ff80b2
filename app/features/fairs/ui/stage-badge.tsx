import { useTranslation } from 'react-i18next';
import type { BadgeTone } from '~/ui/feedback/badge';
import { StateBadge } from '~/ui/feedback/state-badge';
import type { FairStage } from '../phases';

const tones: Readonly<Record<FairStage, BadgeTone>> = {
  cancelled: 'refused',
  preparing: 'proposed',
  registration: 'now',
  allocation: 'held',
  'set-up': 'held',
  open: 'given',
  'tear-down': 'held',
  closed: 'done',
};

/** Where a fair stands; before it is announced that is what matters. */
export function StageBadge({
  stage,
  announced,
}: {
  readonly stage: FairStage;
  readonly announced: boolean;
}) {
  const { t } = useTranslation('fairs');
  if (!announced && stage !== 'cancelled') {
    return <StateBadge tone="neutral">{t('hiddenState')}</StateBadge>;
  }
  return <StateBadge tone={tones[stage]}>{t(`stages.${stage}`)}</StateBadge>;
}
