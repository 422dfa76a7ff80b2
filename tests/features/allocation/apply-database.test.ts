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
import { listOutcomes } from '~/features/allocation/list-outcomes.server';
import { changeOf } from '~/features/allocation/outcome';
import { runPath } from '~/features/allocation/paths';
import { reasonText } from '~/features/allocation/reasons';
import { discardRun } from '~/features/allocation/settle-run.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { blockBooths } from '~/features/booths/block-booths.server';
import { lastActOf } from '~/features/booths/last-act.server';
import { takeBooths } from '~/features/booths/take-booths.server';
import { vacateBooths } from '~/features/booths/vacate-booths.server';
import { auditRecordPath } from '~/features/fairs/audit-record-path';
import { auditNotes, auditSentence } from '~/features/fairs/audit-sentence';
import { systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { readWords, translators } from '~/platform/i18n/resources.server';
import { assignedNow, draftOf, fairWithDraft, proposedCodes } from './allocation-fair';

vi.setConfig({ testTimeout: 120_000 });
const database = useTestDatabase();

const organiserOf = (db: Database, fair: BoothFair) => contextOf(db, fair.organiser, systemClock);
const apply = (db: Database, fair: BoothFair, runId: string, leaveOut: readonly string[] = []) =>
  applyRun(organiserOf(db, fair), { fairId: fair.fairId, runId, version: 1, leaveOut });
const boothsIn = (details: unknown): readonly string[] =>
  typeof details === 'object' && details !== null ? [...Reflect.get(details, 'booths')].sort() : [];
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
    // Who got which booth: one entry each, in full, with the way to the run that explains it.
    const each = entries.filter(({ action }) => action === 'booth.allocated');
    expect(new Map(each.map((one) => [one.recordId, boothsIn(one.details)]))).toEqual(proposed);
    const facility = await db.facility.findFirstOrThrow({
      where: { applications: { some: { id: idOf(fair, 0) } } },
    });
    const first = each.find(({ recordId }) => recordId === idOf(fair, 0));
    expect(first).toMatchObject({
      recordKind: 'application',
      details: { facility: facility.name, run: 1, runId },
    });
    const { t } = translators(readWords()).vi;
    const row = (one: (typeof entries)[number]) => ({
      ...one,
      fairSlug: fair.slug,
      details: one.details as Record<string, unknown>,
    });
    const said = entries.map((one) => auditSentence(row(one), t, 'vi', { whole: true }));
    expect(said).toContain(
      `giao gian ${proposed.get(idOf(fair, 0))?.join(', ')} cho ${facility.name} theo phương án 1`,
    );
    expect(said).toContain(
      'áp dụng phương án phân bổ 1: giao 8 gian, giữ nguyên 0, thu lại 0, bỏ lại 0 đơn',
    );
    const known = new Set(['allocation', 'applications']);
    if (!first || !entry) throw new Error('nothing in the trail');
    expect(auditRecordPath(row(first), known)).toBe(
      runPath(fair.slug, 1, { application: idOf(fair, 0) }),
    );
    expect(auditRecordPath(row(entry), known)).toBe(runPath(fair.slug, 1));
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
    // The run says for good whom it was applied without and why; so does the trail.
    const outcomes = await listOutcomes(db, { id: runId, fairId }, new Date());
    const left = outcomes.filter((one) => changeOf(one) === 'left-out');
    expect(new Map(left.map((one) => [one.applicationId, one.leftOut?.code]))).toEqual(named);
    expect(left.map(({ booths }) => booths)).toEqual([[], [], []]);
    const blocked = left.find(({ applicationId }) => applicationId === idOf(fair, 1));
    const [reason] = blocked?.reasons ?? [];
    if (!reason) throw new Error('no reason');
    expect(reasonText('vi', reason)).toBe(
      `Bỏ lại khi áp dụng, không giao gian ${at(1).join(', ')}: gian ${at(1).join(', ')} lúc ấy đã bị khóa.`,
    );
    const trail = await db.auditEntry.findMany({
      where: { fairId, action: 'application.left-out' },
    });
    expect(trail.map(({ recordId }) => recordId).sort()).toEqual([...named.keys()].sort());
    const { t } = translators(readWords()).vi;
    const entry = trail.find(({ recordId }) => recordId === idOf(fair, 1));
    const notes = auditNotes(
      { action: 'application.left-out', details: entry?.details as Record<string, unknown> },
      t,
      'vi',
    );
    expect(notes).toEqual([['why', reasonText('vi', reason)]]);
  });

  it('leaves nothing older to be undone: the applying is the last act', async () => {
    const { db } = database();
    const { fair, runId } = await fairWithDraft(db, { applicants: 2, boothsMax: 1 });
    const { fairId } = fair;
    if (fair.organiser.kind !== 'person') throw new Error('a person organises');
    const { personId } = fair.organiser;
    const block = (code: string) =>
      blockBooths(organiserOf(db, fair), {
        fairId,
        boothIds: idsOf(fair, code),
        reason: 'Rò nước',
      });
    const proposed = [...(await proposedCodes(db, runId)).values()].flat();
    const [one = '', other = ''] = [...fair.booths.keys()].filter(
      (code) => !proposed.includes(code),
    );
    await block(one);
    expect(await lastActOf(db, fairId, personId)).toMatchObject({ booths: [one] });
    expect(await apply(db, fair, runId)).toMatchObject({ ok: true });
    expect(await lastActOf(db, fairId, personId)).toBeUndefined();
    await block(other);
    expect(await lastActOf(db, fairId, personId)).toMatchObject({ booths: [other] });
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
