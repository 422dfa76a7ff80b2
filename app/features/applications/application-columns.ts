import { type ProvinceFrame, readProvince } from '~/kernel/provinces';
import {
  asCellFault,
  type Column,
  choiceColumn,
  fault,
  good,
  listColumn,
  optionalTextColumn,
  refinedColumn,
  textColumn,
  yesNoColumn,
} from '~/kernel/table-columns';
import type { RowOf } from '~/kernel/table-file';
import { decimalColumn, integerColumn } from '~/kernel/table-number-columns';
import { parseTaxCode } from '~/kernel/tax-code';
import { contactColumns } from './contact-columns';

/** Where the money for a booth comes from: national or provincial programme, or the facility itself. */
export const FUNDING_SOURCES = ['national', 'provincial', 'self'] as const;

const MAX_BOOTHS = 200;
const MAX_PRIORITY = 1_000_000;

function provinceColumn(frame?: ProvinceFrame): Column<string> {
  return refinedColumn(
    textColumn('province', { maxLength: 60 }),
    (text) => {
      const province = readProvince(text, frame);
      return province ? good(province.slug) : fault('unknown-province', { value: text });
    },
    (slug) => slug,
  );
}

const taxCodeColumn: Column<string | null> = refinedColumn(
  optionalTextColumn('tax_code', { maxLength: 20 }),
  (text) => {
    if (text === null) return good(null);
    const parsed = parseTaxCode(text);
    return parsed.ok ? good(parsed.value.code) : asCellFault(parsed.error);
  },
  (code) => code,
);

const categoryColumn: Column<string> = refinedColumn(
  textColumn('category', { maxLength: 120 }),
  (text) => (text.includes(';') ? fault('one-value-only', { value: text }) : good(text)),
  (text) => text,
);

const priorityColumn: Column<number> = refinedColumn(
  decimalColumn('priority', { min: 0, max: MAX_PRIORITY }),
  (points) => good(points ?? 0),
  (points) => points,
);

/** The columns with provinces of one frame, or of both. */
export function applicationColumns(frame?: ProvinceFrame) {
  return {
    application: textColumn('application', { maxLength: 40, unique: true }),
    facilityCode: textColumn('facility_code', { maxLength: 40 }),
    facilityName: textColumn('facility_name', { maxLength: 200 }),
    taxCode: taxCodeColumn,
    province: provinceColumn(frame),
    category: categoryColumn,
    boothsMin: integerColumn('booths_min', { min: 1, max: MAX_BOOTHS }),
    boothsMax: integerColumn('booths_max', { min: 1, max: MAX_BOOTHS }),
    funding: choiceColumn('funding', FUNDING_SOURCES),
    priority: priorityColumn,
    wishes: listColumn('wishes', { maxLength: 20 }),
    wishZone: optionalTextColumn('wish_zone', { maxLength: 60 }),
    anywhere: yesNoColumn('anywhere', { blank: true }),
    needs: listColumn('needs', { maxLength: 60 }),
    anchorBooths: listColumn('anchor_booths', { maxLength: 20 }),
    apartGroup: optionalTextColumn('apart_group', { maxLength: 60 }),
    ...contactColumns,
  } as const;
}

/** The columns of `applications.csv` in the order it is written. */
export const APPLICATION_COLUMNS = applicationColumns();

/** One application of the file. `province` is a slug, `taxCode` in its stored form; null where the cell was empty. */
export type ApplicationRow = RowOf<typeof APPLICATION_COLUMNS>;
