import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { nobody } from '~/features/access/actor';
import { checkPlan } from '~/features/floor-plan/check-plan';
import { createHalls } from '~/features/floor-plan/create-halls.server';
import { deleteHall } from '~/features/floor-plan/delete-hall.server';
import { editPlan } from '~/features/floor-plan/edit-plan.server';
import { findPlan, findStoredPlan } from '~/features/floor-plan/find-plan.server';
import { redrawHall } from '~/features/floor-plan/redraw-hall.server';
import { renameHall } from '~/features/floor-plan/rename-hall.server';
import { hallSpec, makePlanFair, type PlanFair, useBooth } from './plan-fair';

const database = useTestDatabase();
let fair: PlanFair;

beforeEach(async () => {
  fair = await makePlanFair(database().db);
});

const draw = (...specs: ReturnType<typeof hallSpec>[]) =>
  createHalls(fair.context, fair.fairId, specs.length > 0 ? specs : [hallSpec()]);
const plan = () => findPlan(database().db, fair.fairId);
const idOf = async (code: string) => {
  const booth = (await plan()).booths.find((one) => one.code === code);
  if (!booth) throw new Error(`no booth ${code}`);
  return booth.id;
};
const versionOf = async (hall: string) =>
  (await findStoredPlan(database().db, fair.fairId)).halls.find(({ code }) => code === hall)
    ?.version ?? 0;

