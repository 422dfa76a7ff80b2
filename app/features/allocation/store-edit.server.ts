import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { draftPlaces, frozenInputOf } from '~/features/allocation/draft.server';
import { placeLine } from '~/features/allocation/draft-change';
import type { DraftPlace } from '~/features/allocation/draft-place';
import { type FrozenInput, problemOf } from '~/features/allocation/frozen-input';
import type { LockedRun } from '~/features/allocation/lock-run.server';
import { gapOf } from '~/features/allocation/result';
import { scorePlacement } from '~/features/allocation/score-placement';
import type { Transaction } from '~/platform/db/database.server';

export interface DraftEdit {
  readonly action: 'allocation.edited' | 'allocation.edit-undone';
  readonly before: readonly DraftPlace[];
  readonly after: readonly DraftPlace[];
}

/**
 * Writes an edit of a locked draft: the proposals of the applications it names, the points of everybody whose neighbours
 * changed with them, and the trail. @returns the draft's new version
 */
export async function storeEdit(
  tx: Transaction,
  context: VerbContext,
  run: LockedRun,
  { action, before, after }: DraftEdit,
): Promise<number> {
  const { id: runId, fairId } = run;
  const named = after.map(({ applicationId }) => applicationId);
  const booths = await tx.booth.findMany({
    where: { fairId, id: { in: after.flatMap(({ boothIds }) => boothIds) } },
    select: { id: true, code: true },
  });
  const codeOf = new Map(booths.map(({ id, code }) => [id, code]));
  await tx.allocationProposal.deleteMany({ where: { runId, applicationId: { in: named } } });
  await tx.allocationProposal.createMany({
    data: after.flatMap(({ applicationId, boothIds, edited }) =>
      boothIds.map((boothId) => ({
        ...{ runId, fairId, applicationId, boothId, edited },
        boothCode: codeOf.get(boothId) ?? '',
      })),
    ),
  });
  const version = run.version + 1;
  await rescore(tx, runId, version);
  await audit(tx, context, {
    action,
    recordKind: 'allocation-run',
    recordId: runId,
    organisationId: run.organiserId,
    fairId,
    details: {
      number: run.number,
      version,
      before: before.map(placeLine),
      after: after.map(placeLine),
    },
  });
  return version;
}

async function rescore(tx: Transaction, runId: string, version: number): Promise<void> {
  const input = await frozenInputOf(tx, runId);
  const places = await draftPlaces(tx, runId);
  const outcomes = await tx.allocationOutcome.findMany({
    where: { runId },
    select: { applicationId: true, placed: true, score: true },
  });
  const { objective, scores } = scorePlacement(problemOf(input), codesOf(input, places));
  const nameOf = new Map(input.applications.map(({ id, application }) => [id, application]));
  for (const outcome of outcomes) {
    const now = scores.get(nameOf.get(outcome.applicationId) ?? '');
    const same = outcome.placed === (now !== undefined) && outcome.score?.toNumber() === now?.score;
    if (same) continue;
    await tx.allocationOutcome.update({
      where: { runId_applicationId: { runId, applicationId: outcome.applicationId } },
      data: now
        ? { placed: true, score: now.score, terms: now.terms }
        : { placed: false, score: null },
    });
  }
  const { bound } = await tx.allocationRun.findUniqueOrThrow({
    where: { id: runId },
    select: { bound: true },
  });
  // By hand a rule may be broken knowingly, and then a draft can pass the bound of the legal ones.
  const gap = Math.max(0, gapOf(objective, bound?.toNumber() ?? 0));
  await tx.allocationRun.update({ where: { id: runId }, data: { objective, gap, version } });
}

function codesOf(input: FrozenInput, places: ReadonlyMap<string, DraftPlace>) {
  const nameOf = new Map(input.applications.map(({ id, application }) => [id, application]));
  const place = new Map(input.booths.map(({ id }, index) => [id, index]));
  const codeOf = new Map(input.booths.map(({ id, code }) => [id, code]));
  const inOrder = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return new Map(
    [...places.values()].map(({ applicationId, boothIds }) => [
      nameOf.get(applicationId) ?? '',
      [...boothIds].sort(inOrder).flatMap((id) => codeOf.get(id) ?? []),
    ]),
  );
}
