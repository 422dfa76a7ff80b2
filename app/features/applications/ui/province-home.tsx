import type { SerializeFrom } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { provinceFacilitiesPath, registerFacilityPath } from '~/features/facilities/paths';
import type { ProvinceChoice } from '~/features/facilities/province-choice';
import { useProvinceToday } from '~/features/facilities/ui/use-province-options';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { formatCount } from '~/kernel/format';
import { formatDateTime } from '~/kernel/format-date';
import { LinkButton } from '~/ui/actions/link-button';
import { Figure } from '~/ui/feedback/figure';
import { Figures } from '~/ui/feedback/figures';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { Heading } from '~/ui/text/heading';
import { PageTitle } from '~/ui/text/page-title';
import { provinceFairPath, provinceImportPath } from '../paths';
import type { ProvinceFair } from '../province-overview.server';
import { APPLICATION_STATES } from '../states';
import type { ApplicantStatus } from '../status-of.server';
import { ApplicationCards } from './application-cards';
import { ApplicationStateBadge } from './state-badge';

type Fair = SerializeFrom<ProvinceFair>;

export interface ProvinceHomeProps {
  readonly title: string;
  readonly province: ProvinceChoice | null;
  readonly overview: { readonly facilities: number; readonly fairs: readonly Fair[] };
  readonly returned: readonly ApplicantStatus[];
}

/** A province centre's day: what waits for it, its facilities, its fairs with their quotas. */
export function ProvinceHome({ title, province, overview, returned }: ProvinceHomeProps) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const provinceToday = useProvinceToday();
  const { fairs, facilities } = overview;
  const sum = (of: (fair: Fair) => number) =>
    formatCount(
      fairs.reduce((total, fair) => total + of(fair), 0),
      locale,
    );
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        title={province ? t('province.title', { province: provinceToday(province) }) : title}
        description={t('province.description')}
        actions={
          <LinkButton href={registerFacilityPath()} kind="primary">
            {t('province.register')}
          </LinkButton>
        }
      />
      <Figures>
        <Figure
          value={formatCount(facilities, locale)}
          words={t('province.facilities')}
          href={provinceFacilitiesPath()}
        />
        <Figure
          value={sum(
            ({ states }) => states.submitted + states.returned + states.eligible + states.rejected,
          )}
          words={t('province.applications')}
        />
        <Figure value={sum(({ states }) => states.draft)} words={t('province.drafts')} />
        <Figure value={sum(({ states }) => states.returned)} words={t('province.returned')} />
      </Figures>
      {returned.length > 0 ? (
        <section>
          <Heading level={2} className="mb-3">
            {t('province.returnedTitle')}
          </Heading>
          <ApplicationCards applications={returned} showFacility />
        </section>
      ) : null}
      <Heading level={2}>{t('province.fairs')}</Heading>
      {fairs.length === 0 ? <p className="muted">{t('province.fairsEmpty')}</p> : null}
      {fairs.map((fair) => (
        <FairPanel key={fair.slug} fair={fair} />
      ))}
    </div>
  );
}

function FairPanel({ fair }: { readonly fair: Fair }) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const states = APPLICATION_STATES.filter((state) => fair.states[state] > 0);
  return (
    <Panel
      title={
        <Link className="text-link" to={provinceFairPath(fair.slug)}>
          {nameIn(locale, fair)}
        </Link>
      }
      actions={
        fair.takesApplications ? (
          <LinkButton size="small" href={provinceImportPath(fair.slug)}>
            {t('province.importFile')}
          </LinkButton>
        ) : undefined
      }
    >
      <p className="mb-3">
        {t('home.deadline', { closes: formatDateTime(fair.registrationClosesAt, locale) })}
      </p>
      {states.length === 0 ? <p className="muted">{t('province.noApplications')}</p> : null}
      <ApplicationsByOthers count={fair.byOthers} />
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {states.map((state) => (
          <li key={state}>
            <b>{formatCount(fair.states[state], locale)}</b> <ApplicationStateBadge state={state} />
          </li>
        ))}
      </ul>
      {fair.quotas.length > 0 ? (
        <div className="mt-4">
          <p className="font-semibold">{t('province.quota')}</p>
          <ul>
            {fair.quotas.map(({ funding, used, booths }) => (
              <li key={funding}>
                {t(`fundings.${funding}`)}:{' '}
                {t('province.quotaOf', {
                  used: formatCount(used, locale),
                  total: formatCount(booths, locale),
                })}
                <progress
                  className="progress"
                  max={Math.max(booths, 1)}
                  value={used}
                  aria-label={t(`fundings.${funding}`)}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Panel>
  );
}

/** The province's applications that are not the centre's to read, as a number. */
export function ApplicationsByOthers({ count }: { readonly count: number }) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  if (count === 0) return null;
  return (
    <p className="muted mt-2">
      {t('province.byOthers', { count, formatted: formatCount(count, locale) })}
    </p>
  );
}
