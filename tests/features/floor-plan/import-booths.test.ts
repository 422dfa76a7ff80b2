import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { boothRows } from '~/features/floor-plan/booth-rows';
import { writeBoothsCsv } from '~/features/floor-plan/booths-csv';
import { checkPlan } from '~/features/floor-plan/check-plan';
import { createHalls } from '~/features/floor-plan/create-halls.server';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { importBooths } from '~/features/floor-plan/import-booths.server';
import { hallSpec, makePlanFair, type PlanFair } from './plan-fair';

const database = useTestDatabase();
let fair: PlanFair;

beforeEach(async () => {
  fair = await makePlanFair(database().db);
});

const header =
  'hall,row,position,code,kind,features,categories,x_m,y_m,width_m,depth_m,break_after,price_vnd,zone';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const bring = (text: string, dryRun = false) =>
  importBooths(fair.context, { fairSlug: fair.slug, bytes: bytesOf(text), dryRun });
const file = (...rows: string[]) => `${header}\n${rows.join('\n')}\n`;
const plan = () => findPlan(database().db, fair.fairId);

const small = file(
  'A,A,1,A01,corner,power-3kw;water,food,,,,,no,9000000,Khu chè',
  'A,A,2,A02,standard,,Gốm sứ,,,,,yes,8000000,',
  'B,R,1,DT01,raw,,,3,3,6,6,no,20000000,',
);

