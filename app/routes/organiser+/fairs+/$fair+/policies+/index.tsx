import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { fairPolicyPath } from '~/features/fairs/paths';
import { POLICY_KINDS } from '~/features/fairs/policy-kinds';
import { currentPolicies } from '~/features/fairs/public-fairs.server';
import { textIn } from '~/features/fairs/ui/fair-words';
import { formatDate } from '~/kernel/format-date';
import { throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { Disclosure } from '~/ui/feedback/disclosure';
import { Panel } from '~/ui/feedback/panel';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';
import { PlainLines } from '~/ui/text/plain-lines';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const policies = await currentPolicies(rc.db, found.value.id);
  return json({ title: rc.i18n.t('fairs:policies.title'), slug: found.value.slug, policies });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Policies() {
  const { slug, policies } = useLoaderData<typeof loader>();
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  return (
    <>
      <PageTitle title={t('policies.title')} description={t('policies.description')} />
      <div className="fair-stack">
        {POLICY_KINDS.map((kind) => {
          const policy = policies.find((one) => one.kind === kind);
          return (
            <Panel
              key={kind}
              title={
                policy
                  ? textIn(locale, policy.titleVi, policy.titleEn)
                  : t(`policies.kinds.${kind}`)
              }
              actions={
                <LinkButton href={fairPolicyPath(slug, kind)} size="small">
                  {t('policies.edit')}
                </LinkButton>
              }
            >
              {policy ? (
                <Disclosure
                  summary={t('policies.version', {
                    version: policy.version,
                    date: formatDate(policy.createdAt, locale),
                  })}
                >
                  <PlainLines text={textIn(locale, policy.bodyVi, policy.bodyEn)} />
                </Disclosure>
              ) : (
                <p className="muted">{t('policies.missing')}</p>
              )}
            </Panel>
          );
        })}
      </div>
    </>
  );
}
