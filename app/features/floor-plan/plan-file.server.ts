import type { i18n } from 'i18next';
import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import type { Locale } from '~/kernel/format';
import { formatDate, formatDateRange } from '~/kernel/format-date';
import { fail, ok, type Result } from '~/kernel/result';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import { boothRows } from './booth-rows';
import { type BoothRow, writeBoothsCsv } from './booths-csv';
import { boothStatusesNow } from './booths-in-use.server';
import { findPlan, frozenPlan } from './find-plan.server';
import { renderPlanPdf } from './plan-pdf.server';

type Reader = VerbContext & { readonly locale: Locale; readonly i18n: i18n };

/**
 * Bytes of the organiser's A3 plan: as it stands now, or a frozen version by its number.
 * Error: `not-found`, also for a version that there is not.
 */
export async function planPdfFile(
  reader: Reader,
  fairSlug: string,
  number: number | undefined,
): Promise<Result<Buffer>> {
  const found = await findFair(reader, fairSlug);
  if (!found.ok) return found;
  const { db, clock, locale, i18n } = reader;
  const fair = found.value;
  const version =
    number === undefined
      ? null
      : await db.planVersion.findUnique({
          where: { fairId_number: { fairId: fair.id, number } },
          select: { id: true, publishedAt: true },
        });
  if (number !== undefined && !version) return fail('not-found');
  const english = locale === 'en';
  const pdf = await renderPlanPdf({
    plan: version ? await frozenPlan(db, version.id) : await findPlan(db, fair.id),
    statuses: await boothStatusesNow(db, fair.id, clock.now()),
    locale,
    t: (key, values) => i18n.t(`floor-plan:${key}`, { ...values }),
    fair: {
      name: english ? fair.nameEn : fair.nameVi,
      otherName: english ? fair.nameVi : fair.nameEn,
      subtitle: `${formatDateRange(fair.opensAt, fair.closesAt, locale)} · ${fair.venueName}`,
    },
    version: version
      ? { number: number ?? 0, frozenOn: formatDate(version.publishedAt, locale) }
      : null,
  });
  return ok(pdf);
}

/** The booths of the plan as it stands, for `booths.csv` and a spreadsheet. Error: `not-found`. */
export async function planRows(
  context: VerbContext,
  fairSlug: string,
): Promise<Result<readonly BoothRow[]>> {
  const found = await findFair(context, fairSlug);
  if (!found.ok) return found;
  return ok(boothRows(await findPlan(context.db, found.value.id)));
}

/** `booths.csv` with a byte order mark, by which Excel knows Vietnamese; it can be imported again. */
export function boothsCsvFile(rows: readonly BoothRow[]): string {
  return writeBoothsCsv(rows, { bom: true });
}

/** The columns of `booths.csv` for a reader: named in words, cells typed. */
export function boothSheetColumns(i18n: i18n): readonly ExportColumn<BoothRow>[] {
  const header = (column: string) => i18n.t(`import:columns.${column}`);
  const words = (kind: 'kinds' | 'features', value: string) =>
    i18n.t(`import:${kind}.${value}`, { defaultValue: value });
  const number = (column: string, value: (row: BoothRow) => number | null) =>
    ({ header: header(column), kind: 'number', value }) as const;
  return [
    { header: header('hall'), value: ({ hall }) => hall },
    { header: header('row'), value: ({ row }) => row },
    number('position', ({ position }) => position),
    { header: header('code'), value: ({ code }) => code },
    { header: header('kind'), value: ({ kind }) => words('kinds', kind) },
    {
      header: header('features'),
      value: ({ features }) => features.map((value) => words('features', value)).join('; '),
    },
    { header: header('categories'), value: ({ categories }) => categories.join('; ') },
    number('x_m', ({ xM }) => xM),
    number('y_m', ({ yM }) => yM),
    number('width_m', ({ widthM }) => widthM),
    number('depth_m', ({ depthM }) => depthM),
    { header: header('break_after'), value: ({ breakAfter }) => breakAfter },
    { header: header('price_vnd'), kind: 'money', value: ({ priceVnd }) => priceVnd },
    { header: header('zone'), value: ({ zone }) => zone },
  ];
}
