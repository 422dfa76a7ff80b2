import type { RequestContext } from '~/features/accounts/request-context.server';
import { displayPhone } from '~/kernel/phone';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import { exportWindow } from '~/platform/xlsx/export-window';
import { tableExport } from '~/platform/xlsx/table-export.server';
import type { TableState } from '~/ui/table/table-state';
import { type FacilityListRow, listFacilitiesOfCentre } from './list-facilities.server';
import { provinceNameToday } from './province-choice';

/** A centre's facilities as a file, in the order and narrowing of the list. */
export async function exportFacilities(
  rc: RequestContext,
  centreId: string,
  state: TableState,
  format: 'xlsx' | 'csv',
): Promise<Response> {
  const t = (key: string) => rc.i18n.t(`facilities:${key}`);
  const now = rc.i18n.t('import:provinceNow');
  const { rows } = await listFacilitiesOfCentre(rc.db, centreId, {
    ...state,
    page: 1,
    per: exportWindow.take,
  });
  const columns: readonly ExportColumn<FacilityListRow>[] = [
    { header: t('list.name'), value: ({ name }) => name, width: 40 },
    { header: t('list.code'), value: ({ code }) => code },
    { header: t('list.taxCode'), value: ({ taxCode }) => taxCode },
    { header: t('list.form'), value: ({ legalForm }) => t(`forms.${legalForm}`) },
    {
      header: t('list.group'),
      value: ({ productGroup }) => rc.i18n.t(`import:groups.${productGroup}`),
    },
    {
      header: t('list.province'),
      value: ({ provinceSlug, provinceFrame }) =>
        provinceNameToday({ slug: provinceSlug, frame: provinceFrame }, now),
    },
    { header: t('list.contact'), value: ({ contactName }) => contactName },
    { header: t('list.phone'), value: ({ phone }) => displayPhone(phone) },
    { header: t('list.applications'), value: ({ _count }) => _count.applications, kind: 'number' },
    { header: t('list.createdAt'), value: ({ createdAt }) => createdAt, kind: 'moment' },
  ];
  return tableExport(rows, columns, { format, filename: t('list.title'), locale: rc.locale });
}