describe('importBooths', () => {
  it('names every fault of a file in one answer: of cells, between rows, on the plan', async () => {
    const refused = await bring(
      file(
        'A,A,1,A01,standard,lửa;water,,0,0,3,3,no,nhiều,',
        'A,A,1,A02,standard,,,3,0,3,,no,1000,',
        'A,B,1,A01,standard,,,30,30,3,3,no,1000,',
        'A,C,1,C01,standard,khói,,60,60,3,3,no,1000,',
        'A,C,2,C02,standard,,,61,60,3,3,no,1000,',
      ),
    );
    if (!refused.ok || refused.value.kind !== 'refused') throw new Error('not refused');
    expect(refused.value.errors.map(({ line, code }) => `${line} ${code}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^2 /),
        '3 same-position',
        '3 half-pair',
        '4 duplicate',
        expect.stringMatching(/^[56] booth-overlap$/),
      ]),
    );
    expect(refused.value.newFeatures).toEqual(['lửa', 'khói']);
    expect((await plan()).booths).toEqual([]);
  });

  it('names features that nothing knows, and takes them', async () => {
    const done = await bring(file('A,A,1,A01,standard,lửa;water,,,,,,no,1000,'));
    expect(done).toMatchObject({ value: { kind: 'done', created: 1, newFeatures: ['lửa'] } });
    const more = await bring(file('A,A,2,A02,standard,lửa,,,,,,no,1000,'));
    expect(more).toMatchObject({ value: { kind: 'done', newFeatures: [] } });
  });

  it('makes halls, booths and categories, and changes nothing the second time', async () => {
    expect(await bring(small, true)).toMatchObject({
      value: { kind: 'done', created: 3, newHalls: ['A', 'B'], newCategories: ['Gốm sứ'] },
    });
    expect((await plan()).booths).toEqual([]);
    expect(await bring(small)).toMatchObject({ value: { created: 3, updated: 0, unchanged: 0 } });
    const stored = await plan();
    expect(checkPlan(stored)).toEqual([]);
    expect(stored.booths.find(({ code }) => code === 'A02')?.categories).toEqual(['gom-su']);
    const again = await bring(small);
    expect(again).toMatchObject({
      value: { created: 0, updated: 0, unchanged: 3, newHalls: [], newCategories: [] },
    });
    expect(await plan()).toEqual(stored);
    const halls = await database().db.hall.findMany({ where: { fairId: fair.fairId } });
    expect(halls.map(({ version }) => version)).toEqual([1, 1]);
  });

  it('updates the booths it names by code and leaves the others', async () => {
    await createHalls(fair.context, fair.fairId, [hallSpec()]);
    const before = await plan();
    const [first] = before.booths;
    const changed = await bring(file('A,A,1,A01,corner,,,,,,,no,123000,'));
    expect(changed).toMatchObject({ value: { created: 0, updated: 1, unchanged: 0 } });
    const after = await plan();
    expect(after.booths).toHaveLength(32);
    const booth = after.booths.find(({ code }) => code === 'A01');
    expect(booth).toMatchObject({ id: first?.id, priceVnd: '123000', xM: first?.xM });
  });

  it('lays new booths out beside what stands', async () => {
    await createHalls(fair.context, fair.fairId, [hallSpec()]);
    const rows = ['1', '2', '3'].map((n) => `A,N,${n},N0${n},standard,,,,,,,no,0,`);
    expect(await bring(file(...rows))).toMatchObject({ value: { created: 3, updated: 0 } });
    expect(checkPlan(await plan())).toEqual([]);
  });

  it('brings an exported plan of 1,850 booths back unchanged', async () => {
    await createHalls(fair.context, fair.fairId, [
      hallSpec({
        bands: undefined,
        blocksPerBand: undefined,
        boothsPerSide: undefined,
        booths: 1850,
      }),
    ]);
    const csv = writeBoothsCsv(boothRows(await plan()), { bom: true });
    expect(await bring(csv)).toMatchObject({ value: { created: 0, updated: 0, unchanged: 1850 } });
    const other = await makePlanFair(database().db);
    expect(
      await importBooths(other.context, { fairSlug: other.slug, bytes: bytesOf(csv) }),
    ).toMatchObject({ value: { created: 1850 } });
  });

  it.each([
    [
      'a code twice',
      file('A,A,1,A01,standard,,,,,,,no,0,', 'A,A,2,A01,standard,,,,,,,no,0,'),
      3,
      'code',
      'duplicate',
    ],
    [
      'a place twice',
      file('A,A,1,A01,standard,,,,,,,no,0,', 'A,A,1,A02,standard,,,,,,,no,0,'),
      3,
      'position',
      'same-position',
    ],
    ['half a coordinate', file('A,A,1,A01,standard,,,4,,,,no,0,'), 2, 'y_m', 'half-pair'],
    [
      'an overlap',
      file('A,A,1,A01,standard,,,3,3,3,3,no,0,', 'A,A,2,A02,standard,,,4,3,3,3,no,0,'),
      2,
      'code',
      'booth-overlap',
    ],
    ['raw space too small', file('A,A,1,R1,raw,,,3,3,3,3,no,0,'), 2, 'code', 'booth-raw-too-small'],
    ['another header', 'name,size\nA,3\n', 1, '', 'header-absent'],
    ['nothing', '', 1, '', 'file-empty'],
  ])('refuses %s whole and names the line', async (_, text, line, column, code) => {
    const answer = await bring(text);
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: 'refused', errors: [{ line, column, code }] },
    });
    expect((await plan()).halls).toEqual([]);
    expect(await database().db.auditEntry.count({ where: { fairId: fair.fairId } })).toBe(0);
  });

  it('refuses a place that a standing booth has', async () => {
    await createHalls(fair.context, fair.fairId, [hallSpec()]);
    expect(await bring(file('A,A,1,X01,standard,,,,,,,no,0,'))).toMatchObject({
      value: { kind: 'refused', errors: [{ line: 2, code: 'booth-place-twice' }] },
    });
  });

  it('refuses other encodings, spreadsheets and cells that compute', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${small}`, 'utf16le'));
    const answers = await Promise.all(
      [utf16, new Uint8Array([0x50, 0x4b, 3, 4, 20]), new Uint8Array([0x41, 0xc3])].map((bytes) =>
        importBooths(fair.context, { fairSlug: fair.slug, bytes }),
      ),
    );
    expect(
      answers.map((answer) =>
        answer.ok && answer.value.kind === 'refused' ? answer.value.errors[0]?.code : null,
      ),
    ).toEqual(['encoding-utf16', 'file-is-spreadsheet', 'encoding-not-utf8']);
    const formula = await bring(file('A,A,1,=1+1,standard,,,,,,,no,0,'));
    expect(formula).toMatchObject({ value: { kind: 'refused' } });
  });

  it('is not found for another organiser', async () => {
    const other = await makePlanFair(database().db);
    expect(
      await importBooths(other.context, { fairSlug: fair.slug, bytes: bytesOf(small) }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });
});
