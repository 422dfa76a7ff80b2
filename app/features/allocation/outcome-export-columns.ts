import { applicationNumber } from '~/features/applications/application-number';
import type { Words } from '~/features/booths/booth-words';
import type { Locale } from '~/kernel/format';
import { findProvince } from '~/kernel/provinces';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import { wishMet } from './outcome';
import type { OutcomeRow } from './outcome-list.server';

/** Columns of a run's list of applications as a file. */
export function outcomeExportColumns(
  t: Words,
  locale: Locale,
): readonly ExportColumn<OutcomeRow>[] {
  const column = (key: string) => t(`allocation:outcomes.columns.${key}`);
  return [
    { header: column('number'), value: ({ number }) => applicationNumber(number), width: 8 },
    { header: column('facility'), value: ({ facilityName }) => facilityName, width: 40 },
    {
      header: column('province'),
      value: ({ provinceSlug }) => findProvince(provinceSlug)?.name ?? provinceSlug,
    },
    {
      header: column('category'),
      value: ({ categoryVi, categoryEn }) => (locale === 'en' ? categoryEn : categoryVi),
    },
    { header: column('funding'), value: ({ funding }) => t(`booths:funding.${funding}`) },
    { header: column('booths'), value: ({ booths }) => booths.join('; ') },
    { header: column('count'), value: ({ booths }) => booths.length, kind: 'number' },
    { header: column('present'), value: ({ present }) => present.join('; ') },
    { header: column('wishes'), value: ({ wishes }) => wishes.join('; ') },
    { header: column('wishRank'), value: (row) => wishMet(row) || null, kind: 'number' },
    { header: column('change'), value: ({ change }) => t(`allocation:change.${change}`) },
    { header: column('score'), value: ({ score }) => score, kind: 'number' },
    { header: column('reason'), value: ({ reason }) => reason, width: 80 },
  ];
}
