import { expect, it, vi } from 'vitest';
import { contextOf, idsOf, makeBoothFair } from '#tests/features/booths/booth-fair';
import { useTestDatabase } from '#tests/support/test-database';
import { frozenInputOf } from '~/features/allocation/draft.server';
import { problemOf } from '~/features/allocation/frozen-input';
import { readRules } from '~/features/allocation/read-rules.server';
import { ALLOCATION_QUEUE, mostTries, staleAfterMs } from '~/features/allocation/run-life';
import { hashInput } from '~/features/allocation/run-optimiser.server';
import { DEFAULT_RUN_RULES } from '~/features/allocation/run-rules';
import { saveRules } from '~/features/allocation/save-rules.server';
import { cancelRun } from '~/features/allocation/settle-run.server';
import { startRun } from '~/features/allocation/start-run.server';
import { sweepRuns } from '~/features/allocation/sweep-runs.server';
import { workOnRun } from '~/features/allocation/work-on-run.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { blockBooths } from '~/features/booths/block-booths.server';
import { holdBooths } from '~/features/booths/hold-booths.server';
import { deleteHall } from '~/features/floor-plan/delete-hall.server';
import { manualClock, systemClock } from '~/platform/clock/clock';
import { openJobs } from '~/platform/jobs/jobs.server';
import { draftOf, memoryJobs, proposedCodes, runContext, started } from './allocation-fair';

vi.setConfig({ testTimeout: 120_000 });
const database = useTestDatabase();

it('freezes what stands: given and held booths are anchors, blocked and kept ones are out of reach', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 3, perRow: 6, boothsMax: 2 });
  const context = contextOf(db, fair.organiser, systemClock);
  const [first, second, third] = fair.applicants;
  const at = { fairId: fair.fairId };
  await assignBooths(context, {
    ...at,
    applicationId: first?.applicationId ?? '',
    boothIds: idsOf(fair, 'A01'),
  });
  await holdBooths(context, {
    ...at,
    applicationId: second?.applicationId ?? '',
    boothIds: idsOf(fair, 'A04'),
    hours: 24,
    note: '',
  });
  await holdBooths(context, {
    ...at,
    applicationId: null,
    boothIds: idsOf(fair, 'B01'),
    hours: 24,
    note: 'Quầy ban tổ chức',
  });
  await blockBooths(context, { ...at, boothIds: idsOf(fair, 'B02'), reason: 'Cột nhà' });
  const runId = await draftOf(db, fair);
  const input = await frozenInputOf(db, runId);
  expect(input.unavailableBooths).toEqual(['B01', 'B02']);
  const byId = new Map(input.applications.map((one) => [one.id, one]));
  // Given by a person, within its wish: it stays exactly so. Held only: it may grow around the hold.
  expect(byId.get(first?.applicationId ?? '')).toMatchObject({
    anchorBooths: ['A01'],
    boothsMin: 1,
    boothsMax: 1,
  });
  expect(byId.get(second?.applicationId ?? '')).toMatchObject({
    anchorBooths: ['A04'],
    boothsMax: 2,
  });
  const proposed = await proposedCodes(db, runId);
  expect(proposed.get(first?.applicationId ?? '')).toEqual(['A01']);
  expect(proposed.get(second?.applicationId ?? '')).toContain('A04');
  expect(proposed.get(third?.applicationId ?? '')).toHaveLength(2);
  expect([...proposed.values()].flat()).not.toContain('B01');
  const run = await db.allocationRun.findUniqueOrThrow({ where: { id: runId } });
  expect(run.inputHash).toBe(hashInput(problemOf(input)));
  expect(run).toMatchObject({ state: 'done', percent: 100, cut: false, number: 1 });
});

it('leaves limits to others that applications outside the question use up', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 3, boothsMax: 1, categoryCap: 2 });
  const [outsider] = fair.applicants;
  await db.application.update({
    where: { id: outsider?.applicationId ?? '' },
    data: { state: 'submitted' },
  });
  const held = await holdBooths(contextOf(db, fair.organiser, systemClock), {
    fairId: fair.fairId,
    applicationId: outsider?.applicationId ?? '',
    boothIds: idsOf(fair, 'A01'),
    hours: 24,
    note: '',
  });
  expect(held.ok).toBe(true);
  const runId = await draftOf(db, fair);
  expect([...(await proposedCodes(db, runId)).values()].flat()).toHaveLength(1);
  const outcomes = await db.allocationOutcome.findMany({ where: { runId } });
  expect(outcomes.map(({ placed }) => placed).sort()).toEqual([false, true]);
  // As the organiser set it, whoever uses it.
  expect(outcomes.find(({ placed }) => !placed)?.reasons).toEqual([
    { code: 'limit-category', details: expect.objectContaining({ used: 2, booths: 2, min: 1 }) },
  ]);
});

