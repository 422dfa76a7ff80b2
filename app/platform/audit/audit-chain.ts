/** One act of the trail as the chain covers it; every column of the row but nothing else. */
export interface ChainedEntry {
  readonly id: bigint;
  readonly at: Date;
  readonly actorPersonId: string | null;
  readonly actorOrganisationId: string | null;
  readonly organisationId: string | null;
  readonly fairId: string | null;
  readonly action: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly details: unknown;
  readonly requestId: string | null;
}

/** What stands before the first entry. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The one spelling of an entry that is hashed: JSON without spaces, keys in code-point order at every depth, the id as a
 * decimal string, the time as ISO 8601 in UTC with milliseconds (in the manner of RFC 8785).
 */
export function canonicalEntry(entry: ChainedEntry): string {
  return canonicalJson({
    id: entry.id.toString(),
    at: entry.at.toISOString(),
    actorPersonId: entry.actorPersonId,
    actorOrganisationId: entry.actorOrganisationId,
    organisationId: entry.organisationId,
    fairId: entry.fairId,
    action: entry.action,
    recordKind: entry.recordKind,
    recordId: entry.recordId,
    details: entry.details,
    requestId: entry.requestId,
  });
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
