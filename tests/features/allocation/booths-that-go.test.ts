import { expect, it, vi } from 'vitest';
import { contextOf, idsOf } from '#tests/features/booths/booth-fair';
import { useTestDatabase } from '#tests/support/test-database';
import { applyRun } from '~/features/allocation/apply-run.server';
import { editDraft } from '~/features/allocation/edit-draft.server';
import { listOutcomes } from '~/features/allocation/list-outcomes.server';
import { runPage } from '~/features/allocation/run-page.server';
import { discardRun } from '~/features/allocation/settle-run.server';
import { undoDraftEdit } from '~/features/allocation/undo-draft-edit.server';
import { deleteHall } from '~/features/floor-plan/delete-hall.server';
import { editPlan } from '~/features/floor-plan/edit-plan.server';
import { systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { databaseFault } from '~/platform/db/database-error.server';
import { fairWithDraft, proposedCodes } from './allocation-fair';

vi.setConfig({ testTimeout: 60_000 });
const database = useTestDatabase();

async function draft(db: Database) {
  const { fair, runId } = await fairWithDraft(db, { applicants: 3, boothsMax: 2 });
  const context = contextOf(db, fair.organiser, systemClock);
  const { fairId } = fair;
  return {
    fair,
    context,
    at: { fairId, runId, version: 1 },
    proposed: await proposedCodes(db, runId),
    deleteHall: () => deleteHall(context, { fairId, hall: 'A', version: 1 }),
    /** Codes by application, as the explanations show them. */
    recorded: async () =>
      new Map(
        (await listOutcomes(db, { id: runId, fairId }, new Date())).map(
          ({ applicationId, booths }) => [applicationId, [...booths].sort()],
        ),
      ),
  };
}

it('keeps the floor while a draft waits, whoever asks', async () => {
  const { db } = database();
  const { fair, proposed, deleteHall } = await draft(db);
  const codes = [...proposed.values()].flat().sort();
  expect(await deleteHall()).toEqual({
    ok: false,
    error: { code: 'plan.booths-in-use', details: { booths: codes } },
  });
  const [id] = idsOf(fair, codes[0] ?? '');
  const past = await db.booth.delete({ where: { id: id ?? '' } }).catch((error: unknown) => error);
  expect(databaseFault(past)?.sqlState).toMatch(/^(23503|23001)$/);
});

it('lets the floor change once a draft is discarded, and its record keep what it proposed', async () => {
  const { db } = database();
  const { fair, context, at, proposed, deleteHall, recorded } = await draft(db);
  expect(await discardRun(context, at)).toMatchObject({ ok: true });
  expect(await deleteHall()).toMatchObject({ ok: true });
  expect(await recorded()).toEqual(proposed);
  const page = await runPage(context, { fair: fair.slug, run: '1' }, 'vi');
  expect(page.ok && page.value.draft?.figures).toMatchObject({ facilitiesPlaced: 3 });
});

it('keeps what was given by an applied draft, and lets go of what was only proposed', async () => {
  const { db } = database();
  const given = await draft(db);
  expect(await applyRun(given.context, given.at)).toMatchObject({ ok: true });
  expect(await given.deleteHall()).toMatchObject({
    error: { details: { booths: [...given.proposed.values()].flat().sort() } },
  });
  const leftOut = await draft(db);
  const everybody = leftOut.fair.applicants.map(({ applicationId }) => applicationId);
  expect(await applyRun(leftOut.context, { ...leftOut.at, leaveOut: everybody })).toMatchObject({
    ok: true,
  });
  expect(await leftOut.deleteHall()).toMatchObject({ ok: true });
  expect(await proposedCodes(db, leftOut.at.runId)).toEqual(leftOut.proposed);
});

it('refuses to give back a booth that went after an edit took it out of the draft', async () => {
  const { db } = database();
  const { fair, context, at, proposed } = await draft(db);
  const [applicationId = '', codes = []] = [...proposed][0] ?? [];
  expect(await editDraft(context, { ...at, applicationId, boothIds: [] })).toMatchObject({
    ok: true,
  });
  const edits = [{ type: 'remove' as const, ids: [...idsOf(fair, ...codes)] }];
  expect(
    await editPlan(context, { fairId: fair.fairId, hall: 'A', version: 1, edits }),
  ).toMatchObject({ ok: true });
  expect(await undoDraftEdit(context, { ...at, version: 2 })).toEqual({
    ok: false,
    error: { code: 'booth.not-found' },
  });
});
