import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { blockBooths } from '~/features/booths/block-booths.server';
import { holdBooths } from '~/features/booths/hold-booths.server';
import { lastActOf } from '~/features/booths/last-act.server';
import { moveBooths } from '~/features/booths/move-booths.server';
import { swapApplications } from '~/features/booths/swap-applications.server';
import { unblockBooths } from '~/features/booths/unblock-booths.server';
import { undoLastAct } from '~/features/booths/undo-last-act.server';
import { vacateBooths } from '~/features/booths/vacate-booths.server';
import { manualClock } from '~/platform/clock/clock';
import {
  type Applicant,
  type BoothFair,
  contextOf,
  doubleBooths,
  idsOf,
  makeBoothFair,
} from './booth-fair';

const database = useTestDatabase();
const clock = manualClock('2026-03-01T02:00:00Z');
let fair: BoothFair;

const tick = (minutes = 1) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));
const organiser = () => {
  tick();
  return contextOf(database().db, fair.organiser, clock);
};
const applicant = (index: number): Applicant => {
  const found = fair.applicants[index];
  if (!found) throw new Error('no such applicant');
  return found;
};
const assign = (index: number, ...codes: string[]) =>
  assignBooths(organiser(), {
    fairId: fair.fairId,
    applicationId: applicant(index).applicationId,
    boothIds: idsOf(fair, ...codes),
    acceptMisfits: true,
  });

/** `A01:assigned:0` … of what stands now: code, kind, applicant. */
async function standing(): Promise<readonly string[]> {
  const rows = await database().db.boothTenure.findMany({
    where: { fairId: fair.fairId, OR: [{ endsAt: null }, { endsAt: { gt: clock.now() } }] },
    include: { booth: { select: { code: true } } },
  });
  return rows
    .map((row) => {
      const who = fair.applicants.findIndex(
        ({ applicationId }) => applicationId === row.applicationId,
      );
      return `${row.booth.code}:${row.kind}:${who}`;
    })
    .sort();
}

async function tenuresAt(...codes: string[]): Promise<readonly string[]> {
  const rows = await database().db.boothTenure.findMany({
    where: {
      boothId: { in: [...idsOf(fair, ...codes)] },
      OR: [{ endsAt: null }, { endsAt: { gt: clock.now() } }],
    },
    orderBy: { booth: { code: 'asc' } },
  });
  return rows.map(({ id }) => id);
}

beforeAll(async () => {
  fair = await makeBoothFair(database().db, { applicants: 12, rows: 6, now: clock.now() });
});

