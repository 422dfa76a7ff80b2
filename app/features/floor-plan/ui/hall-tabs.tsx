import { useTranslation } from 'react-i18next';
import type { Locale } from '~/kernel/format';
import type { PlanHall } from '../plan-document';

/** One link a hall: the hall shown is part of the address. Nothing when there is only one. */
export function HallTabs({
  halls,
  current,
  hrefFor,
  locale,
}: {
  readonly halls: readonly PlanHall[];
  readonly current: string;
  readonly hrefFor: (hallCode: string) => string;
  readonly locale: Locale;
}) {
  const { t } = useTranslation('floor-plan');
  if (halls.length < 2) return null;
  return (
    <nav className="plan-halls" aria-label={t('halls')}>
      {halls.map((hall) => (
        <a
          key={hall.code}
          href={hrefFor(hall.code)}
          aria-current={hall.code === current ? 'page' : undefined}
        >
          {hall.name[locale]}
        </a>
      ))}
    </nav>
  );
}
