import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { activeMembership } from '~/features/access/actor';
import { homePath } from '~/features/accounts/paths';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicantApplications } from '~/features/applications/applicant-application.server';
import { openFairs } from '~/features/applications/open-fairs.server';
import { registerPath } from '~/features/applications/paths';
import { statusOf } from '~/features/applications/status-of.server';
import { ApplicationCards } from '~/features/applications/ui/application-cards';
import { OpenFairs } from '~/features/applications/ui/open-fairs';
import { loadFacility } from '~/features/facilities/facility-record.server';
import { facilityProfilePath, provinceHomePath } from '~/features/facilities/paths';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const membership = activeMembership(rc.actor);
  if (membership?.organisationKind === 'province_centre') throw redirect(provinceHomePath());
  if (membership?.organisationKind !== 'facility') throw redirect(homePath());
  const { organisationId } = membership;
  const [facility, applications, fairs] = await Promise.all([
    loadFacility(rc.db, { organisationId }),
    applicantApplications(rc, { organisationId }),
    openFairs(rc),
  ]);
  const now = rc.clock.now();
  return json({
    title: rc.i18n.t('applications:home.title'),
    facilityName: facility?.name ?? membership.organisationName,
    hasProfile: facility !== undefined,
    applications: applications.map((application) => statusOf(application, now)),
    fairs,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function FacilityHome() {
  const { facilityName, hasProfile, applications, fairs } = useLoaderData<typeof loader>();
  const { t } = useTranslation('applications');
  return (
    <div className="flex flex-col gap-5">
      <PageTitle title={t('home.title')} description={facilityName} />
      {hasProfile ? null : (
        <Notice
          tone="warning"
          title={t('home.profileMissing')}
          actions={<LinkButton href={facilityProfilePath()}>{t('register.profile')}</LinkButton>}
        >
          {t('home.profileMissingText')}
        </Notice>
      )}
      {applications.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('home.emptyTitle')} text={t('home.emptyText')} />
        </div>
      ) : (
        <ApplicationCards applications={applications} />
      )}
      <OpenFairs fairs={fairs} hrefFor={registerPath} />
    </div>
  );
}
