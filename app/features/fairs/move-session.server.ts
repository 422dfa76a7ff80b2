import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { lockFair } from './find-fair.server';
import { refusingOverlap } from './session-conflict.server';
import type { MoveSession } from './session-schema';

/**
 * Gives a session another time, its room kept: what dragging on the calendar does.
 * Errors: `not-found`, `fair.cancelled`, `session.stale`, `session.room-taken`.
 */
export async function moveSession(
  context: VerbContext,
  fairId: string,
  move: MoveSession,
): Promise<Result<{ readonly version: number }>> {
  const standing = await context.db.fairSession.findFirst({
    where: { id: move.sessionId, fairId },
  });
  if (!standing) return fail('not-found');
  const wanted = { ...move, roomId: standing.roomId, exceptId: standing.id };
  return refusingOverlap(context.db, wanted, () =>
    transact(context.db, async (tx) => {
      const found = await lockFair(tx, context, fairId, 'session.edit');
      if (!found.ok) return found;
      if (found.value.cancelledAt) return fail('fair.cancelled');
      const { count } = await tx.fairSession.updateMany({
        where: { id: move.sessionId, fairId, version: move.version },
        data: { startsAt: move.startsAt, endsAt: move.endsAt, version: { increment: 1 } },
      });
      if (count === 0) return fail('session.stale');
      await audit(tx, context, {
        action: 'session.moved',
        recordKind: 'session',
        recordId: move.sessionId,
        organisationId: found.value.organisationId,
        fairId,
        details: {
          name: standing.titleVi,
          from: standing.startsAt.toISOString(),
          startsAt: move.startsAt.toISOString(),
          endsAt: move.endsAt.toISOString(),
        },
      });
      return ok({ version: move.version + 1 });
    }),
  );
}
