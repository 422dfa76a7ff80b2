import type { Action } from '~/features/access/actions';
import type { Actor } from '~/features/access/actor';
import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type AppError, fail, ok, type Result } from '~/kernel/result';
import type { Database, Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { blocksOf } from './blocks';
import { limitDetails } from './limit-details.server';
import { tenureFault } from './tenure-fault';
import {
  type LockedBooth,
  lockBooths,
  TenureRefused,
  TenuresChanged,
  withTenures,
} from './tenure-store.server';

/** What a person did to booths at one moment, as the trail keeps it and an undo reads it. */
export interface BoothAct {
  readonly action: BoothActCode;
  readonly fairId: string;
  readonly organiserId: string;
  readonly recordKind: 'application' | 'fair';
  readonly recordId: string;
  /** Codes of the booths, in the order of the act. */
  readonly booths: readonly string[];
  /** Tenures it ended, with the end they had before (null: none), and ids of those it made. */
  readonly ended: readonly { readonly id: string; readonly endsAt: Date | null }[];
  readonly created: readonly string[];
  readonly facility?: string | null;
  readonly reason?: string;
  /** Anything else that helps to read it. */
  readonly more?: Readonly<Record<string, string | number>>;
}

/** Acts that an organiser can take back come first. */
export const undoableActs = [
  'booth.assigned',
  'booth.held',
  'booth.moved',
  'booth.swapped',
  'booth.vacated',
  'booth.blocked',
  'booth.unblocked',
] as const;

/** What an application is given or loses among many in one transaction: by a draft that is applied, or by a file. */
export const bulkActs = ['booth.allocated', 'booth.freed-by-plan', 'booth.imported'] as const;
export type BulkActCode = (typeof bulkActs)[number];

export type BoothActCode =
  | (typeof undoableActs)[number]
  | 'booth.undone'
  | 'booth.taken-by-facility'
  | 'booth.confirmed'
  | 'booth.released'
  | 'booth.hold-expired'
  | 'booth.freed-by-withdrawal'
  | BulkActCode;

/** What a verb of this slice answers: which booths, for whom, and what is not as the application asked. */
export interface BoothActDone {
  readonly booths: readonly string[];
  readonly facility: string | null;
  /** False when everything stood already: a form that was sent twice. */
  readonly changed: boolean;
}

/** A refusal; `misfits` are there when the organiser may insist (`booth.misfits`). */
export interface BoothRefusal extends AppError {
  readonly misfits?: readonly AppError[];
}

export interface FairForBooths {
  readonly id: string;
  readonly slug: string;
  readonly organisationId: string;
}

/** The fair, if the actor may take `action` on its booths; somebody else's is `not-found`. */
export async function fairForBooths(
  db: Database,
  actor: Actor,
  action: Action,
  fairId: string,
): Promise<Result<FairForBooths>> {
  const fair = await db.fair.findUnique({
    where: { id: fairId },
    select: { id: true, slug: true, organisationId: true },
  });
  if (!fair || !can(actor, action, { organiserId: fair.organisationId })) return fail('not-found');
  return ok(fair);
}

/** Runs an act in a transaction; a refusal of the database becomes an error value with the figures that explain it. */
export async function act<T>(
  context: VerbContext,
  work: (tx: Transaction) => Promise<Result<T, BoothRefusal>>,
): Promise<Result<T, BoothRefusal>> {
  try {
    return await transact(context.db, work);
  } catch (error) {
    if (error instanceof TenuresChanged) return fail('booth.changed');
    if (!(error instanceof TenureRefused)) throw error;
    const details = await limitDetails(context.db, error, context.clock.now());
    const fault = tenureFault(error.constraint, details);
    if (!fault) throw error;
    return fault;
  }
}

/**
 * Locks the booths of an act, gives them in walking order, and takes the act's moment under the lock: later than everything that happened to them.
 * Error: `booth.not-found` when one is not of the fair.
 */
export async function boothsOfAct(
  tx: Transaction,
  context: VerbContext,
  fairId: string,
  boothIds: readonly string[],
): Promise<Result<{ readonly booths: readonly LockedBooth[]; readonly at: Date }>> {
  const wanted = [...new Set(boothIds)];
  if (wanted.length === 0) return fail('booth.none-chosen');
  const locked = await lockBooths(tx, fairId, wanted);
  if (locked.length < wanted.length) return fail('booth.not-found');
  const now = context.clock.now();
  const booths = await withTenures(tx, locked, now);
  const latest = booths.reduce(
    (time, { tenure }) => Math.max(time, tenure?.startsAt.getTime() ?? 0),
    0,
  );
  return ok({ booths: blocksOf(booths).flat(), at: new Date(Math.max(now.getTime(), latest)) });
}

/** Who acts, for the columns that name a person. */
export function personOf({ actor }: VerbContext): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

/** `booth.taken` with the booths that stand in the way and who has them. */
export function taken(booths: readonly LockedBooth[]): { ok: false; error: AppError } {
  return fail('booth.taken', {
    booths: booths.map(({ code }) => code),
    holders: [...new Set(booths.flatMap(({ tenure }) => tenure?.facilityName ?? []))],
  });
}

/** Writes acts of one transaction into the trail, in their order. */
export async function recordAct(
  tx: Transaction,
  context: VerbContext,
  ...acts: readonly BoothAct[]
): Promise<void> {
  await audit(tx, context, ...acts.map(entryOf));
}

function entryOf(done: BoothAct) {
  return {
    action: done.action,
    recordKind: done.recordKind,
    recordId: done.recordId,
    organisationId: done.organiserId,
    fairId: done.fairId,
    details: {
      booths: [...done.booths],
      ended: done.ended.map(({ id }) => id),
      until: done.ended.map(({ endsAt }) => endsAt?.toISOString() ?? ''),
      created: [...done.created],
      ...(done.facility ? { facility: done.facility } : {}),
      ...(done.reason ? { reason: done.reason } : {}),
      ...done.more,
    },
  };
}
