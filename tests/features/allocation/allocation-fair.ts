import { type BoothFair, contextOf, makeBoothFair } from '#tests/features/booths/booth-fair';
import type { Actor } from '~/features/access/actor';
import { type StartRun, startRun } from '~/features/allocation/start-run.server';
import { workOnRun } from '~/features/allocation/work-on-run.server';
import { systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

/** A queue that only remembers what was put on it. */
export function memoryJobs() {
  const queued: string[] = [];
  return {
    queued,
    async enqueue(queue: string) {
      queued.push(queue);
    },
    async isWaiting() {
      return true;
    },
  };
}

export const runContext = (db: Database, actor: Actor) => ({
  ...contextOf(db, actor, systemClock),
  jobs: memoryJobs(),
});

/** Starts a run of the fair; a refusal is a fault of the test. */
export async function started(
  db: Database,
  fair: BoothFair,
  input: Omit<StartRun, 'fairId'> = {},
): Promise<string> {
  const run = await startRun(runContext(db, fair.organiser), { fairId: fair.fairId, ...input });
  if (!run.ok) throw new Error(run.error.code);
  return run.value.runId;
}

/** A fair with a finished draft. */
export async function fairWithDraft(
  db: Database,
  options: Parameters<typeof makeBoothFair>[1] = {},
): Promise<{ readonly fair: BoothFair; readonly runId: string }> {
  const fair = await makeBoothFair(db, options);
  return { fair, runId: await draftOf(db, fair) };
}

/** One more finished draft of a fair. */
export async function draftOf(db: Database, fair: BoothFair): Promise<string> {
  const runId = await started(db, fair);
  const end = await workOnRun({ db, clock: systemClock }, runId);
  if (end !== 'done') throw new Error(`the run ended as ${end}`);
  return runId;
}

/** Codes of the booths a run proposes, by application id. */
export async function proposedCodes(
  db: Database,
  runId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.allocationProposal.findMany({
    where: { runId },
    select: { applicationId: true, boothCode: true },
  });
  const found = new Map<string, string[]>();
  for (const { applicationId, boothCode } of rows) {
    found.set(applicationId, [...(found.get(applicationId) ?? []), boothCode].sort());
  }
  return found;
}

/** Booths assigned now, by code, with the run that gave them. */
export async function assignedNow(db: Database, fairId: string) {
  const rows = await db.boothTenure.findMany({
    where: { fairId, kind: 'assigned', OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }] },
    select: {
      booth: { select: { code: true } },
      applicationId: true,
      origin: true,
      allocationRunId: true,
    },
    orderBy: { booth: { code: 'asc' } },
  });
  return rows.map(({ booth, ...row }) => ({ code: booth.code, ...row }));
}
