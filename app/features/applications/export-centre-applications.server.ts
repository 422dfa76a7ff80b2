import type { RequestContext } from '~/features/accounts/request-context.server';
import { displayPhone } from '~/kernel/phone';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import { tableExport } from '~/platform/xlsx/table-export.server';
import { type ApplicantApplication, applicantApplications } from './applicant-application.server';
import { applicationNumber } from './application-number';

/** A province has hundreds of facilities at most. */
const mostRows = 2000;

/**
 * The applications of the facilities a centre acts for at a fair, as a file in the order of its page. Of decisions and booths
 * it has what the applicant's side may know now. The caller has found the centre to be the reader's own.
 */
export async function exportCentreApplications(
  rc: RequestContext,
  centreId: string,
  fair: { readonly id: string; readonly slug: string },
  format: 'xlsx' | 'csv',
): Promise<Response> {
  const t = (key: string) => rc.i18n.t(`applications:${key}`);
  const rows = await applicantApplications(rc, { centreId, fairId: fair.id }, mostRows + 1);
  const columns: readonly ExportColumn<ApplicantApplication>[] = [
    {
      header: t('list.number'),
      value: ({ number }) => (number === null ? null : applicationNumber(number)),
    },
    { header: t('list.facility'), value: ({ facility }) => facility.name, width: 40 },
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
    { header: t('list.state'), value: ({ state }) => t(`states.${state}`) },
    {
      header: t('list.given'),
      value: ({ booths }) => booths.map(({ code }) => code).join('; '),
    },
    { header: t('list.contact'), value: ({ contactName }) => contactName },
    {
      header: t('list.phone'),
      value: ({ contactPhone }) => (contactPhone ? displayPhone(contactPhone) : ''),
    },
    { header: t('list.submittedAt'), value: ({ submittedAt }) => submittedAt, kind: 'moment' },
  ];
  return tableExport(rows, columns, {
    format,
    filename: `${t('list.title')} ${fair.slug}`,
    sheet: t('list.title'),
    locale: rc.locale,
    mostRows,
  });
}
