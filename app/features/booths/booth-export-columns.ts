import type { Locale } from '~/kernel/format';
import { findProvince } from '~/kernel/provinces';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import type { BoothListRow } from './booth-list-rows';
import { featureWord, type Words } from './booth-words';
import type { BoothList } from './list-booths.server';

/** The list of booths as a spreadsheet: every column, in the reader's words. */
export function boothExportColumns(
  t: Words,
  locale: Locale,
  categories: BoothList['categories'],
): readonly ExportColumn<BoothListRow>[] {
  const category = new Map(
    categories.map(({ code, nameVi, nameEn }) => [code, locale === 'en' ? nameEn : nameVi]),
  );
  const column = (
    key: string,
    value: ExportColumn<BoothListRow>['value'],
    kind?: ExportColumn<BoothListRow>['kind'],
  ): ExportColumn<BoothListRow> => ({
    header: t(`booths:list.columns.${key}`),
    value,
    ...(kind ? { kind } : {}),
  });
  return [
    column('code', ({ code }) => code),
    column('hall', ({ hall }) => hall),
    column('kind', ({ kind }) => t(`booths:kind.${kind}`)),
    column('state', ({ state }) => t(`booths:state.${state}`)),
    column('facility', ({ facility }) => facility),
    column('province', ({ province }) =>
      province ? (findProvince(province)?.name ?? province) : null,
    ),
    column('category', (row) =>
      row.category ? (category.get(row.category) ?? row.category) : null,
    ),
    column('funding', ({ funding }) => (funding ? t(`booths:funding.${funding}`) : null)),
    column('zone', ({ zone }) => zone),
    column('features', ({ features }) => features.map((one) => featureWord(t, one)).join(', ')),
    column('area', ({ areaM2 }) => areaM2, 'number'),
    column('price', ({ priceVnd }) => priceVnd, 'money'),
    column('since', ({ since }) => since, 'moment'),
    column('until', ({ until }) => until, 'moment'),
    column('note', ({ note }) => note),
  ];
}
