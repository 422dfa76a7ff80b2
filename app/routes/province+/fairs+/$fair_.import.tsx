import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { importerFor } from '~/features/applications/import-applications.server';
import { importPageAnswer, importRequest } from '~/features/applications/import-request.server';
import { provinceFairPath } from '~/features/applications/paths';
import { provincePage } from '~/features/applications/province-page.server';
import { ImportForm } from '~/features/applications/ui/import-page';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { throwError } from '~/platform/http/error-response.server';
import { useLocale } from '~/ui/locale';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const { rc } = await provincePage(args);
  const found = await importerFor(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const { slug, nameVi, nameEn } = found.value.fair;
  return json({ title: rc.i18n.t('applications:import.title'), fair: { slug, nameVi, nameEn } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action(args: ActionFunctionArgs) {
  const { rc } = await provincePage(args);
  const answer = await importRequest(rc, args.request, args.params.fair ?? '');
  if (answer.error?.code === 'not-found') throwError(answer.error);
  return json(importPageAnswer(answer), { status: answer.status });
}

export default function ProvinceImport() {
  const { fair } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('applications');
  const locale = useLocale();
  return (
    <>
      <PageTitle
        above={
          <Breadcrumbs
            items={[{ label: nameIn(locale, fair), href: provinceFairPath(fair.slug) }]}
          />
        }
        title={t('import.title')}
        description={t('import.description')}
      />
      <ImportForm result={result} />
    </>
  );
}
