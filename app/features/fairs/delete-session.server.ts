import { z } from 'zod';
import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { lockFair } from './find-fair.server';
import { refusingOverlap } from './session-conflict.server';
import { SESSION_KINDS } from './session-schema';

/**
 * Takes a session off the calendar. The trail keeps all of it, so that {@link restoreSession} can put it back.
 * Errors: `not-found`.
 */
export function deleteSession(
  context: VerbContext,
  fairId: string,
  sessionId: string,
): Promise<Result<{ readonly titleVi: string; readonly titleEn: string }>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'session.edit');
    if (!found.ok) return found;
    const session = await tx.fairSession.findFirst({ where: { id: sessionId, fairId } });
    if (!session) return fail('not-found');
    await tx.fairSession.delete({ where: { id: sessionId } });
    await audit(tx, context, {
      action: 'session.deleted',
      recordKind: 'session',
      recordId: sessionId,
      organisationId: found.value.organisationId,
      fairId,
      details: {
        name: session.titleVi,
        deleted: {
          ...session,
          startsAt: session.startsAt.toISOString(),
          endsAt: session.endsAt.toISOString(),
          createdAt: session.createdAt.toISOString(),
        },
      },
    });
    return ok({ titleVi: session.titleVi, titleEn: session.titleEn });
  });
}

const deletedSession = z.object({
  id: z.uuid(),
  fairId: z.uuid(),
  roomId: z.uuid(),
  kind: z.enum(SESSION_KINDS),
  titleVi: z.string(),
  titleEn: z.string(),
  detailsVi: z.string(),
  detailsEn: z.string(),
  host: z.string(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  isPublic: z.boolean(),
  version: z.number(),
  createdAt: z.coerce.date(),
  createdById: z.string().nullable(),
});

/**
 * Undoes a deletion: the session stands again as it was, under its old id.
 * Errors: `not-found` when it was never deleted or its room is gone, `session.room-taken`.
 */
export async function restoreSession(
  context: VerbContext,
  fairId: string,
  sessionId: string,
): Promise<Result<null>> {
  const entry = await context.db.auditEntry.findFirst({
    where: { fairId, recordKind: 'session', recordId: sessionId, action: 'session.deleted' },
    orderBy: { id: 'desc' },
  });
  const read = deletedSession.safeParse((entry?.details as { deleted?: unknown } | null)?.deleted);
  if (!read.success) return fail('not-found');
  const session = read.data;
  return refusingOverlap(context.db, session, () =>
    transact(context.db, async (tx) => {
      const found = await lockFair(tx, context, fairId, 'session.edit');
      if (!found.ok) return found;
      if (await tx.fairSession.findUnique({ where: { id: sessionId } })) return ok(null);
      const room = await tx.room.findFirst({ where: { id: session.roomId, fairId } });
      if (!room || session.fairId !== fairId) return fail('not-found');
      await tx.fairSession.create({ data: { ...session, version: session.version + 1 } });
      await audit(tx, context, {
        action: 'session.restored',
        recordKind: 'session',
        recordId: sessionId,
        organisationId: found.value.organisationId,
        fairId,
        details: { name: session.titleVi },
      });
      return ok(null);
    }),
  );
}
