import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { categoriesSchema } from '~/features/fairs/limits-schema';
import { categoriesOf } from '~/features/fairs/organiser-fair-lists.server';
import { saveCategories } from '~/features/fairs/save-categories.server';
import { CategoriesForm } from '~/features/fairs/ui/categories-form';
import { useErrorSentence } from '~/features/fairs/ui/error-words';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { parseForm } from '~/platform/http/parse-form';
import { Notice } from '~/ui/feedback/notice';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  return json({
    title: rc.i18n.t('fairs:categories.title'),
    categories: await categoriesOf(rc, found.value),
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'fair.edit');
  if (!found.ok) throwError(found.error);
  const form = await args.request.formData();
  const submission = parseForm(form, { schema: categoriesSchema });
  if (submission.status !== 'success') {
    return json(
      { done: null, error: null, lastResult: submission.reply() },
      { status: submission.status === 'error' ? 422 : 200 },
    );
  }
  const saved = await saveCategories(
    rc,
    found.value.id,
    submission.value.categories,
    String(form.get('shown') ?? ''),
  );
  if (saved.ok) return json({ done: rc.requestId, error: null, lastResult: null });
  return json(
    { done: null, lastResult: submission.reply(), error: saved.error },
    { status: errorStatus(saved.error.code) },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Categories() {
  const { categories } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  const sentence = useErrorSentence();
  return (
    <>
      <PageTitle title={t('categories.title')} description={t('categories.description')} />
      {answer?.done ? (
        <Notice tone="done" live className="mb-4">
          {t('categories.saved')}
        </Notice>
      ) : null}
      {answer?.error ? (
        <Notice tone="error" live className="mb-4">
          {sentence(answer.error)}
        </Notice>
      ) : null}
      <CategoriesForm key={answer?.done} categories={categories} lastResult={answer?.lastResult} />
    </>
  );
}
