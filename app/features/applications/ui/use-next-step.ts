import { useTranslation } from 'react-i18next';
import { confirmationPath, takeBoothsPath } from '~/features/booths/paths';
import { formatDate, formatDateTime } from '~/kernel/format-date';
import { useLocale } from '~/ui/locale';
import { applicationPath } from '../paths';
import type { StatusOf } from './application-status';

export interface NextStep {
  readonly text: string;
  readonly label?: string;
  readonly href?: string;
}

type Subject = Pick<StatusOf, 'id' | 'state' | 'booths' | 'published' | 'selfService' | 'fair'>;

/** What the applicant does next, in one sentence, with the button that does it. */
export function useNextStep(): (application: Subject) => NextStep {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  return ({ id, state, booths, published, selfService, fair }) => {
    const given = booths.filter(({ kind }) => kind === 'assigned').map(({ code }) => code);
    if (state === 'eligible' && given.length > 0) {
      const text = t('next.placed', {
        booths: given.join(', '),
        setUp: formatDate(fair.setUpStartsAt, locale),
      });
      return published
        ? { text, label: t('home.confirmation'), href: confirmationPath(id) }
        : { text };
    }
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
