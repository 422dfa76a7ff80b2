import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { displayPhone } from '~/kernel/phone';
import { PRODUCT_GROUPS } from '~/kernel/product-groups';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useLocale } from '~/ui/locale';
import { DataTable } from '~/ui/table/data-table';
import type { TableState } from '~/ui/table/table-state';
import { facilitySpec } from '../facility-table';
import type { FacilityListRow } from '../list-facilities.server';
import { facilitiesExportPath, provinceFacilityPath, registerFacilityPath } from '../paths';
import { LEGAL_FORMS } from '../schema';
import { useProvinceToday } from './use-province-options';

export interface FacilitiesTableProps {
  readonly rows: readonly SerializeFrom<FacilityListRow>[];
  readonly total: number;
  readonly state: TableState;
}

/** Facilities a province centre may act for. */
export function FacilitiesTable({ rows, total, state }: FacilitiesTableProps) {
  const { t } = useTranslation(['facilities', 'import']);
  const locale = useLocale();
  const provinceToday = useProvinceToday();
  return (
    <DataTable
      caption={t('list.caption')}
      rows={rows}
      total={total}
      state={state}
      spec={facilitySpec}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      rowHref={({ id }) => provinceFacilityPath(id)}
      searchLabel={t('list.search')}
      exports={{ xlsx: facilitiesExportPath('xlsx'), csv: facilitiesExportPath('csv') }}
      filters={[
        {
          key: 'group',
          label: t('list.group'),
          options: PRODUCT_GROUPS.map((value) => ({ value, label: t(`import:groups.${value}`) })),
        },
        {
          key: 'form',
          label: t('list.form'),
          options: LEGAL_FORMS.map((value) => ({ value, label: t(`forms.${value}`) })),
        },
      ]}
      columns={[
        { key: 'name', label: t('list.name'), primary: true, render: ({ name }) => name },
        { key: 'code', label: t('list.code'), narrow: true, render: ({ code }) => code ?? '–' },
        {
          key: 'taxCode',
          label: t('list.taxCode'),
          narrow: true,
          render: ({ taxCode }) => taxCode ?? '–',
        },
        { key: 'form', label: t('list.form'), render: ({ legalForm }) => t(`forms.${legalForm}`) },
        {
          key: 'province',
          label: t('list.province'),
          render: ({ provinceSlug, provinceFrame }) =>
            provinceToday({ slug: provinceSlug, frame: provinceFrame }),
        },
        {
          key: 'phone',
          label: t('list.phone'),
          narrow: true,
          render: ({ phone }) => displayPhone(phone) || '–',
        },
        {
          key: 'applications',
          label: t('list.applications'),
          align: 'end',
          narrow: true,
          render: ({ _count }) => formatCount(_count.applications, locale),
        },
      ]}
      empty={
        <EmptyState
          title={t('list.emptyTitle')}
          text={t('list.emptyText')}
          actions={
            <LinkButton href={registerFacilityPath()} kind="primary">
              {t('register.title')}
            </LinkButton>
          }
        />
      }
    />
  );
}
