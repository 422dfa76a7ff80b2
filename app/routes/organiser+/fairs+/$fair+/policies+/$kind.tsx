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
import { fairPoliciesPath } from '~/features/fairs/paths';
import { isPolicyKind, policySchema } from '~/features/fairs/policy-kinds';
import { currentPolicies } from '~/features/fairs/public-fairs.server';
import { savePolicy } from '~/features/fairs/save-policy.server';
import { textIn } from '~/features/fairs/ui/fair-words';
import { PolicyForm } from '~/features/fairs/ui/policy-form';
import { throwError } from '~/platform/http/error-response.server';
import { parseForm } from '~/platform/http/parse-form';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Notice } from '~/ui/feedback/notice';
import { useLocale } from '~/ui/locale';
import { Breadcrumbs } from '~/ui/navigation/breadcrumbs';
import { PageTitle } from '~/ui/text/page-title';
import { PlainLines } from '~/ui/text/plain-lines';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { kind } = args.params;
  if (!isPolicyKind(kind)) throwError({ code: 'not-found' });
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const policies = await currentPolicies(rc.db, found.value.id);
  const name = rc.i18n.t(`fairs:policies.kinds.${kind}`);
  return json({
    title: rc.i18n.t('fairs:policies.editTitle', { name }),
    kind,
    slug: found.value.slug,
    policy: policies.find((one) => one.kind === kind) ?? null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const { kind } = args.params;
  if (!isPolicyKind(kind)) throwError({ code: 'not-found' });
  const found = await findFair(rc, args.params.fair ?? '', 'fair.edit');
  if (!found.ok) throwError(found.error);
  const submission = parseForm(await args.request.formData(), { schema: policySchema });
  if (submission.status !== 'success') {
    return json({ lastResult: submission.reply() }, { status: 422 });
  }
  const saved = await savePolicy(rc, found.value.id, kind, submission.value);
  if (saved.ok) return json({ saved: saved.value.version });
  if (saved.error.code !== 'policy.stale') throwError(saved.error);
  return json({ lastResult: submission.reply(), stale: true }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EditPolicy() {
  const { title, slug, policy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const version = policy?.version ?? 0;
  return (
    <>
      <PageTitle
        above={
          <Breadcrumbs items={[{ label: t('policies.title'), href: fairPoliciesPath(slug) }]} />
        }
        title={title}
      />
      {answer && 'saved' in answer ? (
        <Notice tone="done" live className="mb-4">
          {t('policies.saved', { version: answer.saved })}
        </Notice>
      ) : null}
      {answer && 'stale' in answer && policy ? (
        <Notice tone="warning" live className="mb-4" title={t('policies.stale', { version })}>
          <Disclosure summary={textIn(locale, policy.titleVi, policy.titleEn)}>
            <PlainLines text={textIn(locale, policy.bodyVi, policy.bodyEn)} />
          </Disclosure>
        </Notice>
      ) : null}
      <PolicyForm
        key={version}
        policy={policy}
        lastResult={answer && 'lastResult' in answer ? answer.lastResult : undefined}
      />
    </>
  );
}
