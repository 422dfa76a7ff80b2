import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { importPageAnswer, importRequest } from '~/features/applications/import-request.server';
import { fairApplicationsPath } from '~/features/applications/paths';
import { ImportForm } from '~/features/applications/ui/import-page';
import { findFair } from '~/features/fairs/find-fair.server';
import { throwError } from '~/platform/http/error-response.server';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.list');
  if (!found.ok) throwError(found.error);
  return json({ title: rc.i18n.t('applications:import.title'), slug: found.value.slug });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'application.list');
  if (!found.ok) throwError(found.error);
  const answer = await importRequest(rc, args.request, found.value.slug);
  return json(importPageAnswer(answer), { status: answer.status });
}

export default function ImportApplications() {
  const { slug } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('applications');
  return (
    <>
      <PageTitle
        above={
          <Breadcrumbs items={[{ label: t('list.title'), href: fairApplicationsPath(slug) }]} />
        }
        title={t('import.title')}
        description={t('import.description')}
      />
      <ImportForm result={result} />
    </>
  );
}
