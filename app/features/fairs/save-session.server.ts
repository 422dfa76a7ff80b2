import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { lockFair } from './find-fair.server';
import { refusingOverlap } from './session-conflict.server';
import type { SessionInput } from './session-schema';

export interface SaveSession {
  readonly fairId: string;
  /** Of the session to edit, or wished for a new one: a form sent twice makes one session. */
  readonly sessionId: string;
  /** 0 for a new session; otherwise the version the form was opened on. */
  readonly version: number;
  readonly input: SessionInput;
}

/**
 * Adds a session to the calendar of a fair, or edits one.
 * Errors: `not-found` (fair, session or room), `fair.cancelled`, `session.gone`, `session.stale`, `session.room-taken`.
 */
export function saveSession(
  context: VerbContext,
  save: SaveSession,
): Promise<Result<{ readonly sessionId: string }>> {
  const wanted = { ...save.input, exceptId: save.sessionId };
  return refusingOverlap(context.db, wanted, () =>
    transact(context.db, (tx) => saveIn(tx, context, save)),
  );
}

async function saveIn(
  tx: Transaction,
  context: VerbContext,
  { fairId, sessionId, version, input }: SaveSession,
): Promise<Result<{ readonly sessionId: string }>> {
  const found = await lockFair(tx, context, fairId, 'session.edit');
  if (!found.ok) return found;
  if (found.value.cancelledAt) return fail('fair.cancelled');
  const room = await tx.room.findFirst({ where: { id: input.roomId, fairId } });
  if (!room) return fail('not-found');
  const before = await tx.fairSession.findUnique({ where: { id: sessionId } });
  const decided = mayStore(before, fairId, version);
  if (!decided.ok) return decided;
  if (decided.value === 'stored-already') return ok({ sessionId });
  const { actor, clock } = context;
  if (before) {
    await tx.fairSession.update({
      where: { id: sessionId },
      data: { ...input, version: version + 1 },
    });
  } else {
    const createdById = actor.kind === 'person' ? actor.personId : null;
    await tx.fairSession.create({
      data: { id: sessionId, fairId, ...input, createdAt: clock.now(), createdById },
    });
  }
  await audit(tx, context, {
    action: before ? 'session.edited' : 'session.added',
    recordKind: 'session',
    recordId: sessionId,
    organisationId: found.value.organisationId,
    fairId,
    details: {
      name: input.titleVi,
      room: room.nameVi,
      startsAt: input.startsAt.toISOString(),
      endsAt: input.endsAt.toISOString(),
    },
  });
  return ok({ sessionId });
}

/** What the form was filled in on against what stands: a second sending of a new session finds the first. */
function mayStore(
  before: { readonly fairId: string; readonly version: number } | null,
  fairId: string,
  version: number,
): Result<'store' | 'stored-already'> {
  if (!before) return version > 0 ? fail('session.gone') : ok('store');
  if (before.fairId !== fairId) return fail('not-found');
  if (version === 0) return ok('stored-already');
  return before.version === version
    ? ok('store')
    : fail('session.stale', { version: before.version });
}
