import { describe, expect, it, vi } from 'vitest';
import {
  type BoothFair,
  contextOf,
  doubleBooths,
  idsOf,
  makeBoothFair,
} from '#tests/features/booths/booth-fair';
import { useTestDatabase } from '#tests/support/test-database';
import { applyRun } from '~/features/allocation/apply-run.server';
import { discardRun } from '~/features/allocation/settle-run.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { blockBooths } from '~/features/booths/block-booths.server';
import { takeBooths } from '~/features/booths/take-booths.server';
import { vacateBooths } from '~/features/booths/vacate-booths.server';
import { systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { assignedNow, draftOf, fairWithDraft, proposedCodes } from './allocation-fair';

vi.setConfig({ testTimeout: 120_000 });
const database = useTestDatabase();

const organiserOf = (db: Database, fair: BoothFair) => contextOf(db, fair.organiser, systemClock);
const apply = (db: Database, fair: BoothFair, runId: string, leaveOut: readonly string[] = []) =>
  applyRun(organiserOf(db, fair), { fairId: fair.fairId, runId, version: 1, leaveOut });
const idOf = (fair: BoothFair, index: number) => fair.applicants[index]?.applicationId ?? '';

describe('applying a draft', () => {
  it('gives every proposed booth, once, and says so in the trail', async () => {
    const { db } = database();
    const { fair, runId } = await fairWithDraft(db, { applicants: 4, boothsMax: 2 });
    const proposed = await proposedCodes(db, runId);
    const done = await apply(db, fair, runId);
    expect(done).toEqual({
      ok: true,
      value: { number: 1, given: 8, kept: 0, freed: 0, leftOut: 0 },
    });
    const now = await assignedNow(db, fair.fairId);
    expect(now.map(({ code }) => code)).toEqual([...proposed.values()].flat().sort());
    expect(now.every((one) => one.origin === 'optimiser' && one.allocationRunId === runId)).toBe(
      true,
    );
    const entries = await db.auditEntry.findMany({ where: { fairId: fair.fairId } });
    const entry = entries.find(({ action }) => action === 'allocation.applied');
    expect(entry).toMatchObject({ recordId: runId, details: { number: 1, given: 8 } });
    // A second time, by another tab: refused, nothing changes.
    expect(await apply(db, fair, runId)).toEqual({
      ok: false,
      error: { code: 'allocation.not-draft', details: { state: 'applied', number: 1 } },
    });
    expect(await assignedNow(db, fair.fairId)).toEqual(now);
  });

  it('is a manager’s act, on the version that was seen', async () => {
    const { db } = database();
    const { fair, runId } = await fairWithDraft(db, { applicants: 2 });
    const stale = await applyRun(organiserOf(db, fair), { fairId: fair.fairId, runId, version: 7 });
    expect(stale).toMatchObject({ ok: false, error: { code: 'allocation.stale' } });
    if (fair.organiser.kind !== 'person') throw new Error('a person organises');
    const member = {
      ...fair.organiser,
      memberships: fair.organiser.memberships.map((one) => ({ ...one, role: 'member' as const })),
    };
    const input = { fairId: fair.fairId, runId, version: 1 };
    expect(await applyRun(contextOf(db, member, systemClock), input)).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await assignedNow(db, fair.fairId)).toEqual([]);
  });

  it('refuses the whole and names each application in whose way something came', async () => {
    const { db } = database();
    const { fair, runId } = await fairWithDraft(db, { applicants: 6, boothsMax: 1, perRow: 6 });
    const context = organiserOf(db, fair);
    const proposed = await proposedCodes(db, runId);
    const at = (index: number) => proposed.get(idOf(fair, index)) ?? [];
    await db.application.update({ where: { id: idOf(fair, 0) }, data: { state: 'withdrawn' } });
    const { fairId } = fair;
    await blockBooths(context, { fairId, boothIds: idsOf(fair, ...at(1)), reason: 'Rò nước' });
    const free = [...fair.booths.keys()].find(
      (code) => ![...proposed.values()].flat().includes(code),
    );
    await assignBooths(context, {
      fairId,
      applicationId: idOf(fair, 2),
      boothIds: idsOf(fair, free ?? ''),
    });
    const refused = await apply(db, fair, runId);
    if (refused.ok) throw new Error('applied in spite of everything');
    expect(refused.error.code).toBe('allocation.conflicts');
    const named = new Map(refused.error.conflicts?.map((one) => [one.applicationId, one.code]));
    expect(named).toEqual(
      new Map([
        [idOf(fair, 0), 'application-state'],
        [idOf(fair, 1), 'blocked'],
        [idOf(fair, 2), 'has-other-booths'],
      ]),
    );
    expect((await assignedNow(db, fairId)).map(({ code }) => code)).toEqual([free]);
    // Leaving out fewer than all is refused again, with those that are left.
    const some = await apply(db, fair, runId, [idOf(fair, 0)]);
    expect(some).toMatchObject({ ok: false, error: { details: { count: 2 } } });
    const rest = await apply(db, fair, runId, [...named.keys()]);
    expect(rest).toMatchObject({ ok: true, value: { given: 3, leftOut: 3 } });
    const given = (await assignedNow(db, fairId)).filter(({ origin }) => origin === 'optimiser');
    expect(given.map(({ applicationId }) => applicationId).sort()).toEqual(
      [3, 4, 5].map((index) => idOf(fair, index)).sort(),
    );
  });

  it('does not give back what a person took away since', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 2, boothsMax: 1 });
    const context = organiserOf(db, fair);
    const { fairId } = fair;
    await assignBooths(context, {
      fairId,
      applicationId: idOf(fair, 0),
      boothIds: idsOf(fair, 'A01'),
    });
    const runId = await draftOf(db, fair);
    const [tenure] = await db.boothTenure.findMany({ where: { fairId } });
    await vacateBooths(context, {
      fairId,
      tenureIds: [tenure?.id ?? ''],
      reason: 'Không đóng tiền',
    });
    const refused = await apply(db, fair, runId);
    expect(refused.ok ? [] : refused.error.conflicts).toMatchObject([
      { applicationId: idOf(fair, 0), code: 'taken-back', details: { booths: 'A01' } },
    ]);
  });

  it('names who would pass a limit that was lowered meanwhile', async () => {
    const { db } = database();
    const { fair, runId } = await fairWithDraft(db, { applicants: 3, boothsMax: 1 });
    await db.fairCategory.update({
      where: { fairId_code: { fairId: fair.fairId, code: 'food' } },
      data: { boothCap: 2 },
    });
    const refused = await apply(db, fair, runId);
    expect(refused.ok ? [] : refused.error.conflicts).toMatchObject([
      { code: 'category-cap', details: { used: 2, allowed: 2 } },
    ]);
    expect(await assignedNow(db, fair.fairId)).toEqual([]);
  });

  it('puts a draft aside for good', async () => {
    const { db } = database();
    const { fair, runId } = await fairWithDraft(db, { applicants: 2 });
    const input = { fairId: fair.fairId, runId, version: 1 };
    expect((await discardRun(organiserOf(db, fair), input)).ok).toBe(true);
    expect((await discardRun(organiserOf(db, fair), input)).ok).toBe(true);
    expect(await apply(db, fair, runId)).toMatchObject({
      ok: false,
      error: { code: 'allocation.not-draft', details: { state: 'discarded' } },
    });
  });
});

