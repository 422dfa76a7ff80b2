import type { RowError } from '~/kernel/row-error';
import { foldText } from '~/kernel/text-folding';
import type { ApplicationRow } from './application-columns';
import { readApplicationNumber } from './application-number';
import { contactDiffers } from './contact-columns';
import { facilityMatcher, type KnownFacility } from './match-facility';
import type { ApplicationState } from './states';

/** An application of the fair that a row of the file may mean. */
export interface KnownApplication {
  readonly id: string;
  readonly facilityId: string;
  readonly number: number | null;
  readonly state: ApplicationState;
  /** The file's key, when the importing organisation brought it in. */
  readonly externalKey: string | null;
  /** What stands in the record, in the file's shape. */
  readonly row: Omit<ApplicationRow, 'application' | 'facilityCode'>;
}

export interface ImportOptions {
  readonly sender: 'organiser' | 'centre';
  readonly boothCap: number;
  readonly facilities: readonly KnownFacility[];
  readonly applications: readonly KnownApplication[];
}

export interface PlannedRow {
  readonly row: ApplicationRow;
  /** Null: the facility is new; rows of one `facilityKey` are one facility. */
  readonly facilityId: string | null;
  readonly facilityKey: string;
  /** Null: the application is new. */
  readonly application: KnownApplication | null;
  readonly change: 'created' | 'updated' | 'unchanged';
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly errors: readonly RowError[];
}

export interface FileRow {
  /** 1-based line in the file. */
  readonly line: number;
  readonly row: ApplicationRow;
}

/**
 * What a checked file would do to a fair, before anything is stored: each row finds its facility ({@link facilityMatcher}) and
 * its application (own key; the running number, for a file this system wrote), and is new, different or as it stands.
 */
export function planImport(rows: readonly FileRow[], options: ImportOptions): ImportPlan {
  const find = finder(options);
  const errors: RowError[] = [];
  const taken = liveKeys(options.applications);
  const planned = rows.map(({ line, row }): PlannedRow => {
    const { facility, fault } = find.facility(row);
    const facilityKey = facility?.id ?? row.facilityCode.toUpperCase();
    const application = find.application(row, facility?.id) ?? null;
    const add = (column: string, code: string, details: RowError['details'] = {}) =>
      errors.push({ line, column, code, details });
    if (fault) add('tax_code', fault.code, { value: row.taxCode ?? '', name: fault.name });
    checkRow(row, { facility, application }, options, add);
    const own = application?.id ?? `line ${line}`;
    const place = `${facilityKey} ${row.category}`;
    if ((taken.get(place) ?? own) !== own)
      add('category', 'import-category-taken', { value: row.category });
    taken.set(place, own);
    const change = !application
      ? 'created'
      : sameAs(application, row, options.sender)
        ? 'unchanged'
        : 'updated';
    if (change === 'updated' && !mayUpdate(application, options.sender)) {
      add('application', 'import-decided', { value: row.application });
    }
    return { row, facilityId: facility?.id ?? null, facilityKey, application, change };
  });
  return { rows: planned, errors };
}

/** Facility and category of each live application: one of a kind. */
function liveKeys(applications: readonly KnownApplication[]): Map<string, string> {
  const over: readonly ApplicationState[] = ['withdrawn', 'rejected', 'draft'];
  return new Map(
    applications
      .filter(({ state }) => !over.includes(state))
      .map(({ id, facilityId, row }) => [`${facilityId} ${row.category}`, id]),
  );
}

function checkRow(
  row: ApplicationRow,
  known: {
    readonly facility: KnownFacility | undefined;
    readonly application: KnownApplication | null;
  },
  options: ImportOptions,
  add: (column: string, code: string, details?: RowError['details']) => void,
): void {
  const { facility, application } = known;
  if (facility && !facility.mayActFor)
    add('tax_code', 'import-no-mandate', { value: facility.name });
  if (row.boothsMax > options.boothCap) {
    add('booths_max', 'import-above-cap', { value: row.boothsMax, cap: options.boothCap });
  }
  if (options.sender === 'centre' && row.anchorBooths.length > 0)
    add('anchor_booths', 'import-anchors');
  if (application?.state === 'draft')
    add('application', 'import-draft', { value: row.application });
}

function mayUpdate(application: KnownApplication | null, sender: ImportOptions['sender']): boolean {
  const open: readonly ApplicationState[] =
    sender === 'organiser' ? ['submitted', 'returned', 'eligible'] : ['submitted', 'returned'];
  return application !== null && open.includes(application.state);
}

function finder({ facilities, applications, sender }: ImportOptions) {
  const match = facilityMatcher(facilities);
  const byKey = new Map(
    applications.flatMap((one) => (one.externalKey ? [[one.externalKey, one] as const] : [])),
  );
  const byNumber = new Map(
    applications.flatMap((one) => (one.number ? [[one.number, one] as const] : [])),
  );
  /** A file that this system wrote names applications by their running number and facilities by id; `D1` is nobody's number. */
  const numbered = (row: ApplicationRow) => {
    const number = /^\d+$/.test(row.application) ? readApplicationNumber(row.application) : null;
    const found = number === null ? undefined : byNumber.get(number);
    if (!found || byKey.has(row.application)) return undefined;
    const sameTaxCode = row.taxCode !== null && found.row.taxCode === row.taxCode;
    const sameName = foldText(found.row.facilityName) === foldText(row.facilityName);
    return sender === 'organiser' && (sameTaxCode || sameName) ? found : undefined;
  };
  const application = (row: ApplicationRow, facilityId?: string) => {
    const found = byKey.get(row.application) ?? numbered(row);
    return found && (facilityId === undefined || found.facilityId === facilityId)
      ? found
      : undefined;
  };
  return {
    application,
    facility: (row: ApplicationRow) => match(row, application(row)?.facilityId),
  };
}

/** Points and booths held are the organiser's to say: from a province centre they are not compared, and not stored. */
function sameAs(
  { row: stored }: KnownApplication,
  row: ApplicationRow,
  sender: ImportOptions['sender'],
): boolean {
  const compared = [
    'category',
    'province',
    'boothsMin',
    'boothsMax',
    'funding',
    'wishZone',
    'anywhere',
    'apartGroup',
  ] as const;
  const sameLists =
    stored.wishes.join() === row.wishes.join() &&
    [...stored.needs].sort().join() === [...row.needs].sort().join();
  const sameOrganiser =
    sender === 'centre' ||
    (stored.priority === row.priority &&
      row.anchorBooths.every((code) => stored.anchorBooths.includes(code)));
  return (
    compared.every((field) => stored[field] === row[field]) &&
    sameLists &&
    sameOrganiser &&
    !contactDiffers(stored, row)
  );
}
