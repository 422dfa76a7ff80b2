/** What PostgreSQL said, wherever Prisma and its adapter put it. */
export interface DatabaseFault {
  /** SQLSTATE, for example 23P01. */
  readonly sqlState: string;
  /** Name of the violated constraint, '' when PostgreSQL names none. */
  readonly constraint: string;
}

const prismaToSqlState: Readonly<Record<string, string>> = {
  P2002: '23505',
  P2003: '23503',
  P2004: '23514',
  P2034: '40001',
};

function field(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, name);
  }
  return current;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/**
 * Reads SQLSTATE and constraint name out of whatever was thrown: Prisma's known errors, raw-query errors (P2010 with the
 * driver's error in meta) and the bare DriverAdapterError that a deferred constraint throws at COMMIT.
 * @returns undefined when it is not a database error.
 */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  const cause = field(error, 'meta', 'driverAdapterError', 'cause') ?? field(error, 'cause');
  const original = text(field(cause, 'originalCode')) ?? text(field(error, 'originalCode'));
  const code = text(field(error, 'code'));
  const sqlState =
    original ??
    (code && (prismaToSqlState[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? code : undefined)));
  if (!sqlState) return undefined;
  return { sqlState, constraint: constraintName(error, cause) };
}

function constraintName(error: unknown, cause: unknown): string {
  const named =
    text(field(cause, 'constraint', 'index')) ??
    text(field(error, 'meta', 'constraint')) ??
    text(field(error, 'constraint'));
  if (named) return named;
  // The adapter keeps the message but not the name: PostgreSQL quotes it there.
  const message = `${text(field(cause, 'originalMessage')) ?? ''} ${text(field(cause, 'message')) ?? ''}`;
  return /constraint "([^"]+)"/.exec(message)?.[1] ?? raisedConstraint(message);
}

/** Our own triggers raise with a text of their own; it is mapped back to the constraint they name. */
const raised: readonly (readonly [RegExp, string])[] = [
  [/application is /, 'booth_tenure_application_state'],
  [/facility has \d+ of \d+ booths/, 'booth_tenure_facility_cap'],
  [/quota \d+ of \d+ used|quota \d+ of/, 'booth_tenure_quota'],
  [/category has \d+ of \d+ booths/, 'booth_tenure_category_cap'],
  [/a tenure only ends/, 'booth_tenure_only_ends'],
  [/\d+ booths in use/, 'booth_quota_covers_use'],
  [/application has booths/, 'application_keeps_booths'],
  [/(\w+) is append-only/, 'append_only'],
];

function raisedConstraint(message: string): string {
  return raised.find(([pattern]) => pattern.test(message))?.[1] ?? '';
}

/** Classes of SQLSTATE that say how the server fares, and nothing about what was asked of it. */
const passingClasses = new Set(['08', '40', '53', '57', '58']);
/** Prisma's own words for a server out of reach, a full pool and a transaction that found no connection. */
const passingPrismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
const networkCode = /^E(?:CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN)$/;
/** The driver has no code for a connection that was lost before it asked. */
const lostConnection =
  /^(?:Client has encountered a connection error|Client was closed|Connection terminated|timeout exceeded when trying to connect)/;

/**
 * Is this trouble that passes by itself (the server away, out of connections or disk, shutting down, a deadlock), so that the
 * same again may go well? Everything else goes wrong again.
 */
export function isPassingTrouble(error: unknown): boolean {
  const state = databaseFault(error)?.sqlState;
  if (state) return passingPrismaCodes.has(state) || passingClasses.has(state.slice(0, 2));
  const code = text(field(error, 'code')) ?? text(field(error, 'cause', 'code')) ?? '';
  return networkCode.test(code) || lostConnection.test(text(field(error, 'message')) ?? '');
}

/** Serialisation failure or deadlock: the transaction did nothing and may be run again. */
export function isRetryable(error: unknown): boolean {
  const state = databaseFault(error)?.sqlState;
  return state === '40001' || state === '40P01';
}
