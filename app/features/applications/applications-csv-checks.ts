import type { ProvinceFrame } from '~/kernel/provinces';
import type { RowError } from '~/kernel/row-error';
import { nearestWord } from '~/kernel/spelling-distance';
import { foldText, normaliseText } from '~/kernel/text-folding';
import type { ApplicationRow } from './application-columns';

export interface ApplicationsCsvOptions {
  /** Booth codes of the plan: wishes and anchors outside it are refused, and take its spelling of letters. */
  readonly knownBoothCodes?: ReadonlySet<string>;
  /** Categories of the fair: others are refused. */
  readonly knownCategories?: ReadonlySet<string>;
  /** Provinces of this frame only; without it, slugs and names of both are read. */
  readonly frame?: ProvinceFrame;
}

interface ReadApplication {
  readonly line: number;
  readonly row: ApplicationRow;
}

/** The checks of `applications.csv` that need more than one cell. Wishes and anchors come back in the plan's spelling. */
export function checkApplicationRows(
  rows: readonly ReadApplication[],
  options: ApplicationsCsvOptions,
): { readonly rows: readonly ApplicationRow[]; readonly errors: readonly RowError[] } {
  const errors: RowError[] = [];
  const checkBooths = boothChecker(options.knownBoothCodes, errors);
  const checkAnchors = anchorChecker(errors);
  const checkFacility = facilityChecker(errors);
  const categories =
    options.knownCategories && new Set([...options.knownCategories].map(normaliseText));
  const checked = rows.map(({ line, row }): ApplicationRow => {
    if (row.boothsMin > row.boothsMax) {
      const details = { min: row.boothsMin, max: row.boothsMax };
      errors.push({ line, column: 'booths_min', code: 'min-above-max', details });
    }
    if (categories && !categories.has(row.category)) {
      errors.push({ line, column: 'category', ...unknown('category', [row.category], categories) });
    }
    const wishes = checkBooths(line, 'wishes', row.wishes);
    const anchorBooths = checkBooths(line, 'anchor_booths', row.anchorBooths);
    checkAnchors(line, anchorBooths);
    checkFacility(line, row);
    return { ...row, wishes, anchorBooths };
  });
  return { rows: checked, errors };
}

/** The fault for values that do not exist, with the nearest spelling that does when there is one value and it is near. */
function unknown(
  kind: 'booth' | 'category',
  missing: readonly string[],
  known: ReadonlySet<string>,
): Pick<RowError, 'code' | 'details'> {
  const value = missing.join(', ');
  const nearest = missing.length === 1 ? nearestWord(value, known) : '';
  return nearest
    ? { code: `unknown-${kind}-nearest`, details: { value, nearest } }
    : { code: `unknown-${kind}`, details: { value } };
}

function boothChecker(known: ReadonlySet<string> | undefined, errors: RowError[]) {
  const spelling = new Map([...(known ?? [])].map((code) => [code.toUpperCase(), code]));
  return (line: number, column: string, codes: readonly string[]): readonly string[] => {
    if (!known) return codes;
    const missing = codes.filter((code) => !spelling.has(code.toUpperCase()));
    if (missing.length > 0) {
      errors.push({ line, column, ...unknown('booth', missing, known) });
    }
    return codes.map((code) => spelling.get(code.toUpperCase()) ?? code);
  };
}

function anchorChecker(errors: RowError[]) {
  const holders = new Map<string, number>();
  return (line: number, anchors: readonly string[]): void => {
    for (const booth of anchors) {
      const key = booth.toUpperCase();
      const firstLine = holders.get(key);
      if (firstLine === undefined) holders.set(key, line);
      else {
        const details = { value: booth, firstLine };
        errors.push({ line, column: 'anchor_booths', code: 'anchor-held-twice', details });
      }
    }
  };
}

/** The first column in which a facility's two applications contradict each other, or undefined. */
function contradiction(a: ApplicationRow, b: ApplicationRow): string | undefined {
  if (foldText(a.facilityName) !== foldText(b.facilityName)) return 'facility_name';
  if (a.taxCode !== b.taxCode) return 'tax_code';
  return a.province === b.province ? undefined : 'province';
}

/** A facility may apply several times, but under one code it has one name, one province and one tax code. */
function facilityChecker(errors: RowError[]) {
  const byCode = new Map<string, ReadApplication>();
  const byTaxCode = new Map<string, ReadApplication>();
  return (line: number, row: ApplicationRow): void => {
    const code = row.facilityCode.toUpperCase();
    const first = byCode.get(code);
    if (!first) byCode.set(code, { line, row });
    const column = first && contradiction(first.row, row);
    if (first && column) {
      const details = { value: row.facilityCode, firstLine: first.line };
      errors.push({ line, column, code: 'facility-differs', details });
    }
    if (row.taxCode === null) return;
    const owner = byTaxCode.get(row.taxCode);
    if (!owner) byTaxCode.set(row.taxCode, { line, row });
    else if (owner.row.facilityCode.toUpperCase() !== code) {
      const details = { value: row.taxCode, other: owner.row.facilityCode, firstLine: owner.line };
      errors.push({ line, column: 'tax_code', code: 'tax-code-shared', details });
    }
  };
}