describe('assignBooths', () => {
  it('gives all booths or none, and says who has those in the way', async () => {
    expect(await assign(0, 'A01', 'A02')).toMatchObject({
      ok: true,
      value: { booths: ['A01', 'A02'], changed: true },
    });
    const refused = await assign(1, 'A02', 'A03');
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'booth.taken',
        details: { booths: ['A02'], holders: ['HTX Chè Tân Cương 1'] },
      },
    });
    expect(await standing()).toEqual(['A01:assigned:0', 'A02:assigned:0']);
  });

  it('changes nothing when the form is sent twice', async () => {
    expect(await assign(0, 'A01', 'A02')).toMatchObject({ ok: true, value: { changed: false } });
    const trail = await database().db.auditEntry.count({
      where: { fairId: fair.fairId, action: 'booth.assigned' },
    });
    expect(trail).toBe(1);
  });

  it('asks before it gives what was not asked for', async () => {
    const input = {
      fairId: fair.fairId,
      applicationId: applicant(1).applicationId,
      boothIds: idsOf(fair, 'A04', 'A06'),
    };
    expect(await assignBooths(organiser(), input)).toMatchObject({
      ok: false,
      error: { code: 'booth.misfits', misfits: [{ code: 'booth.misfit-apart' }] },
    });
    expect(await assignBooths(organiser(), { ...input, acceptMisfits: true })).toMatchObject({
      ok: true,
    });
  });

  it('is not found for another organiser, a facility, nobody, and another fair', async () => {
    const { db } = database();
    const other = await makeBoothFair(db, { applicants: 1, now: clock.now() });
    const input = {
      fairId: fair.fairId,
      applicationId: applicant(2).applicationId,
      boothIds: idsOf(fair, 'B01'),
    };
    for (const actor of [other.organiser, applicant(2).actor, { kind: 'nobody' } as const]) {
      expect(await assignBooths(contextOf(db, actor, clock), input)).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    }
    expect(
      await assignBooths(organiser(), { ...input, boothIds: idsOf(other, 'A01') }),
    ).toMatchObject({ error: { code: 'booth.not-found' } });
    const foreign = other.applicants[0]?.applicationId ?? '';
    expect(await assignBooths(organiser(), { ...input, applicationId: foreign })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('says which limit is full, with its figures', async () => {
    const { db } = database();
    const small = await makeBoothFair(db, {
      applicants: 3,
      cap: 2,
      categoryCap: 3,
      now: clock.now(),
    });
    await db.boothQuota.create({
      data: { fairId: small.fairId, funding: 'provincial', provinceSlug: 'thai-nguyen', booths: 2 },
    });
    const give = (index: number, ...codes: string[]) =>
      assignBooths(contextOf(db, small.organiser, clock), {
        fairId: small.fairId,
        applicationId: small.applicants[index]?.applicationId ?? '',
        boothIds: idsOf(small, ...codes),
        acceptMisfits: true,
      });
    expect(await give(0, 'A01', 'A02', 'A03')).toMatchObject({
      error: { code: 'booth.facility-cap', details: { used: 0, allowed: 2, asked: 3 } },
    });
    expect(await give(0, 'A01', 'A02')).toMatchObject({ ok: true });
    expect(await give(1, 'B01')).toMatchObject({
      error: { code: 'booth.quota', details: { province: 'thai-nguyen', used: 2, allowed: 2 } },
    });
    await db.boothQuota.updateMany({ where: { fairId: small.fairId }, data: { booths: 9 } });
    expect(await give(1, 'B01')).toMatchObject({ ok: true });
    expect(await give(2, 'B05')).toMatchObject({
      error: { code: 'booth.category-cap', details: { category: 'food', used: 3, allowed: 3 } },
    });
  });

  it('refuses an application that is not eligible', async () => {
    const { db } = database();
    const early = await makeBoothFair(db, { applicants: 1, state: 'submitted', now: clock.now() });
    const input = {
      fairId: early.fairId,
      applicationId: early.applicants[0]?.applicationId ?? '',
      boothIds: idsOf(early, 'A01'),
    };
    expect(await assignBooths(contextOf(db, early.organiser, clock), input)).toMatchObject({
      error: { code: 'booth.application-state', details: { state: 'submitted' } },
    });
    expect(
      await holdBooths(contextOf(db, early.organiser, clock), { ...input, hours: 24, note: '' }),
    ).toMatchObject({ ok: true });
  });
});

describe('holdBooths', () => {
  it('keeps a booth until its hour, and the assignment follows without an instant between', async () => {
    const { db } = database();
    const input = {
      fairId: fair.fairId,
      applicationId: applicant(3).applicationId,
      boothIds: idsOf(fair, 'B01'),
      hours: 24,
      note: '',
    };
    expect(await holdBooths(organiser(), input)).toMatchObject({
      ok: true,
      value: { changed: true },
    });
    expect(await holdBooths(organiser(), input)).toMatchObject({
      ok: true,
      value: { changed: false },
    });
    expect(await assign(4, 'B01')).toMatchObject({ error: { code: 'booth.taken' } });
    expect(await assign(3, 'B01')).toMatchObject({ ok: true });
    const rows = await db.boothTenure.findMany({
      where: { boothId: { in: [...idsOf(fair, 'B01')] } },
      orderBy: { startsAt: 'asc' },
    });
    expect(rows.map(({ kind }) => kind)).toEqual(['hold', 'assigned']);
    expect(rows[0]?.endsAt).toEqual(rows[1]?.startsAt);
  });

  it('is over by itself', async () => {
    const input = {
      fairId: fair.fairId,
      applicationId: applicant(4).applicationId,
      boothIds: idsOf(fair, 'B03'),
      hours: 1,
      note: '',
    };
    expect(await holdBooths(organiser(), input)).toMatchObject({ ok: true });
    tick(61);
    expect(await assign(5, 'B03')).toMatchObject({ ok: true });
  });

  it('for nobody yet needs a note, and is then given to anybody', async () => {
    const input = {
      fairId: fair.fairId,
      applicationId: null,
      boothIds: idsOf(fair, 'B05'),
      hours: 24,
      note: ' ',
    };
    expect(await holdBooths(organiser(), input)).toMatchObject({
      error: { code: 'booth.note-missing' },
    });
    expect(
      await holdBooths(organiser(), { ...input, note: 'Chờ Sở Công Thương Hà Giang' }),
    ).toMatchObject({ ok: true });
    expect(await assign(6, 'B05')).toMatchObject({ ok: true });
  });
});

describe('moveBooths', () => {
  it('moves to other booths, overlapping ones too, and the old ones are free', async () => {
    await assign(7, 'C01', 'C02');
    const move = async (to: string[], from: string[]) =>
      moveBooths(organiser(), {
        fairId: fair.fairId,
        tenureIds: await tenuresAt(...from),
        toBoothIds: idsOf(fair, ...to),
      });
    expect(await move(['C02', 'C03'], ['C01', 'C02'])).toMatchObject({ ok: true });
    expect((await standing()).filter((line) => line.startsWith('C'))).toEqual([
      'C02:assigned:7',
      'C03:assigned:7',
    ]);
    await assign(8, 'C05');
    expect(await move(['C04', 'C05'], ['C02', 'C03'])).toMatchObject({
      error: { code: 'booth.taken', details: { booths: ['C05'] } },
    });
    expect(await move(['C04'], ['C02', 'C03'])).toMatchObject({
      error: { code: 'booth.move-count' },
    });
    expect((await standing()).filter((line) => line.startsWith('C'))).toEqual([
      'C02:assigned:7',
      'C03:assigned:7',
      'C05:assigned:8',
    ]);
  });

  it('keeps the end of a hold, and refuses what somebody changed meanwhile', async () => {
    await holdBooths(organiser(), {
      fairId: fair.fairId,
      applicationId: applicant(9).applicationId,
      boothIds: idsOf(fair, 'C08'),
      hours: 24,
      note: 'đặt cọc',
    });
    const seen = await tenuresAt('C08');
    const [before] = await database().db.boothTenure.findMany({ where: { id: { in: [...seen] } } });
    const input = { fairId: fair.fairId, tenureIds: seen, toBoothIds: idsOf(fair, 'C10') };
    expect(await moveBooths(organiser(), input)).toMatchObject({ ok: true });
    const [after] = await database().db.boothTenure.findMany({
      where: { id: { in: [...(await tenuresAt('C10'))] } },
    });
    expect(after).toMatchObject({ kind: 'hold', endsAt: before?.endsAt, note: 'đặt cọc' });
    expect(
      await moveBooths(organiser(), { ...input, toBoothIds: idsOf(fair, 'C09') }),
    ).toMatchObject({
      error: { code: 'booth.changed', details: { booths: ['C08'] } },
    });
  });
});

describe('swapApplications', () => {
  it('changes the places of two applications at once', async () => {
    await assign(10, 'D01', 'D02');
    await assign(11, 'D05');
    const input = {
      fairId: fair.fairId,
      oneApplicationId: applicant(10).applicationId,
      otherApplicationId: applicant(11).applicationId,
    };
    expect(await swapApplications(organiser(), input)).toMatchObject({ ok: true });
    expect((await standing()).filter((line) => line.startsWith('D'))).toEqual([
      'D01:assigned:11',
      'D02:assigned:11',
      'D05:assigned:10',
    ]);
    expect(
      await swapApplications(organiser(), { ...input, otherApplicationId: input.oneApplicationId }),
    ).toMatchObject({ error: { code: 'booth.swap-same' } });
  });
});

describe('vacate, block, unblock', () => {
  it('frees with a reason, and only what the reader saw', async () => {
    const seen = await tenuresAt('D05');
    const input = { fairId: fair.fairId, tenureIds: seen, reason: '' };
    expect(await vacateBooths(organiser(), input)).toMatchObject({
      error: { code: 'booth.reason-missing' },
    });
    expect(await vacateBooths(organiser(), { ...input, reason: 'Cơ sở xin rút' })).toMatchObject({
      ok: true,
    });
    expect(await vacateBooths(organiser(), { ...input, reason: 'Cơ sở xin rút' })).toMatchObject({
      error: { code: 'booth.changed' },
    });
    expect((await standing()).some((line) => line.startsWith('D05'))).toBe(false);
  });

  it('closes free booths only, and opens them again', async () => {
    const block = (...codes: string[]) =>
      blockBooths(organiser(), {
        fairId: fair.fairId,
        boothIds: idsOf(fair, ...codes),
        reason: 'Cột nhà',
      });
    expect(await block('D01', 'E01')).toMatchObject({
      error: { code: 'booth.taken', details: { booths: ['D01'] } },
    });
    expect(await block('E01', 'E02')).toMatchObject({ ok: true });
    expect(await assign(0, 'E01')).toMatchObject({ error: { code: 'booth.taken' } });
    const seen = await tenuresAt('E01', 'E02');
    expect(
      await vacateBooths(organiser(), { fairId: fair.fairId, tenureIds: seen, reason: 'x' }),
    ).toMatchObject({ error: { code: 'booth.blocked' } });
    expect(
      await unblockBooths(organiser(), { fairId: fair.fairId, tenureIds: seen, reason: '' }),
    ).toMatchObject({ ok: true });
    expect((await standing()).filter((line) => line.startsWith('E'))).toEqual([]);
  });
});

describe('undoLastAct', () => {
  const person = () => (fair.organiser.kind === 'person' ? fair.organiser.personId : '');
  const undo = async () => {
    const last = await lastActOf(database().db, fair.fairId, person());
    return undoLastAct(organiser(), { fairId: fair.fairId, entryId: last?.entryId ?? '' });
  };

  it('takes back the last act whole, holds and assignments, once', async () => {
    await standing();
    await holdBooths(organiser(), {
      fairId: fair.fairId,
      applicationId: null,
      boothIds: idsOf(fair, 'F01'),
      hours: 48,
      note: 'giữ',
    });
    await moveBooths(organiser(), {
      fairId: fair.fairId,
      tenureIds: await tenuresAt('D01', 'D02'),
      toBoothIds: idsOf(fair, 'F05', 'F06'),
      acceptMisfits: true,
    });
    await vacateBooths(organiser(), {
      fairId: fair.fairId,
      tenureIds: await tenuresAt('F05', 'F06', 'F01'),
      reason: 'thử',
    });
    expect((await standing()).filter((line) => line.startsWith('F'))).toEqual([]);
    expect(await undo()).toMatchObject({ ok: true });
    expect((await standing()).filter((line) => line.startsWith('F'))).toEqual([
      'F01:hold:-1',
      'F05:assigned:11',
      'F06:assigned:11',
    ]);
    expect(await undo()).toMatchObject({ error: { code: 'booth.nothing-to-undo' } });
  });

  it('refuses when somebody did something there since', async () => {
    await assign(2, 'F09');
    const last = await lastActOf(database().db, fair.fairId, person());
    const other = { ...fair.organiser, personId: applicant(0).personId } as typeof fair.organiser;
    const context = contextOf(database().db, other, clock);
    await vacateBooths(context, {
      fairId: fair.fairId,
      tenureIds: await tenuresAt('F09'),
      reason: 'người khác',
    });
    expect(
      await undoLastAct(organiser(), { fairId: fair.fairId, entryId: last?.entryId ?? '' }),
    ).toMatchObject({
      error: { code: 'booth.undo-overtaken', details: { booths: ['F09'] } },
    });
  });

  it('leaves no booth twice given in the whole history', async () => {
    expect(await doubleBooths(database().db, fair.fairId)).toEqual([]);
  });
});