it('has one run at work, however many ask at once', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 2 });
  const context = runContext(db, fair.organiser);
  const results = await Promise.all(
    Array.from({ length: 12 }, () => startRun(context, { fairId: fair.fairId })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const refused = results.flatMap((result) => (result.ok ? [] : [result.error]));
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['allocation.running']));
  expect(refused[0]?.details).toEqual({ number: 1 });
  expect(await db.allocationRun.count({ where: { fairId: fair.fairId } })).toBe(1);
  expect(context.jobs.queued).toHaveLength(1);
});

it('is another organiser’s own affair', async () => {
  const { db } = database();
  const [mine, theirs] = [await makeBoothFair(db), await makeBoothFair(db)];
  const runId = await started(db, mine);
  const stranger = contextOf(db, theirs.organiser, systemClock);
  const refused = { ok: false, error: { code: 'not-found' } };
  expect(await startRun({ ...stranger, jobs: memoryJobs() }, { fairId: mine.fairId })).toEqual(
    refused,
  );
  expect(await cancelRun(stranger, { fairId: mine.fairId, runId })).toEqual(refused);
  expect(await cancelRun(stranger, { fairId: theirs.fairId, runId })).toEqual(refused);
});

it('keeps rules with a version: who saved in between is not overwritten', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db);
  const context = contextOf(db, fair.organiser, systemClock);
  const heavier = (wish: number) => ({
    ...DEFAULT_RUN_RULES,
    weights: { ...DEFAULT_RUN_RULES.weights, wish },
  });
  const save = (wish: number, version: number) =>
    saveRules(context, { fairId: fair.fairId, rules: heavier(wish), version });
  expect(await save(40, 0)).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await save(50, 0)).toEqual({ ok: false, error: { code: 'allocation.rules-stale' } });
  // The same again is no conflict: a form sent twice.
  expect(await save(40, 0)).toMatchObject({ ok: true, value: { version: 1 } });
  expect((await readRules(db, fair.fairId)).rules.weights.wish).toBe(40);
});

it('ends cancelled or done, never both, whoever is faster', async () => {
  const { db } = database();
  for (const delayMs of [0, 300, 1_500, 6_000]) {
    const fair = await makeBoothFair(db, { applicants: 6 });
    const runId = await started(db, fair);
    const work = workOnRun({ db, clock: systemClock }, runId);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    const cancelled = await cancelRun(contextOf(db, fair.organiser, systemClock), {
      fairId: fair.fairId,
      runId,
    });
    const end = await work;
    const { state } = await db.allocationRun.findUniqueOrThrow({ where: { id: runId } });
    const proposals = await db.allocationProposal.count({ where: { runId } });
    expect([end, state]).toEqual(cancelled.ok ? ['left', 'cancelled'] : ['done', 'done']);
    expect(proposals > 0).toBe(!cancelled.ok);
  }
});

it('does a run once, though its job comes twice', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 3 });
  const runId = await started(db, fair);
  const ends = await Promise.all([1, 2, 3].map(() => workOnRun({ db, clock: systemClock }, runId)));
  expect(ends.sort()).toEqual(['done', 'left', 'left']);
  expect(await workOnRun({ db, clock: systemClock }, runId)).toBe('left');
});

it('takes up a run whose process died, and gives up one that dies again and again', async () => {
  const { db } = database();
  // Runs that other tests left waiting are none of this one's.
  await db.allocationRun.updateMany({
    where: { state: { in: ['queued', 'running'] } },
    data: { state: 'cancelled' },
  });
  const fair = await makeBoothFair(db, { applicants: 2 });
  const runId = await started(db, fair);
  const died = new Date();
  await db.allocationRun.update({
    where: { id: runId },
    data: { state: 'running', heartbeatAt: died },
  });
  const at = (ms: number) => manualClock(new Date(died.getTime() + ms));
  const jobs = memoryJobs();
  expect(await workOnRun({ db, clock: at(1_000) }, runId)).toBe('left');
  expect(await sweepRuns({ db, clock: at(1_000), jobs })).toEqual({ again: 0, givenUp: 0 });
  expect(await sweepRuns({ db, clock: at(staleAfterMs + 1_000), jobs })).toEqual({
    again: 1,
    givenUp: 0,
  });
  expect(jobs.queued).toHaveLength(1);
  await db.allocationRun.update({
    where: { id: runId },
    data: { state: 'running', heartbeatAt: died, tries: mostTries },
  });
  expect(await sweepRuns({ db, clock: at(staleAfterMs + 1_000), jobs })).toEqual({
    again: 0,
    givenUp: 1,
  });
  const run = await db.allocationRun.findUniqueOrThrow({ where: { id: runId } });
  expect(run).toMatchObject({ state: 'failed', error: 'allocation.worker-lost' });
});

