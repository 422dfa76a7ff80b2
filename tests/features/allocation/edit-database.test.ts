import { expect, it, vi } from 'vitest';
import { type BoothFair, contextOf, idsOf, makeBoothFair } from '#tests/features/booths/booth-fair';
import { useTestDatabase } from '#tests/support/test-database';
import { applyRun } from '~/features/allocation/apply-run.server';
import { type EditDraft, editDraft } from '~/features/allocation/edit-draft.server';
import { undoDraftEdit } from '~/features/allocation/undo-draft-edit.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { assignedNow, draftOf, fairWithDraft, proposedCodes } from './allocation-fair';

vi.setConfig({ testTimeout: 120_000 });
const database = useTestDatabase();

const idOf = (fair: BoothFair, index: number) => fair.applicants[index]?.applicationId ?? '';

function editor(db: Database, fair: BoothFair, runId: string) {
  const context = contextOf(db, fair.organiser, systemClock);
  const at = { fairId: fair.fairId, runId };
  return {
    edit: (
      version: number,
      index: number,
      codes: readonly string[],
      more: Partial<EditDraft> = {},
    ) =>
      editDraft(context, {
        ...at,
        version,
        applicationId: idOf(fair, index),
        boothIds: idsOf(fair, ...codes),
        ...more,
      }),
    undo: (version: number) => undoDraftEdit(context, { ...at, version }),
    apply: (version: number) => applyRun(context, { ...at, version }),
  };
}

const stateOf = async (db: Database, runId: string) => ({
  proposals: await db.allocationProposal.findMany({
    where: { runId },
    orderBy: { boothId: 'asc' },
    select: { boothId: true, applicationId: true, edited: true },
  }),
  outcomes: await db.allocationOutcome.findMany({
    where: { runId },
    orderBy: { applicationId: 'asc' },
    select: { applicationId: true, placed: true, score: true, reasons: true },
  }),
  objective: (await db.allocationRun.findUniqueOrThrow({ where: { id: runId } })).objective,
});

it('moves, recomputes the points, and takes every step back exactly', async () => {
  const { db } = database();
  const { fair, runId } = await fairWithDraft(db, { applicants: 3, boothsMax: 1, perRow: 8 });
  const { edit, undo } = editor(db, fair, runId);
  const start = await stateOf(db, runId);
  expect(await edit(1, 0, ['B08'])).toEqual({ ok: true, value: { version: 2, changed: true } });
  // Sent twice it is the same draft, at its new version.
  expect(await edit(2, 0, ['B08'])).toEqual({ ok: true, value: { version: 2, changed: false } });
  expect((await proposedCodes(db, runId)).get(idOf(fair, 0))).toEqual(['B08']);
  const moved = await stateOf(db, runId);
  // Away from the others of its province: the points of neighbours are gone, and the objective is the sum.
  expect(Number(moved.objective)).toBeLessThan(Number(start.objective));
  const sum = moved.outcomes.reduce((total, { score }) => total + Number(score ?? 0), 0);
  expect(Number(moved.objective)).toBeCloseTo(sum, 6);
  expect(await edit(2, 1, [])).toMatchObject({ ok: true, value: { version: 3 } });
  expect((await proposedCodes(db, runId)).has(idOf(fair, 1))).toBe(false);
  expect((await undo(3)).ok).toBe(true);
  expect(await stateOf(db, runId)).toEqual(moved);
  expect((await undo(4)).ok).toBe(true);
  expect(await stateOf(db, runId)).toEqual(start);
  expect(await undo(5)).toEqual({ ok: false, error: { code: 'allocation.nothing-to-undo' } });
});

