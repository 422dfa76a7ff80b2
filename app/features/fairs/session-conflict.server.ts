import { type AppError, fail, type Result } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { databaseFault } from '~/platform/db/database-error.server';

/**
 * Runs a verb that may put a session where another one is. The exclusion constraint is the judge; what stands in the way
 * is looked up afterwards, for the words.
 * Error: `session.room-taken` with the title, start and end of the session that has the room.
 */
export async function refusingOverlap<T>(
  db: Database,
  wanted: {
    readonly roomId: string;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly exceptId?: string;
  },
  verb: () => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  try {
    return await verb();
  } catch (error) {
    if (databaseFault(error)?.constraint !== 'fair_session_room_free') throw error;
    const other = await db.fairSession.findFirst({
      where: {
        roomId: wanted.roomId,
        startsAt: { lt: wanted.endsAt },
        endsAt: { gt: wanted.startsAt },
        ...(wanted.exceptId ? { id: { not: wanted.exceptId } } : {}),
      },
      include: { room: true },
      orderBy: { startsAt: 'asc' },
    });
    return fail('session.room-taken', {
      titleVi: other?.titleVi ?? '',
      titleEn: other?.titleEn ?? '',
      roomVi: other?.room.nameVi ?? '',
      roomEn: other?.room.nameEn ?? '',
      startsAt: other?.startsAt.toISOString() ?? null,
      endsAt: other?.endsAt.toISOString() ?? null,
    });
  }
}
