import type { ProvinceFrame } from '~/kernel/provinces';
import { readProvince } from '~/kernel/provinces';
import type { Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { choiceColumn, fault, good, refinedColumn, textColumn } from '~/kernel/table-columns';
import { acceptTable, noteDuplicate, readTable, toCsv } from '~/kernel/table-file';
import { integerColumn } from '~/kernel/table-number-columns';
import { FUNDINGS, MAX_QUOTA_BOOTHS, type QuotaCell } from './limits-schema';

const columns = (frame?: ProvinceFrame) => ({
  funding: choiceColumn('funding', FUNDINGS),
  provinceSlug: refinedColumn(
    textColumn('province'),
    (text) => {
      const province = readProvince(text, frame);
      return province
        ? good(province.slug)
        : fault('unknown-province', { value: text.slice(0, 40) });
    },
    (slug: string) => slug,
  ),
  booths: integerColumn('booths', { min: 0, max: MAX_QUOTA_BOOTHS }),
});

/**
 * Reads `quotas.csv` (`funding,province,booths`; province as slug or name in the frame of the fair). Refused whole when
 * anything is wrong; a province twice under one funding is `duplicate`.
 */
export function parseQuotasCsv(
  text: string,
  frame: ProvinceFrame,
): Result<readonly QuotaCell[], readonly RowError[]> {
  const { rows, errors } = readTable(text, columns(frame));
  const found = [...errors];
  const firstLines = new Map<string, number>();
  for (const { line, row } of rows) {
    noteDuplicate(found, firstLines, line, 'province', `${row.funding} ${row.provinceSlug}`);
  }
  return acceptTable(
    rows.map(({ row }) => row),
    found,
  );
}

/** The quotas as `quotas.csv`; {@link parseQuotasCsv} reads the same rows back. */
export function writeQuotasCsv(
  rows: Iterable<{
    readonly funding: QuotaCell['funding'];
    readonly provinceSlug: string;
    readonly booths: number;
  }>,
): string {
  return toCsv(columns(), rows, { bom: true });
}