describe('createHalls', () => {
  it('stores several halls at once, with ids of the database and unique codes', async () => {
    const made = await draw(
      hallSpec(),
      hallSpec({ code: 'B', name: { vi: 'Nhà B', en: 'Hall B' } }),
    );
    expect(made).toMatchObject({ ok: true, value: { created: 64, removed: 0 } });
    const stored = await plan();
    expect(stored.halls.map(({ code }) => code)).toEqual(['A', 'B']);
    expect(checkPlan(stored)).toEqual([]);
    expect(stored.booths.every(({ id }) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
    const trail = await database().db.auditEntry.findMany({ where: { fairId: fair.fairId } });
    expect(trail.map(({ action }) => action)).toEqual(['plan.hall-drawn', 'plan.hall-drawn']);
  });

  it('refuses a hall or booth codes that stand, and stores nothing then', async () => {
    await draw();
    expect(await draw()).toMatchObject({ error: { code: 'plan.hall-twice' } });
    expect(await draw(hallSpec({ code: 'B' }))).toMatchObject({
      error: { code: 'plan.code-twice', details: { booth: 'A01' } },
    });
    expect((await plan()).halls).toHaveLength(1);
  });

  it('is not found for another organiser and for nobody', async () => {
    const other = await makePlanFair(database().db);
    for (const actor of [other.context.actor, nobody]) {
      expect(
        await createHalls({ ...fair.context, actor }, fair.fairId, [hallSpec()]),
      ).toMatchObject({ error: { code: 'not-found' } });
    }
    expect((await plan()).halls).toEqual([]);
  });
});

describe('editPlan', () => {
  it('applies a batch to the database, lets booths swap their codes, and raises the version', async () => {
    await draw();
    const [one, two] = [await idOf('A01'), await idOf('A02')];
    const edits = [
      { type: 'renumber' as const, ids: [one], prefix: 'T', first: 1, digits: 1 },
      { type: 'renumber' as const, ids: [two], prefix: 'A', first: 1, digits: 2 },
      { type: 'renumber' as const, ids: [one], prefix: 'A', first: 2, digits: 2 },
      { type: 'set' as const, ids: [one], patch: { priceVnd: '9000000', features: ['water'] } },
    ];
    const version = await versionOf('A');
    const edited = await editPlan(fair.context, { fairId: fair.fairId, hall: 'A', version, edits });
    expect(edited).toMatchObject({ ok: true, value: { created: 0, updated: 2, removed: 0 } });
    expect(await idOf('A02')).toBe(one);
    const booth = (await plan()).booths.find(({ id }) => id === one);
    expect(booth).toMatchObject({ code: 'A02', priceVnd: '9000000', features: ['water'] });
    expect(await versionOf('A')).toBe(version + 1);
  });

  it('keeps positions consistent when a booth goes', async () => {
    await draw();
    const ids = [await idOf('A03')];
    const edits = [{ type: 'remove' as const, ids }];
    expect(
      await editPlan(fair.context, { fairId: fair.fairId, hall: 'A', version: 1, edits }),
    ).toMatchObject({ value: { removed: 1 } });
    const row = (await plan()).booths.filter(({ row }) => row === 'A');
    expect(row.map(({ code, position, breakAfter }) => [code, position, breakAfter])).toEqual([
      ['A01', 1, false],
      ['A02', 2, true],
      ['A04', 3, false],
      ['A05', 4, false],
      ['A06', 5, false],
      ['A07', 6, false],
      ['A08', 7, false],
    ]);
  });

  it('tells the second of two organisers who changed the hall, and stores one drawing', async () => {
    await draw();
    const ids = [await idOf('A01')];
    const edit = (context: PlanFair['context'], priceVnd: string) =>
      editPlan(context, {
        fairId: fair.fairId,
        hall: 'A',
        version: 1,
        edits: [{ type: 'set', ids, patch: { priceVnd } }],
      });
    const answers = await Promise.all([edit(fair.context, '1'), edit(fair.member, '2')]);
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused).toHaveLength(1);
    const winner = answers[0]?.ok ? 'Trần Thị Hoà' : 'Đỗ Văn Sơn';
    expect(refused[0]).toMatchObject({
      error: { code: 'plan.stale', details: { hall: 'A', version: 2, by: winner } },
    });
    const price = (await plan()).booths.find(({ code }) => code === 'A01')?.priceVnd;
    expect(price).toBe(answers[0]?.ok ? '1' : '2');
  });

  it('lets two organisers draw in two halls at the same time', async () => {
    await draw(hallSpec(), hallSpec({ code: 'B' }));
    const edit = async (context: PlanFair['context'], hall: string, code: string) =>
      editPlan(context, {
        fairId: fair.fairId,
        hall,
        version: 1,
        edits: [{ type: 'set', ids: [await idOf(code)], patch: { zone: 'Khu chè' } }],
      });
    const answers = await Promise.all([
      edit(fair.context, 'A', 'A01'),
      edit(fair.member, 'B', 'E01'),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('refuses what reaches into another hall, overlaps, or removes a booth that records refer to', async () => {
    await draw(hallSpec(), hallSpec({ code: 'B' }));
    const [own, foreign] = [await idOf('A02'), await idOf('E01')];
    const edit = (...edits: Parameters<typeof editPlan>[1]['edits'][number][]) =>
      editPlan(fair.context, { fairId: fair.fairId, hall: 'A', version: 1, edits });
    expect(await edit({ type: 'remove', ids: [foreign] })).toMatchObject({
      error: { code: 'plan.other-hall' },
    });
    expect(await edit({ type: 'move', ids: [own], dxM: 1, dyM: 0 })).toMatchObject({
      error: { code: 'plan.overlap', details: { booth: 'A02', other: 'A03' } },
    });
    await useBooth(database().db, fair.fairId, 'A02');
    expect(await edit({ type: 'remove', ids: [own] })).toMatchObject({
      error: { code: 'plan.booths-in-use', details: { booths: ['A02'] } },
    });
    expect((await plan()).booths).toHaveLength(64);
    expect(await versionOf('A')).toBe(1);
  });
});

describe('redrawHall', () => {
  const redraw = async (boothsPerSide: number, keepByCode: boolean) =>
    redrawHall(fair.context, {
      fairId: fair.fairId,
      hall: 'A',
      version: await versionOf('A'),
      spec: hallSpec({ boothsPerSide }),
      keepByCode,
    });

  it('replaces a hall that nobody refers to', async () => {
    await draw();
    expect(await redraw(6, false)).toMatchObject({ value: { created: 24, removed: 32 } });
  });

  it('keeps the booths that stand by code, and names those that would be lost', async () => {
    await draw();
    const kept = await useBooth(database().db, fair.fairId, 'A02');
    expect(await redraw(10, false)).toMatchObject({
      error: { code: 'plan.booths-in-use', details: { booths: ['A02'] } },
    });
    expect(await redraw(10, true)).toMatchObject({ value: { created: 8, removed: 0 } });
    expect(await idOf('A02')).toBe(kept);
    await useBooth(database().db, fair.fairId, 'C10');
    expect(await redraw(8, true)).toMatchObject({
      error: { code: 'plan.booths-in-use', details: { booths: ['C10'] } },
    });
    expect((await plan()).booths).toHaveLength(40);
  });
});

describe('renameHall and deleteHall', () => {
  it('gives a hall another name and code, once', async () => {
    await draw(hallSpec(), hallSpec({ code: 'B' }));
    const rename = (code: string, version: number) =>
      renameHall(fair.context, {
        fairId: fair.fairId,
        hall: 'A',
        version,
        names: { code, nameVi: 'Nhà Sông Cầu', nameEn: 'Song Cau Hall' },
      });
    expect(await rename('B', 1)).toMatchObject({ error: { code: 'plan.hall-twice' } });
    expect(await rename('C', 1)).toMatchObject({ ok: true, value: { code: 'C', version: 2 } });
    expect(await rename('C', 1)).toMatchObject({ error: { code: 'plan.no-hall' } });
    expect((await plan()).booths.filter(({ hall }) => hall === 'C')).toHaveLength(32);
  });

  it('takes a hall away unless a record refers to one of its booths', async () => {
    await draw(hallSpec(), hallSpec({ code: 'B' }));
    await useBooth(database().db, fair.fairId, 'A02');
    const remove = (hall: string, version: number) =>
      deleteHall(fair.context, { fairId: fair.fairId, hall, version });
    expect(await remove('A', 1)).toMatchObject({
      error: { code: 'plan.booths-in-use', details: { booths: ['A02'] } },
    });
    expect(await remove('B', 7)).toMatchObject({ error: { code: 'plan.stale' } });
    expect(await remove('B', 1)).toMatchObject({ value: { removed: 32 } });
    expect((await plan()).halls.map(({ code }) => code)).toEqual(['A']);
  });
});
