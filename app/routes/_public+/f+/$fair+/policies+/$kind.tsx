import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext } from '~/features/accounts/request-context.server';
import { pageMeta } from '~/features/fairs/page-meta';
import { currentPolicies, findPublicFair } from '~/features/fairs/public-fairs.server';
import { publicPage } from '~/features/fairs/public-page.server';
import { textIn } from '~/features/fairs/ui/fair-words';
import { formatDate } from '~/kernel/format-date';
import { throwError } from '~/platform/http/error-response.server';
import { useLocale } from '~/ui/locale';
import { PageTitle } from '~/ui/text/page-title';
import { PlainLines } from '~/ui/text/plain-lines';

export const handle = { width: 'text' };

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const policies = await currentPolicies(rc.db, found.value.id);
  const policy = policies.find(({ kind }) => kind === args.params.kind);
  if (!policy) throwError({ code: 'not-found' });
  const { nameVi, nameEn } = found.value;
  return json({ page: publicPage(rc), fairName: rc.locale === 'en' ? nameEn : nameVi, policy });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { page, policy, fairName } = data;
  const title = page.locale === 'en' ? policy.titleEn : policy.titleVi;
  return pageMeta({
    ...page,
    title: `${title} · ${fairName}`,
    description: title,
    type: 'article',
  });
};

export default function PublicPolicy() {
  const { policy } = useLoaderData<typeof loader>();
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  return (
    <>
      <PageTitle
        title={textIn(locale, policy.titleVi, policy.titleEn)}
        description={t('policies.version', {
          version: policy.version,
          date: formatDate(policy.createdAt, locale),
        })}
      />
      <PlainLines text={textIn(locale, policy.bodyVi, policy.bodyEn)} />
    </>
  );
}
