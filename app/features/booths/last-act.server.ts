import type { Database } from '~/platform/db/database.server';
import { bulkActs, undoableActs } from './booth-act.server';

/** An act that its author can still take back. */
export interface LastAct {
  /** Id of its entry in the trail, as text. */
  readonly entryId: string;
  readonly action: string;
  readonly booths: readonly string[];
  readonly facility: string | null;
  readonly at: Date;
  /** Tenures it ended, with the end they had before (null: none). */
  readonly ended: readonly { readonly id: string; readonly endsAt: Date | null }[];
  readonly created: readonly string[];
}

/**
 * The last act of a person on a fair's booths; undefined when there is none, when it was taken back (one step, no more), and
 * when a whole draft or file came after it: that is not taken back, nor is what stood before it.
 */
export async function lastActOf(
  db: Database,
  fairId: string,
  personId: string,
): Promise<LastAct | undefined> {
  const entry = await db.auditEntry.findFirst({
    where: {
      fairId,
      actorPersonId: personId,
      action: { in: [...undoableActs, ...bulkActs, 'booth.undone'] },
    },
    orderBy: { id: 'desc' },
    select: { id: true, action: true, at: true, details: true },
  });
  if (!entry || !undoableActs.some((action) => action === entry.action)) return undefined;
  const { action, at, details } = entry;
  const until = listOf(details, 'until');
  return {
    entryId: String(entry.id),
    action,
    at,
    booths: listOf(details, 'booths'),
    facility: textOf(details, 'facility') || null,
    ended: listOf(details, 'ended').map((id, index) => ({
      id,
      endsAt: until[index] ? new Date(until[index]) : null,
    })),
    created: listOf(details, 'created'),
  };
}

function textOf(details: unknown, key: string): string {
  const value = fieldOf(details, key);
  return typeof value === 'string' ? value : '';
}

function listOf(details: unknown, key: string): readonly string[] {
  const value = fieldOf(details, key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function fieldOf(details: unknown, key: string): unknown {
  return typeof details === 'object' && details !== null ? Reflect.get(details, key) : undefined;
}
