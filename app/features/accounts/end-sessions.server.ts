import type { Transaction } from '~/platform/db/database.server';

/** Ends the live sessions of a person, all or all but one. @returns how many ended. */
export async function endSessions(
  tx: Transaction,
  personId: string,
  now: Date,
  except?: string,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { personId, endedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { endedAt: now },
  });
  return count;
}
