import type { Action } from '~/features/access/actions';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type FairRecord, findFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';

const columns = {
  id: true,
  number: true,
  state: true,
  seed: true,
  inputHash: true,
  objective: true,
  bound: true,
  gap: true,
  seconds: true,
  cut: true,
  percent: true,
  phase: true,
  error: true,
  version: true,
  requestedAt: true,
  requestedById: true,
  finishedAt: true,
  settledAt: true,
  settledById: true,
} as const;

/** A run without its input and result. */
export interface RunFacts {
  readonly id: string;
  readonly number: number;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'applied' | 'discarded';
  readonly seed: string;
  readonly inputHash: string | null;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly seconds: number | null;
  readonly cut: boolean;
  readonly percent: number;
  readonly phase: string;
  readonly error: string | null;
  readonly version: number;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly finishedAt: Date | null;
  readonly settledAt: Date | null;
  readonly settledBy: string;
}

export interface FoundRun {
  readonly fair: FairRecord;
  readonly run: RunFacts;
  /** Whether the reader may make a draft the state of the fair. */
  readonly mayApply: boolean;
}

/** A run by fair and number as an address has them. Error: `not-found`, also for another organiser's. */
export async function findRun(
  context: VerbContext,
  fairSlug: string,
  number: string,
  action: Action = 'allocation.run',
): Promise<Result<FoundRun>> {
  const fair = await findFair(context, fairSlug, action);
  if (!fair.ok) return fair;
  if (!/^[1-9]\d{0,8}$/.test(number)) return fail('not-found');
  const [run] = await runsWhere(context.db, { fairId: fair.value.id, number: Number(number) });
  if (!run) return fail('not-found');
  const record = { organiserId: fair.value.organisationId };
  return ok({ fair: fair.value, run, mayApply: can(context.actor, 'allocation.apply', record) });
}

/** The runs of a fair, newest first. */
export function runsOf(db: Database, fairId: string): Promise<readonly RunFacts[]> {
  return runsWhere(db, { fairId });
}

/** The newest run that waits for a decision or is at work; undefined when there is none. */
export async function pendingRun(
  db: Database,
  fairId: string,
): Promise<{ readonly number: number; readonly state: 'queued' | 'running' | 'done' } | undefined> {
  const run = await db.allocationRun.findFirst({
    where: { fairId, state: { in: ['queued', 'running', 'done'] } },
    orderBy: { number: 'desc' },
    select: { number: true, state: true },
  });
  return run
    ? { number: run.number, state: run.state as 'queued' | 'running' | 'done' }
    : undefined;
}

async function runsWhere(
  db: Database,
  where: { readonly fairId: string; readonly number?: number },
): Promise<readonly RunFacts[]> {
  const rows = await db.allocationRun.findMany({
    where,
    orderBy: { number: 'desc' },
    select: columns,
  });
  const people = await db.person.findMany({
    where: {
      id: {
        in: rows.flatMap(({ requestedById, settledById }) =>
          [requestedById ?? [], settledById ?? []].flat(),
        ),
      },
    },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ requestedById, settledById, objective, bound, ...row }) => ({
    ...row,
    objective: objective?.toNumber() ?? null,
    bound: bound?.toNumber() ?? null,
    requestedBy: nameOf.get(requestedById ?? '') ?? '',
    settledBy: nameOf.get(settledById ?? '') ?? '',
  }));
}
