import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { activeMembership } from '~/features/access/actor';
import { requestContext } from '~/features/accounts/request-context.server';
import { applicantApplications } from '~/features/applications/applicant-application.server';
import { registrationWindow } from '~/features/applications/registration-window';
import { statusOf } from '~/features/applications/status-of.server';
import { RegisterPage } from '~/features/applications/ui/register-page';
import { loadFacility } from '~/features/facilities/facility-record.server';
import { pageMeta } from '~/features/fairs/page-meta';
import { findPublicFair } from '~/features/fairs/public-fairs.server';
import { publicPage } from '~/features/fairs/public-page.server';
import { throwError } from '~/platform/http/error-response.server';

export const handle = { width: 'text' };

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  const now = rc.clock.now();
  const membership = activeMembership(rc.actor);
  const own = membership?.organisationKind === 'facility' ? membership : undefined;
  const facility = own
    ? await loadFacility(rc.db, { organisationId: own.organisationId })
    : undefined;
  const applications = own
    ? await applicantApplications(rc, { organisationId: own.organisationId })
    : [];
  const name = rc.locale === 'vi' ? fair.nameVi : fair.nameEn;
  return json({
    page: publicPage(rc),
    title: `${rc.i18n.t('applications:register.title')} · ${name}`,
    description: rc.i18n.t('applications:register.lead'),
    fair: {
      id: fair.id,
      slug: fair.slug,
      registrationOpensAt: fair.registrationOpensAt,
      registrationClosesAt: fair.registrationClosesAt,
    },
    window: registrationWindow(fair, now),
    signedIn: rc.actor.kind === 'person',
    organisation: membership
      ? { kind: membership.organisationKind, name: membership.organisationName }
      : null,
    otherFacility:
      rc.actor.kind === 'person' && !own
        ? (rc.actor.memberships.find((one) => one.organisationKind === 'facility')
            ?.organisationId ?? null)
        : null,
    facilityId: facility?.id ?? null,
    applications: applications
      .filter((one) => one.fairId === fair.id)
      .map((one) => statusOf(one, now)),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta({ ...data.page, title: data.title, description: data.description }) : [];

export default function Register() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />;
}