it('tells a reader of an older draft who changed it', async () => {
  const { db } = database();
  const { fair, runId } = await fairWithDraft(db, { applicants: 2, boothsMax: 1 });
  const { edit, apply } = editor(db, fair, runId);
  const both = await Promise.all([edit(1, 0, ['B07']), edit(1, 1, ['B09'])]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const stale = {
    ok: false,
    error: { code: 'allocation.stale', details: { number: 1, who: 'Trần Thị Hoà' } },
  };
  expect(both.find(({ ok }) => !ok)).toEqual(stale);
  expect(await apply(1)).toEqual(stale);
  expect(await assignedNow(db, fair.fairId)).toEqual([]);
});

it('asks before it displaces somebody, and before it gives what was not asked for', async () => {
  const { db } = database();
  const { fair, runId } = await fairWithDraft(db, { applicants: 2, boothsMax: 1 });
  const { edit } = editor(db, fair, runId);
  const [theirs = ''] = (await proposedCodes(db, runId)).get(idOf(fair, 1)) ?? [];
  expect(await edit(1, 0, [theirs])).toEqual({
    ok: false,
    error: {
      code: 'allocation.booth-proposed',
      details: { booths: [theirs], holders: ['HTX Chè Tân Cương 2'] },
    },
  });
  const insisted = await edit(1, 0, [theirs], { displace: true });
  expect(insisted).toMatchObject({ ok: true });
  const after = await proposedCodes(db, runId);
  expect(after.get(idOf(fair, 0))).toEqual([theirs]);
  expect(after.has(idOf(fair, 1))).toBe(false);
  const two = await edit(2, 1, ['B01', 'B05']);
  expect(two.ok ? [] : two.error.misfits?.map(({ code }) => code)).toEqual([
    'booth.misfit-apart',
    'booth.misfit-maximum',
  ]);
  expect((await edit(2, 1, ['B01', 'B05'], { acceptMisfits: true })).ok).toBe(true);
});

it('keeps the limits of the fair whatever is insisted on', async () => {
  const { db } = database();
  const { fair, runId } = await fairWithDraft(db, {
    applicants: 2,
    boothsMax: 1,
    categoryCap: 2,
    cap: 2,
  });
  const { edit } = editor(db, fair, runId);
  const refused = await edit(1, 0, ['B01', 'B02'], { acceptMisfits: true });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'booth.category-cap', details: { used: 1, allowed: 2 } },
  });
});

it('applies a draft that moves somebody who has a booth already', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 2, boothsMax: 1 });
  const context = contextOf(db, fair.organiser, systemClock);
  const { fairId } = fair;
  await assignBooths(context, {
    fairId,
    applicationId: idOf(fair, 0),
    boothIds: idsOf(fair, 'A01'),
  });
  const runId = await draftOf(db, fair);
  const { edit, apply } = editor(db, fair, runId);
  expect(await edit(1, 0, ['B10'])).toMatchObject({ ok: true });
  // The booth it leaves is free for another in the same draft.
  expect(await edit(2, 1, ['A01'])).toMatchObject({ ok: true });
  expect(await apply(3)).toMatchObject({ ok: true, value: { given: 2, freed: 1 } });
  const now = await assignedNow(db, fairId);
  expect(now.map(({ code, applicationId }) => [code, applicationId])).toEqual([
    ['A01', idOf(fair, 1)],
    ['B10', idOf(fair, 0)],
  ]);
});

it('gives no booth of the draft that the fair has given away', async () => {
  const { db } = database();
  const { fair, runId } = await fairWithDraft(db, { applicants: 3, boothsMax: 1 });
  await db.allocationOutcome.deleteMany({ where: { runId, applicationId: idOf(fair, 2) } });
  await db.allocationProposal.deleteMany({ where: { runId, applicationId: idOf(fair, 2) } });
  await assignBooths(contextOf(db, fair.organiser, systemClock), {
    fairId: fair.fairId,
    applicationId: idOf(fair, 2),
    boothIds: idsOf(fair, 'B10'),
  });
  const { edit } = editor(db, fair, runId);
  expect(await edit(1, 0, ['B10'], { displace: true, acceptMisfits: true })).toMatchObject({
    ok: false,
    error: { code: 'booth.taken', details: { booths: ['B10'], holders: ['HTX Chè Tân Cương 3'] } },
  });
});
