import type { Database, Transaction } from '~/platform/db/database.server';
import type { BoothState, BoothStatuses } from './booth-state';

/**
 * Booths that records refer to: somebody had one once, wishes for one, or a draft that waits for a decision proposes one. They
 * can be moved and renamed, never removed: the record would lose what it speaks of. A draft that is decided keeps their codes.
 */
export async function boothsInUse(
  db: Database | Transaction,
  fairId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT booth_id::text AS id FROM booth_tenure WHERE fair_id = ${fairId}::uuid
    UNION SELECT booth_id::text FROM application_wish WHERE fair_id = ${fairId}::uuid
    UNION SELECT p.booth_id::text FROM allocation_proposal p JOIN allocation_run r ON r.id = p.run_id
      WHERE p.fair_id = ${fairId}::uuid AND r.state IN ('queued', 'running', 'done')`;
  return new Set(rows.map(({ id }) => id));
}

const stateOf = { hold: 'held', assigned: 'assigned', blocked: 'blocked' } as const;

/** Which booths somebody has now; names are left to the slice that gives booths. */
export async function boothStatusesNow(
  db: Database,
  fairId: string,
  now: Date,
): Promise<BoothStatuses> {
  const tenures = await db.boothTenure.findMany({
    where: { fairId, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { boothId: true, kind: true },
  });
  return new Map(
    tenures.map(({ boothId, kind }): [string, { state: BoothState }] => [
      boothId,
      { state: stateOf[kind] },
    ]),
  );
}
