import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applicantApplications } from '~/features/applications/applicant-application.server';
import { provinceOverview } from '~/features/applications/province-overview.server';
import { provincePage } from '~/features/applications/province-page.server';
import { statusOf } from '~/features/applications/status-of.server';
import { ProvinceHome } from '~/features/applications/ui/province-home';

export async function loader(args: LoaderFunctionArgs) {
  const { rc, centre } = await provincePage(args);
  const now = rc.clock.now();
  const applications = await applicantApplications(rc, { centreId: centre.organisationId });
  return json({
    title: centre.organisationName,
    province:
      centre.provinceSlug && centre.provinceFrame
        ? { slug: centre.provinceSlug, frame: centre.provinceFrame }
        : null,
    overview: await provinceOverview(rc.db, centre, now),
    returned: applications
      .filter(({ state }) => state === 'returned')
      .map((one) => statusOf(one, now)),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Province() {
  return <ProvinceHome {...useLoaderData<typeof loader>()} />;
}
