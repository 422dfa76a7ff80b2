import type { DraftPlace } from '~/features/allocation/draft-place';
import { type FrozenInput, frozenInputSchema } from '~/features/allocation/frozen-input';
import type { Database, Transaction } from '~/platform/db/database.server';

/**
 * The proposals of a run by application id; an application without booths is not in it, and a booth that was taken out of the
 * plan after the decision neither.
 */
export async function draftPlaces(
  db: Database | Transaction,
  runId: string,
): Promise<ReadonlyMap<string, DraftPlace>> {
  const rows = await db.allocationProposal.findMany({
    where: { runId },
    orderBy: { boothId: 'asc' },
    select: { applicationId: true, boothId: true, edited: true },
  });
  const places = new Map<string, { applicationId: string; boothIds: string[]; edited: boolean }>();
  for (const { applicationId, boothId, edited } of rows) {
    if (boothId === null) continue;
    const place = places.get(applicationId);
    if (!place) places.set(applicationId, { applicationId, boothIds: [boothId], edited });
    else place.boothIds.push(boothId);
  }
  return places;
}

/** The frozen question of a run. */
export async function frozenInputOf(
  db: Database | Transaction,
  runId: string,
): Promise<FrozenInput> {
  const { input } = await db.allocationRun.findUniqueOrThrow({
    where: { id: runId },
    select: { input: true },
  });
  return frozenInputSchema.parse(input);
}
