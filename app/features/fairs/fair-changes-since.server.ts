import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { foldChanges, type OthersChange } from './merge-edits';

export interface FairChanges {
  /** Who saved last, and when; names as they stand now. */
  readonly by: string;
  readonly at: Date;
  readonly changes: readonly OthersChange[];
}

/** What became of a fair after `version`: from the trail, for a form that was filled in on that version. */
export async function fairChangesSince(
  context: VerbContext,
  fair: { readonly id: string; readonly organisationId: string },
  version: number,
): Promise<FairChanges | undefined> {
  if (!can(context.actor, 'fair.read', { organiserId: fair.organisationId })) return undefined;
  const entries = await context.db.auditEntry.findMany({
    where: { recordKind: 'fair', recordId: fair.id, action: 'fair.edited' },
    orderBy: { id: 'asc' },
  });
  const later = entries.filter((entry) => versionOf(entry.details) > version);
  const last = later.at(-1);
  if (!last) return undefined;
  const person = last.actorPersonId
    ? await context.db.person.findUnique({
        where: { id: last.actorPersonId },
        select: { name: true },
      })
    : null;
  return {
    by: person?.name ?? '',
    at: last.at,
    changes: foldChanges(later.flatMap((entry) => changesOf(entry.details))),
  };
}

function versionOf(details: unknown): number {
  const { version } = (details ?? {}) as { version?: unknown };
  return typeof version === 'number' ? version : 0;
}

function changesOf(details: unknown): OthersChange[] {
  const { changes } = (details ?? {}) as { changes?: Record<string, [string, string]> };
  return Object.entries(changes ?? {}).map(([field, [from, to]]) => ({ field, from, to }));
}
