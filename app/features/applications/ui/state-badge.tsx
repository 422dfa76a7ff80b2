import { useTranslation } from 'react-i18next';
import type { BadgeTone } from '~/ui/feedback/badge';
import { StateBadge } from '~/ui/feedback/state-badge';
import type { ApplicationState, DecisionKind } from '../states';

const tones: Readonly<Record<ApplicationState, BadgeTone>> = {
  draft: 'neutral',
  submitted: 'held',
  returned: 'now',
  eligible: 'given',
  rejected: 'refused',
  withdrawn: 'closed',
};

/** The state of an application: the same sign, word and colour on every page. */
export function ApplicationStateBadge({ state }: { readonly state: ApplicationState }) {
  const { t } = useTranslation('applications');
  return <StateBadge tone={tones[state]}>{t(`states.${state}`)}</StateBadge>;
}

/** A decision that is noted and not released: dashed, as everything proposed. */
export function StagedBadge({ kind }: { readonly kind: DecisionKind }) {
  const { t } = useTranslation('applications');
  return <StateBadge tone="proposed">{t(`list.stagedOptions.${kind}`)}</StateBadge>;
}