it('lets a run wait for its turn however long, and gives it a new job when its job is gone', async () => {
  const { db, url } = database();
  const fair = await makeBoothFair(db, { applicants: 2 });
  const jobs = await openJobs(url);
  try {
    const context = contextOf(db, fair.organiser, systemClock);
    const run = await startRun({ ...context, jobs }, { fairId: fair.fairId });
    const runId = run.ok ? run.value.runId : '';
    const hours = manualClock(new Date(Date.now() + 6 * 3_600_000));
    const state = async () =>
      (await db.allocationRun.findUniqueOrThrow({ where: { id: runId } })).state;
    const jobsOf = async () =>
      Number(
        (
          await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM pgboss.job
            WHERE name = ${ALLOCATION_QUEUE} AND data->>'runId' = ${runId}`
        )[0]?.count,
      );
    expect(await jobsOf()).toBe(1);
    expect(await sweepRuns({ db, clock: hours, jobs })).toEqual({ again: 0, givenUp: 0 });
    const refused = await startRun({ ...context, clock: hours, jobs }, { fairId: fair.fairId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'allocation.running' } });
    expect(await state()).toBe('queued');
    await db.$executeRaw`DELETE FROM pgboss.job WHERE name = ${ALLOCATION_QUEUE}`;
    expect(await sweepRuns({ db, clock: hours, jobs })).toEqual({ again: 1, givenUp: 0 });
    expect([await state(), await jobsOf()]).toEqual(['queued', 1]);
    expect(await workOnRun({ db, clock: systemClock }, runId)).toBe('done');
  } finally {
    await jobs.stop();
  }
});

it('says at once that the plan changed while it was at work, and makes way for the next run', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 2 });
  const context = contextOf(db, fair.organiser, systemClock);
  const runId = await started(db, fair);
  expect(await deleteHall(context, { fairId: fair.fairId, hall: 'A', version: 1 })).toMatchObject({
    ok: true,
  });
  expect(await workOnRun({ db, clock: systemClock }, runId)).toBe('failed');
  expect(await db.allocationRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
    state: 'failed',
    error: 'allocation.plan-changed',
    tries: 1,
  });
  // Nothing stands in the way of the next one but the plan that is gone.
  const next = await startRun(runContext(db, fair.organiser), { fairId: fair.fairId });
  expect(next).toEqual({ ok: false, error: { code: 'allocation.no-plan' } });
});

it('gives up after a few tries, by its true kind, what fails for a reason that stays', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 2 });
  const runId = await started(db, fair);
  await db.$executeRawUnsafe(`
    CREATE FUNCTION never_right() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'numeric field overflow' USING ERRCODE = 'numeric_value_out_of_range'; END $$`);
  await db.$executeRawUnsafe(
    'CREATE TRIGGER never_right BEFORE INSERT ON allocation_outcome FOR EACH ROW EXECUTE FUNCTION never_right()',
  );
  try {
    for (let turn = 1; turn < mostTries; turn++) {
      await expect(workOnRun({ db, clock: systemClock }, runId)).rejects.toThrow();
    }
    expect(await workOnRun({ db, clock: systemClock }, runId)).toBe('failed');
  } finally {
    await db.$executeRawUnsafe('DROP FUNCTION never_right CASCADE');
  }
  expect(await db.allocationRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
    state: 'failed',
    error: 'allocation.not-stored',
  });
  expect(await draftOf(db, fair)).not.toBe(runId);
});

it('lets go of a run whose result could not be stored, so that the next try need not wait', async () => {
  const { db } = database();
  const fair = await makeBoothFair(db, { applicants: 2 });
  const runId = await started(db, fair);
  await db.$executeRawUnsafe(`
    CREATE FUNCTION out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'the disk is away' USING ERRCODE = 'io_error'; END $$`);
  await db.$executeRawUnsafe(
    'CREATE TRIGGER out_of_order BEFORE INSERT ON allocation_outcome FOR EACH ROW EXECUTE FUNCTION out_of_order()',
  );
  // Trouble that passes is tried more often than what stays wrong.
  for (let turn = 0; turn <= mostTries; turn++) {
    await expect(workOnRun({ db, clock: systemClock }, runId)).rejects.toThrow();
    expect(await db.allocationRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      state: 'queued',
    });
  }
  await db.$executeRawUnsafe('DROP FUNCTION out_of_order CASCADE');
  expect(await workOnRun({ db, clock: systemClock }, runId)).toBe('done');
});
