import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { applicationNumber } from '~/features/applications/application-number';
import { decideRequest } from '~/features/applications/decide-request.server';
import { organiserApplication } from '~/features/applications/organiser-application.server';
import { organiserView } from '~/features/applications/organiser-view.server';
import { fairApplicationPath, fairApplicationsPath } from '~/features/applications/paths';
import { OrganiserApplicationParts } from '~/features/applications/ui/organiser-application';
import { ApplicationStateBadge } from '~/features/applications/ui/state-badge';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { redirectWithFlash } from '~/platform/http/flash.server';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await organiserApplication(rc, args.params.fair ?? '', args.params.application);
  if (!found.ok) throwError(found.error);
  const application = organiserView(found.value);
  return json({ title: application.facility.name, application });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await organiserApplication(rc, args.params.fair ?? '', args.params.application);
  if (!found.ok) throwError(found.error);
  const { application, fair } = found.value;
  const form = await args.request.formData();
  const done = await decideRequest(rc, application.id, form);
  if (!done.ok) {
    return json(
      { error: done.error, reason: String(form.get('reason') ?? '') },
      { status: errorStatus(done.error.code) },
    );
  }
  const text = rc.i18n.t(`applications:one.${done.value}`);
  return redirectWithFlash(rc.services, fairApplicationPath(fair.slug, application.id), {
    tone: 'done',
    text,
  });
}

export default function OrganiserApplicationPage() {
  const { application } = useLoaderData<typeof loader>();
  const { t } = useTranslation('applications');
  return (
    <>
      <PageTitle
        above={
          <Breadcrumbs
            items={[{ label: t('one.back'), href: fairApplicationsPath(application.fairSlug) }]}
          />
        }
        title={application.facility.name}
        description={
          <span className="inline-flex flex-wrap items-center gap-2">
            {t('number', { number: applicationNumber(application.number) })}
            <ApplicationStateBadge state={application.state} />
          </span>
        }
      />
      <OrganiserApplicationParts
        application={application}
        refused={useActionData<typeof action>() ?? null}
      />
    </>
  );
}
