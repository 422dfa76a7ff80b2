import { useTranslation } from 'react-i18next';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { formatDateRange, formatDateTime } from '~/kernel/format-date';
import { Card } from '~/ui/feedback/card';
import { CardGrid } from '~/ui/feedback/card-grid';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';

export interface OpenFair {
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly venueName: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly registrationClosesAt: string;
}

/** Fairs that take applications now. */
export function OpenFairs({
  fairs,
  hrefFor,
}: {
  readonly fairs: readonly OpenFair[];
  readonly hrefFor: (fairSlug: string) => string;
}) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  return (
    <section>
      <Heading level={2} className="mb-3">
        {t('home.open')}
      </Heading>
      {fairs.length === 0 ? <p className="muted">{t('home.openNone')}</p> : null}
      <CardGrid>
        {fairs.map((fair) => (
          <Card
            key={fair.slug}
            title={nameIn(locale, fair)}
            href={hrefFor(fair.slug)}
            meta={`${formatDateRange(fair.opensAt, fair.closesAt, locale)} · ${fair.venueName}`}
          >
            <p className="font-semibold">
              {t('home.deadline', { closes: formatDateTime(fair.registrationClosesAt, locale) })}
            </p>
          </Card>
        ))}
      </CardGrid>
    </section>
  );
}
