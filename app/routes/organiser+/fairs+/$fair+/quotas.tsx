import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { answerQuotas } from '~/features/fairs/answer-quotas.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { quotaTable } from '~/features/fairs/organiser-fair-lists.server';
import { QuotaAnswer } from '~/features/fairs/ui/quota-answer';
import { QuotaImport } from '~/features/fairs/ui/quota-import';
import { QuotaTable } from '~/features/fairs/ui/quota-table';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  return json({
    title: rc.i18n.t('fairs:quotas.title'),
    slug: found.value.slug,
    rows: await quotaTable(rc, found.value),
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'fair.edit');
  if (!found.ok) throwError(found.error);
  const answer = await answerQuotas(rc, found.value, args.request);
  const status = answer.error
    ? errorStatus(answer.error.code)
    : answer.faults || answer.rowErrors
      ? 422
      : 200;
  return json({ ...answer, answered: rc.requestId }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Quotas() {
  const { slug, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  return (
    <>
      <PageTitle title={t('quotas.title')} description={t('quotas.description')} />
      {answer ? <QuotaAnswer answer={answer} /> : null}
      <QuotaTable
        key={answer?.answered}
        rows={rows}
        typed={answer?.typed}
        faults={answer?.faults}
      />
      <QuotaImport slug={slug} open={Boolean(answer?.rowErrors)} />
    </>
  );
}
