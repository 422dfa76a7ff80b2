import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { activeMembership } from '~/features/access/actor';
import { homePath } from '~/features/accounts/paths';
import {
  type PersonContext,
  requestContext,
  requirePerson,
} from '~/features/accounts/request-context.server';
import {
  facilityFaults,
  facilityValues,
  readFacilityForm,
} from '~/features/facilities/facility-form';
import { loadFacility } from '~/features/facilities/facility-record.server';
import { listCentres } from '~/features/facilities/list-centres.server';
import { grantMandate, revokeMandate } from '~/features/facilities/mandate.server';
import { facilityHomePath, facilityProfilePath } from '~/features/facilities/paths';
import { saveOwnFacility } from '~/features/facilities/save-own-facility.server';
import { facilitySchema } from '~/features/facilities/schema';
import { Mandates } from '~/features/facilities/ui/mandates';
import { ProfileForm } from '~/features/facilities/ui/profile-form';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';
import { safeRedirect } from '~/platform/http/safe-redirect';
import { PageTitle } from '~/ui/text/page-title';

function ownOrganisation(rc: PersonContext) {
  const membership = activeMembership(rc.actor);
  if (membership?.organisationKind !== 'facility') throw redirect(homePath());
  return membership;
}

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const membership = ownOrganisation(rc);
  const { organisationId, organisationName } = membership;
  const facility = await loadFacility(rc.db, { organisationId });
  const centres = await listCentres(rc.db);
  return json({
    title: rc.i18n.t('facilities:profile.title'),
    to: safeRedirect(new URL(args.request.url).searchParams.get('to'), ''),
    facility: facility ? { values: facilityValues(facility), version: facility.version } : null,
    newValues: { name: organisationName, contactName: rc.actor.name, email: rc.session.email },
    mandates: (facility?.mandates ?? []).map(({ centreId, centre, evidence, grantedAt }) => ({
      centreId,
      name: centre.name,
      evidence,
      grantedAt: grantedAt.toISOString(),
    })),
    centres,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  ownOrganisation(rc);
  const form = await args.request.formData();
  const intent = form.get('intent');
  if (intent === 'grant' || intent === 'revoke') return changeMandate(rc, intent, form);
  const values = readFacilityForm(form);
  const parsed = facilitySchema.safeParse(values);
  if (!parsed.success)
    return json({ values, faults: facilityFaults(parsed.error), error: null }, { status: 422 });
  const version = Number(form.get('version') ?? '') || null;
  const saved = await saveOwnFacility(rc, { facts: parsed.data, version });
  if (!saved.ok) {
    if (saved.error.code === 'not-found') throwError(saved.error);
    return json(
      { values, faults: {}, error: saved.error },
      { status: errorStatus(saved.error.code) },
    );
  }
  const to =
    safeRedirect(String(form.get('to') ?? ''), '') ||
    (saved.value.created ? facilityHomePath() : facilityProfilePath());
  return redirectWithFlash(rc.services, to, {
    tone: 'done',
    text: rc.i18n.t('facilities:profile.saved'),
  });
}

async function changeMandate(rc: PersonContext, intent: 'grant' | 'revoke', form: FormData) {
  const facility = await loadFacility(rc.db, {
    organisationId: ownOrganisation(rc).organisationId,
  });
  if (!facility) throwError({ code: 'not-found' });
  const input = { facilityId: facility.id, centreId: recordId(form.get('centre')) };
  const evidence = rc.i18n.t('facilities:profile.grantEvidence', { name: rc.actor.name });
  const done =
    intent === 'grant'
      ? await grantMandate(rc, { ...input, evidence })
      : await revokeMandate(rc, input);
  if (!done.ok) throwError(done.error);
  const text = rc.i18n.t(`facilities:profile.${intent === 'grant' ? 'granted' : 'revoked'}`);
  return redirectWithFlash(rc.services, facilityProfilePath(), { tone: 'done', text });
}

export default function Profile() {
  const { facility, newValues, to, mandates, centres } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('facilities');
  return (
    <div className="flex flex-col gap-5">
      <PageTitle title={t('profile.title')} description={t('profile.description')} />
      <ProfileForm
        values={answer?.values ?? facility?.values ?? newValues}
        faults={answer?.faults ?? {}}
        error={answer?.error ?? null}
        version={facility?.version ?? 0}
        to={to}
      />
      {facility ? <Mandates mandates={mandates} centres={centres} /> : null}
    </div>
  );
}
