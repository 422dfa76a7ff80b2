import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { provincePage } from '~/features/applications/province-page.server';
import { facilitySpec } from '~/features/facilities/facility-table';
import { listFacilitiesOfCentre } from '~/features/facilities/list-facilities.server';
import { registerFacilityPath } from '~/features/facilities/paths';
import { FacilitiesTable } from '~/features/facilities/ui/facilities-table';
import { formatCount } from '~/kernel/format';
import { LinkButton } from '~/ui/actions/link-button';
import { useLocale } from '~/ui/locale';
import { parseTableState } from '~/ui/table/table-state';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const { rc, centre } = await provincePage(args);
  const state = parseTableState(new URL(args.request.url).searchParams, facilitySpec);
  const { total, rows } = await listFacilitiesOfCentre(rc.db, centre.organisationId, state);
  return json({ title: rc.i18n.t('facilities:list.title'), state, total, rows });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Facilities() {
  const { state, total, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation('facilities');
  const locale = useLocale();
  return (
    <>
      <PageTitle
        title={t('list.title')}
        description={t('list.description', { count: total, formatted: formatCount(total, locale) })}
        actions={
          <LinkButton href={registerFacilityPath()} kind="primary">
            {t('register.title')}
          </LinkButton>
        }
      />
      <FacilitiesTable rows={rows} total={total} state={state} />
    </>
  );
}
