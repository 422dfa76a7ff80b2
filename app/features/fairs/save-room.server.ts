import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { databaseFault } from '~/platform/db/database-error.server';
import { transact } from '~/platform/db/transaction.server';
import { lockFair } from './find-fair.server';
import type { RoomInput } from './session-schema';

/**
 * Adds a room of a fair, or with `roomId` edits it.
 * Errors: `not-found`, `room.name-taken`.
 */
export async function saveRoom(
  context: VerbContext,
  fairId: string,
  roomId: string | null,
  input: RoomInput,
): Promise<Result<{ readonly roomId: string }>> {
  try {
    return await transact(context.db, async (tx) => {
      const found = await lockFair(tx, context, fairId, 'session.edit');
      if (!found.ok) return found;
      if (roomId && !(await tx.room.findFirst({ where: { id: roomId, fairId } }))) {
        return fail('not-found');
      }
      const saved = roomId
        ? await tx.room.update({ where: { id: roomId }, data: input })
        : await tx.room.create({
            data: { ...input, fairId, sort: await tx.room.count({ where: { fairId } }) },
          });
      await audit(tx, context, {
        action: roomId ? 'room.edited' : 'room.added',
        recordKind: 'room',
        recordId: saved.id,
        organisationId: found.value.organisationId,
        fairId,
        details: { name: input.nameVi },
      });
      return ok({ roomId: saved.id });
    });
  } catch (error) {
    if (databaseFault(error)?.sqlState === '23505')
      return fail('room.name-taken', { name: input.nameVi });
    throw error;
  }
}

/**
 * Removes a room that has no sessions.
 * Errors: `not-found`, `room.has-sessions` (details: how many).
 */
export function removeRoom(
  context: VerbContext,
  fairId: string,
  roomId: string,
): Promise<Result<null>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'session.edit');
    if (!found.ok) return found;
    const room = await tx.room.findFirst({ where: { id: roomId, fairId } });
    if (!room) return fail('not-found');
    const sessions = await tx.fairSession.count({ where: { roomId } });
    if (sessions > 0) return fail('room.has-sessions', { name: room.nameVi, count: sessions });
    await tx.room.delete({ where: { id: roomId } });
    await audit(tx, context, {
      action: 'room.removed',
      recordKind: 'room',
      recordId: roomId,
      organisationId: found.value.organisationId,
      fairId,
      details: { name: room.nameVi },
    });
    return ok(null);
  });
}
