import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { can } from '~/features/access/can';
import type { PersonContext } from '~/features/accounts/request-context.server';
import { applicantApplications } from '~/features/applications/applicant-application.server';
import { openFairs } from '~/features/applications/open-fairs.server';
import { startApplicationPath } from '~/features/applications/paths';
import { provincePage } from '~/features/applications/province-page.server';
import { statusOf } from '~/features/applications/status-of.server';
import { ApplicationCards } from '~/features/applications/ui/application-cards';
import { editFacility } from '~/features/facilities/edit-facility.server';
import {
  facilityFaults,
  facilityValues,
  readFacilityForm,
} from '~/features/facilities/facility-form';
import { facilityAccess, loadFacility } from '~/features/facilities/facility-record.server';
import { provinceFacilitiesPath, provinceFacilityPath } from '~/features/facilities/paths';
import { facilitySchema } from '~/features/facilities/schema';
import { ProfileForm } from '~/features/facilities/ui/profile-form';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { recordId } from '~/platform/http/record-id.server';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { Heading } from '~/ui/text/heading';
import { PageTitle } from '~/ui/text/page-title';

/** @throws 404 without a mandate of this facility */
async function facilityOf(rc: PersonContext, id: string | undefined) {
  const facility = await loadFacility(rc.db, { id: recordId(id) });
  if (!facility || !can(rc.actor, 'facility.read', facilityAccess(facility)))
    throwError({ code: 'not-found' });
  return facility;
}

export async function loader(args: LoaderFunctionArgs) {
  const { rc, centre } = await provincePage(args);
  const facility = await facilityOf(rc, args.params.facility);
  const now = rc.clock.now();
  const all = await applicantApplications(rc, { centreId: centre.organisationId });
  const applications = all.filter((one) => one.facility.id === facility.id);
  const drafting = new Set(
    applications.filter(({ state }) => state === 'draft').map(({ fairId }) => fairId),
  );
  return json({
    title: facility.name,
    id: facility.id,
    values: facilityValues(facility),
    version: facility.version,
    evidence:
      facility.mandates.find(({ centreId }) => centreId === centre.organisationId)?.evidence ?? '',
    applications: applications.map((one) => statusOf(one, now)),
    fairs: (await openFairs(rc)).filter(({ id }) => !drafting.has(id)),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const { rc } = await provincePage(args);
  const { id: facilityId } = await facilityOf(rc, args.params.facility);
  const form = await args.request.formData();
  const values = readFacilityForm(form);
  const parsed = facilitySchema.safeParse(values);
  if (!parsed.success)
    return json({ values, faults: facilityFaults(parsed.error), error: null }, { status: 422 });
  const saved = await editFacility(rc, {
    facilityId,
    facts: parsed.data,
    version: Number(form.get('version')),
  });
  if (!saved.ok) {
    if (saved.error.code === 'not-found') throwError(saved.error);
    return json(
      { values, faults: {}, error: saved.error },
      { status: errorStatus(saved.error.code) },
    );
  }
  const text = rc.i18n.t('facilities:profile.saved');
  return redirectWithFlash(rc.services, provinceFacilityPath(facilityId), { tone: 'done', text });
}

export default function ProvinceFacility() {
  const { title, id, values, version, evidence, applications, fairs } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['facilities', 'applications']);
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-5">
      <PageTitle
        above={<Breadcrumbs items={[{ label: t('list.title'), href: provinceFacilitiesPath() }]} />}
        title={title}
        description={t('one.mandate', { evidence })}
      />
      {fairs.length > 0 ? (
        <Panel title={t('one.apply')}>
          <ul className="grid gap-3">
            {fairs.map((fair) => (
              <li key={fair.id} className="flex flex-wrap items-center justify-between gap-3">
                {nameIn(locale, fair)}
                <Form method="post" action={startApplicationPath()}>
                  <input type="hidden" name="fair" value={fair.id} />
                  <input type="hidden" name="facility" value={id} />
                  <SubmitButton size="small">{t('applications:register.start')}</SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Heading level={2}>{t('one.applications')}</Heading>
      {applications.length === 0 ? (
        <p className="muted">{t('one.none')}</p>
      ) : (
        <ApplicationCards applications={applications} />
      )}
      <Disclosure summary={t('one.edit')} open={answer !== undefined}>
        <ProfileForm
          values={answer?.values ?? values}
          faults={answer?.faults ?? {}}
          error={answer?.error ?? null}
          version={version}
        />
      </Disclosure>
    </div>
  );
}
