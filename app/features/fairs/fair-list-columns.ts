import type { TFunction } from 'i18next';
import type { Locale } from '~/kernel/format';
import { findProvince } from '~/kernel/provinces';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import type { FairRow } from './list-fairs.server';

/** Columns of the organiser's list of fairs as a file. */
export function fairExportColumns(t: TFunction, locale: Locale): readonly ExportColumn<FairRow>[] {
  const column = (key: string) => t(`fairs:list.columns.${key}`);
  return [
    {
      header: column('name'),
      value: (fair) => (locale === 'en' ? fair.nameEn : fair.nameVi),
      width: 40,
    },
    {
      header: column('state'),
      value: (fair) =>
        t(
          fair.announced || fair.stage === 'cancelled'
            ? `fairs:stages.${fair.stage}`
            : 'fairs:hiddenState',
        ),
    },
    { header: column('opensAt'), value: (fair) => fair.opensAt, kind: 'moment' },
    { header: column('closesAt'), value: (fair) => fair.closesAt, kind: 'moment' },
    {
      header: column('registrationClosesAt'),
      value: (fair) => fair.registrationClosesAt,
      kind: 'moment',
    },
    { header: column('venue'), value: (fair) => fair.venueName },
    {
      header: column('province'),
      value: (fair) => findProvince(fair.provinceSlug)?.name ?? fair.provinceSlug,
    },
    { header: column('booths'), value: (fair) => fair.booths, kind: 'number' },
    { header: column('applications'), value: (fair) => fair.applications, kind: 'number' },
    { header: column('assigned'), value: (fair) => fair.assigned, kind: 'number' },
  ];
}
