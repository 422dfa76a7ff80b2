import { useTranslation } from 'react-i18next';
import { confirmationPath, takeBoothsPath } from '~/features/booths/paths';
import { changeSince } from '~/features/booths/told-booths';
import { formatDate, formatDateTime } from '~/kernel/format-date';
import { useLocale } from '~/ui/locale';
import { applicationPath } from '../paths';
import type { StatusOf } from './application-status';

export interface NextStep {
  readonly text: string;
  readonly label?: string;
  readonly href?: string;
}

type Subject = Pick<StatusOf, 'id' | 'state' | 'booths' | 'confirmed' | 'selfService' | 'fair'>;

/** What the applicant does next, in one sentence, with the button that does it. */
export function useNextStep(): (application: Subject) => NextStep {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const placed = ({ id, confirmed, fair }: Subject, given: readonly string[]): NextStep => {
    const setUp = formatDate(fair.setUpStartsAt, locale);
    const text = t('next.placed', { booths: given.join(', '), setUp });
    if (!confirmed) return { text };
    // The organiser has changed them and not said so yet: the paper still names the former ones.
    return changeSince({ told: confirmed, has: given })
      ? { text: `${text} ${t('next.changed', { booths: confirmed.join(', ') })}` }
      : { text, label: t('home.confirmation'), href: confirmationPath(id) };
  };
  return (application) => {
    const { id, state, booths, selfService, fair } = application;
    const given = booths.filter(({ kind }) => kind === 'assigned').map(({ code }) => code);
    if (state === 'eligible' && given.length > 0) return placed(application, given);
    if (state === 'eligible' && selfService) {
      return {
        text: t('next.selfService'),
        label: t('home.chooseBooth'),
        href: takeBoothsPath(id),
      };
    }
    if (state === 'draft') {
      const closes = formatDateTime(fair.registrationClosesAt, locale);
      return {
        text: fair.takesApplications ? t('next.draft', { closes }) : t('next.draftClosed'),
        label: t('home.edit'),
        href: applicationPath(id),
      };
    }
    if (state === 'returned')
      return { text: t('next.returned'), label: t('home.fix'), href: `${applicationPath(id)}?fix` };
    return { text: t(`next.${state}`) };
  };
}
