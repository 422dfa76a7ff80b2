import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requestContext } from '~/features/accounts/request-context.server';
import { pageMeta } from '~/features/fairs/page-meta';
import { publicFairData } from '~/features/fairs/public-fair-data.server';
import { findPublicFair } from '~/features/fairs/public-fairs.server';
import { publicPage } from '~/features/fairs/public-page.server';
import { PublicFairPage } from '~/features/fairs/ui/public-fair-page';
import { formatDateRange } from '~/kernel/format-date';
import { throwError } from '~/platform/http/error-response.server';

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const found = await findPublicFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  return json({ page: publicPage(rc), fair: await publicFairData(rc, found.value) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { page, fair } = data;
  const english = page.locale === 'en';
  const dates = formatDateRange(fair.opensAt, fair.closesAt, page.locale);
  const theme = english ? fair.themeEn : fair.themeVi;
  return pageMeta({
    ...page,
    title: english ? fair.nameEn : fair.nameVi,
    description: [`${dates}, ${fair.venueName}.`, theme].filter(Boolean).join(' '),
  });
};

export default function PublicFair() {
  const { fair } = useLoaderData<typeof loader>();
  return <PublicFairPage fair={fair} />;
}