describe('races', () => {
  it('against facilities that take the same booths: one of the two has each booth, all or nothing', async () => {
    const { db } = database();
    for (let round = 0; round < 6; round++) {
      const { fair, runId } = await fairWithDraft(db, {
        applicants: 5,
        boothsMax: 1,
        perRow: 5,
        rows: 1,
      });
      const proposed = await proposedCodes(db, runId);
      // Each facility reaches for the booth that the draft gives to the next.
      const takes = fair.applicants.slice(0, 2).map(({ actor, applicationId }, index) => {
        const codes = proposed.get(idOf(fair, index + 1)) ?? [];
        return takeBooths(contextOf(db, actor, systemClock), {
          applicationId,
          boothIds: idsOf(fair, ...codes),
        });
      });
      const [applied, ...taken] = await Promise.all([apply(db, fair, runId), ...takes]);
      const given = (await assignedNow(db, fair.fairId)).filter(
        ({ origin }) => origin === 'optimiser',
      );
      expect(await doubleBooths(db, fair.fairId)).toEqual([]);
      if (applied.ok) {
        expect(given).toHaveLength(5);
        expect(taken.every(({ ok }) => !ok)).toBe(true);
      } else {
        expect(applied.error.code).toBe('allocation.conflicts');
        expect(given).toHaveLength(0);
        expect(taken.some(({ ok }) => ok)).toBe(true);
      }
    }
  });

  it('between two drafts, and between two clicks: one is applied', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 6, boothsMax: 2, perRow: 8 });
    const runs = [await draftOf(db, fair), await draftOf(db, fair)] as const;
    const results = await Promise.all(
      [runs[0], runs[1], runs[0], runs[1]].map((runId) => apply(db, fair, runId)),
    );
    const won = results.flatMap((result) => (result.ok ? [result.value] : []));
    // Both drafts may propose the same booths for the same applications: then the second changes nothing.
    const given = won.reduce((sum, one) => sum + one.given, 0);
    expect(won.length).toBeGreaterThanOrEqual(1);
    expect(given).toBe(12);
    expect(await assignedNow(db, fair.fairId)).toHaveLength(12);
    expect(await doubleBooths(db, fair.fairId)).toEqual([]);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
    expect(codes.every((code) => /conflicts|not-draft/.test(code))).toBe(true);
  });
});
