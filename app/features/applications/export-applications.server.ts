import type { RequestContext } from '~/features/accounts/request-context.server';
import { displayPhone } from '~/kernel/phone';
import { provinceLabel } from '~/kernel/provinces';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import { attachment, tableExport } from '~/platform/xlsx/table-export.server';
import type { TableState } from '~/ui/table/table-state';
import { applicationNumber } from './application-number';
import { writeApplicationsCsv } from './applications-csv';
import { applicationsForAllocation } from './applications-for-allocation.server';
import { type ApplicationListRow, allApplications } from './list-applications.server';

interface ExportedFair {
  readonly id: string;
  readonly slug: string;
}

/** The organiser's list as a file, in the order and narrowing of the page. The caller has authorised. */
export async function exportApplications(
  rc: RequestContext,
  fair: ExportedFair,
  state: TableState,
  format: 'xlsx' | 'csv',
): Promise<Response> {
  const t = (key: string) => rc.i18n.t(`applications:${key}`);
  const now = rc.i18n.t('import:provinceNow');
  const rows = await allApplications(rc.db, fair.id, state, rc.clock.now());
  const columns: readonly ExportColumn<ApplicationListRow>[] = [
    { header: t('list.number'), value: ({ number }) => applicationNumber(number) },
    { header: t('list.facility'), value: ({ facility }) => facility.name, width: 40 },
    { header: t('list.taxCode'), value: ({ facility }) => facility.taxCode },
    {
      header: t('list.province'),
      value: ({ provinceSlug }) => (provinceSlug ? provinceLabel(provinceSlug, now) : ''),
    },
    {
      header: t('list.category'),
      value: ({ category }) => (rc.locale === 'vi' ? category?.nameVi : category?.nameEn),
      width: 30,
    },
    {
      header: t('list.funding'),
      value: ({ funding }) => (funding ? t(`fundings.${funding}`) : ''),
    },
    { header: t('fields.boothsMin'), value: ({ boothsMin }) => boothsMin, kind: 'number' },
    { header: t('fields.boothsMax'), value: ({ boothsMax }) => boothsMax, kind: 'number' },
    { header: t('list.priority'), value: ({ priority }) => priority, kind: 'number' },
    { header: t('list.state'), value: (row) => t(`states.${row.state}`) },
    {
      header: t('list.staged'),
      value: ({ staged }) => (staged ? t(`list.stagedOptions.${staged}`) : ''),
    },
    { header: t('list.fascia'), value: ({ fasciaVi }) => fasciaVi, width: 30 },
    { header: t('list.contact'), value: ({ contactName }) => contactName },
    {
      header: t('list.phone'),
      value: ({ contactPhone }) => (contactPhone ? displayPhone(contactPhone) : ''),
    },
    {
      header: t('list.email'),
      value: ({ contactEmail, facility }) => contactEmail ?? facility.email,
    },
    { header: rc.i18n.t('facilities:fields.address'), value: ({ facility }) => facility.address },
    { header: t('list.submittedAt'), value: ({ submittedAt }) => submittedAt, kind: 'moment' },
    {
      header: t('list.actedBy'),
      value: ({ submittedByOrganisation }) => submittedByOrganisation?.name,
    },
  ];
  return tableExport(rows, columns, {
    format,
    filename: `${t('list.title')} ${fair.slug}`,
    sheet: t('list.title'),
    locale: rc.locale,
  });
}

/** The eligible applications as `applications.csv`: what `hoicho allocate --applications` and the import read. */
export async function exportAllocationCsv(
  rc: RequestContext,
  fair: ExportedFair,
): Promise<Response> {
  const rows = await applicationsForAllocation(rc.db, fair.id, rc.clock.now());
  return new Response(writeApplicationsCsv(rows, { bom: true }), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(`applications-${fair.slug}.csv`),
      'Cache-Control': 'no-store',
    },
  });
}
