import { groupBy } from '~/kernel/group-by';
import type { ApplicationRow } from './application-columns';
import { isSameName } from './facility-name';

/** A facility that a row of the file may mean. */
export interface KnownFacility {
  readonly id: string;
  /** The importing organisation's own code for it, when it registered it. */
  readonly code: string | null;
  readonly taxCode: string | null;
  readonly name: string;
  /** The importing organisation registered it, or it was found eligible under this very tax code. */
  readonly taxCodeIsConfirmed: boolean;
  /** May the importing organisation act for it? An organiser may for all at its fair. */
  readonly mayActFor: boolean;
}

/** The facility a row means, if one is known, or why its tax code does not say whose it is. */
export interface FacilityMatch {
  readonly facility: KnownFacility | undefined;
  readonly fault?: {
    readonly code: 'import-tax-code-other-name' | 'import-tax-code-twice';
    readonly name: string;
  };
}

/**
 * Finds the facility of a row: by the sender's own code; by its tax code; by id, as in a file that this system wrote; by the
 * application that the row names. Anybody may sign up with anybody's tax code, so a tax code alone finds only a facility
 * that the sender registered itself or whose tax code is confirmed; another must have the row's name as well. What remains
 * is a fault of the row, unless the row's code or application says that this facility is meant.
 * @param applied id of the facility whose application the row names
 */
export function facilityMatcher(facilities: readonly KnownFacility[]) {
  const byCode = new Map(
    facilities.flatMap((one) => (one.code ? [[one.code.toUpperCase(), one] as const] : [])),
  );
  const byId = new Map(facilities.map((one) => [one.id, one]));
  const byTaxCode = groupBy(facilities, ({ taxCode }) => taxCode ?? '');
  return (row: ApplicationRow, applied: string | undefined): FacilityMatch => {
    const coded = byCode.get(row.facilityCode.toUpperCase());
    if (coded) return { facility: coded };
    const meant = byId.get(row.facilityCode.toLowerCase()) ?? byId.get(applied ?? '');
    const [first, ...more] = (row.taxCode && byTaxCode.get(row.taxCode)) || [];
    return first ? amongSameTaxCode(row, [first, ...more], meant) : { facility: meant };
  };
}

function amongSameTaxCode(
  row: ApplicationRow,
  facilities: readonly [KnownFacility, ...(readonly KnownFacility[])],
  meant: KnownFacility | undefined,
): FacilityMatch {
  const confirmed = facilities.find(({ taxCodeIsConfirmed }) => taxCodeIsConfirmed);
  if (confirmed) return { facility: confirmed };
  if (meant && facilities.includes(meant)) return { facility: meant };
  const [only, another] = facilities.filter(({ name }) => isSameName(name, row.facilityName));
  if (only && !another) return { facility: only };
  const code = only ? 'import-tax-code-twice' : 'import-tax-code-other-name';
  return { facility: undefined, fault: { code, name: (only ?? facilities[0]).name } };
}
