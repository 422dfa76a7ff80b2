import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { applicantApplications } from '~/features/applications/applicant-application.server';
import { provinceFairExportPath, provinceImportPath } from '~/features/applications/paths';
import { applicationsByOthers } from '~/features/applications/province-overview.server';
import { provincePage } from '~/features/applications/province-page.server';
import { registrationWindow } from '~/features/applications/registration-window';
import { statusOf } from '~/features/applications/status-of.server';
import { ApplicationCards } from '~/features/applications/ui/application-cards';
import { ApplicationsByOthers } from '~/features/applications/ui/province-home';
import { provinceHomePath, registerFacilityPath } from '~/features/facilities/paths';
import { findPublicFair } from '~/features/fairs/public-fairs.server';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useLocale } from '~/ui/locale';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { ExportMenu } from '~/ui/table/export-menu';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const { rc, centre } = await provincePage(args);
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  const now = rc.clock.now();
  const applications = await applicantApplications(rc, {
    centreId: centre.organisationId,
    fairId: fair.id,
  });
  return json({
    title: rc.locale === 'vi' ? fair.nameVi : fair.nameEn,
    fair: { slug: fair.slug, nameVi: fair.nameVi, nameEn: fair.nameEn },
    takesApplications: registrationWindow(fair, now) === 'open',
    applications: applications.map((one) => statusOf(one, now)),
    byOthers: await applicationsByOthers(rc.db, fair, centre),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ProvinceFairPage() {
  const { fair, takesApplications, applications, byOthers } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['applications', 'facilities']);
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        above={
          <Breadcrumbs
            items={[{ label: t('facilities:nav.province'), href: provinceHomePath() }]}
          />
        }
        title={nameIn(locale, fair)}
        actions={
          <>
            {applications.length > 0 ? (
              <ExportMenu
                xlsx={provinceFairExportPath(fair.slug, 'xlsx')}
                csv={provinceFairExportPath(fair.slug, 'csv')}
              />
            ) : null}
            {takesApplications ? (
              <>
                <LinkButton href={provinceImportPath(fair.slug)}>
                  {t('province.importFile')}
                </LinkButton>
                <LinkButton href={registerFacilityPath({ fair: fair.slug })} kind="primary">
                  {t('province.register')}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      {applications.length === 0 ? (
        <div className="panel">
          <EmptyState
            title={t('province.noApplications')}
            text={t('province.noApplicationsText')}
          />
        </div>
      ) : (
        <ApplicationCards applications={applications} showFacility />
      )}
      <ApplicationsByOthers count={byOthers} />
    </div>
  );
}
