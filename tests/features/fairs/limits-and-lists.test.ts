import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { auditListSpec } from '~/features/fairs/audit-list-spec';
import { createFair } from '~/features/fairs/create-fair.server';
import { countFair } from '~/features/fairs/fair-counts.server';
import { fairListSpec } from '~/features/fairs/fair-list-spec';
import { findFair } from '~/features/fairs/find-fair.server';
import { categoriesShown, readQuotasShown, writeQuotasShown } from '~/features/fairs/limits-schema';
import { listAudit } from '~/features/fairs/list-audit.server';
import { listFairs } from '~/features/fairs/list-fairs.server';
import { categoriesOf } from '~/features/fairs/organiser-fair-lists.server';
import { saveCategories } from '~/features/fairs/save-categories.server';
import { savePolicy } from '~/features/fairs/save-policy.server';
import { saveQuotas } from '~/features/fairs/save-quotas.server';
import { saveRoom } from '~/features/fairs/save-room.server';
import { parseTableState } from '~/ui/table/table-state';
import { anApplication, fairInput, good, organiser, start } from './fixture';

const database = useTestDatabase();
const db = () => database().db;
type Made = Awaited<ReturnType<typeof organiser>>;
let mine: Made;
let other: Made;
let fairId: string;
let slug: string;

beforeEach(async () => {
  mine = await organiser(db());
  other = await organiser(db());
  const made = good(await createFair(mine.context, mine.organisationId, fairInput()));
  fairId = made.fairId;
  slug = made.slug;
});

const fair = async () => good(await findFair(mine.context, slug));
const code = (result: { ok: boolean; error?: { code: string } }) => result.error?.code ?? 'ok';

describe('policies', () => {
  const text = { titleVi: 'Quy chế', titleEn: 'Rules', bodyVi: 'Một', bodyEn: 'One' };

  it('become a new version each time and keep the old ones', async () => {
    expect(
      good(await savePolicy(mine.context, fairId, 'booth', { ...text, version: 1 })).version,
    ).toBe(2);
    expect(
      good(await savePolicy(mine.context, fairId, 'booth', { ...text, version: 2 })).version,
    ).toBe(2);
    expect(
      await savePolicy(mine.context, fairId, 'booth', { ...text, bodyVi: 'Hai', version: 1 }),
    ).toMatchObject({ error: { code: 'policy.stale', details: { version: 2 } } });
    expect(await db().fairPolicy.count({ where: { fairId, kind: 'booth' } })).toBe(2);
  });

  it('give one of two at once the next version', async () => {
    const results = await Promise.all(
      ['Một', 'Hai', 'Ba'].map((bodyVi) =>
        savePolicy(mine.context, fairId, 'privacy', { ...text, bodyVi, version: 1 }),
      ),
    );
    expect(results.map(code).sort()).toEqual(['ok', 'policy.stale', 'policy.stale']);
  });
});

describe('categories and quotas', () => {
  it('keeps a category that is used, and reorders the rest', async () => {
    const hall = await db().hall.create({
      data: { fairId, code: 'A', nameVi: 'A', nameEn: 'A', widthM: 9, depthM: 9 },
    });
    await db().booth.create({
      data: {
        fairId,
        hallId: hall.id,
        code: 'A01',
        row: 'A',
        position: 1,
        kind: 'standard',
        categories: ['food'],
        xM: 0,
        yM: 0,
        widthM: 3,
        depthM: 3,
      },
    });
    const row = (name: string) => ({ code: name, nameVi: name, nameEn: name, boothCap: null });
    expect(await saveCategories(mine.context, fairId, [row('other')])).toMatchObject({
      error: { code: 'category.in-use', details: { used: 1 } },
    });
    good(await saveCategories(mine.context, fairId, [row('wood'), row('food')]));
    const stored = await db().fairCategory.findMany({
      where: { fairId },
      orderBy: { sort: 'asc' },
    });
    expect(stored.map((one) => one.code)).toEqual(['wood', 'food']);
  });

  it('counts what a saving changed, and changes nothing the second time', async () => {
    const cells = [
      { funding: 'national', provinceSlug: 'ha-noi', booths: 5 },
      { funding: 'national', provinceSlug: 'phu-tho', booths: null },
    ] as const;
    expect(good(await saveQuotas(mine.context, fairId, cells))).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      removed: 0,
    });
    expect(good(await saveQuotas(mine.context, fairId, cells))).toEqual({
      created: 0,
      updated: 0,
      unchanged: 1,
      removed: 0,
    });
    expect(good(await saveQuotas(mine.context, fairId, [{ ...cells[0], booths: 7 }])).updated).toBe(
      1,
    );
    expect(
      good(await saveQuotas(mine.context, fairId, [{ ...cells[0], booths: null }])).removed,
    ).toBe(1);
    const bad = await saveQuotas(mine.context, fairId, [
      cells[0],
      { funding: 'national', provinceSlug: 'ha-giang', booths: 2 },
    ]);
    expect(code(bad)).toBe('quota.unknown-province');
    expect(await db().boothQuota.count({ where: { fairId } })).toBe(0);
  });
});

describe('two organisers at one table', () => {
  const cell = (provinceSlug: string, booths: number | null) =>
    ({ funding: 'national', provinceSlug, booths }) as const;

  it('leaves a colleague’s quota alone where nothing was typed, and asks where both typed', async () => {
    good(await saveQuotas(mine.context, fairId, [cell('ha-noi', 5), cell('phu-tho', 3)]));
    const seen = [cell('ha-noi', 5), cell('phu-tho', 3)];
    const shown = readQuotasShown(writeQuotasShown(seen));
    // The colleague sets Hà Nội to 9; this form still has 5 there, untouched, and changes Phú Thọ.
    good(await saveQuotas(mine.context, fairId, [cell('ha-noi', 9)]));
    good(await saveQuotas(mine.context, fairId, [cell('ha-noi', 5), cell('phu-tho', 4)], shown));
    const standing = async () =>
      Object.fromEntries(
        (await db().boothQuota.findMany({ where: { fairId } })).map((row) => [
          row.provinceSlug,
          row.booths,
        ]),
      );
    expect(await standing()).toEqual({ 'ha-noi': 9, 'phu-tho': 4 });
    const both = await saveQuotas(mine.context, fairId, [cell('ha-noi', 6)], shown);
    expect(both).toMatchObject({
      error: {
        code: 'quota.changed',
        details: { province: 'ha-noi', funding: 'national', now: 9, count: 1 },
      },
    });
    expect(await standing()).toEqual({ 'ha-noi': 9, 'phu-tho': 4 });
    // Both typed the same: there is nothing to ask.
    good(await saveQuotas(mine.context, fairId, [cell('ha-noi', 9)], shown));
  });

  it('does not replace a list of categories that was not the one shown', async () => {
    const list = async () =>
      (await categoriesOf(mine.context, await fair())).map(({ given: _, ...row }) => row);
    const before = await list();
    const shown = categoriesShown(before);
    const mineNow = [...before, { code: 'che', nameVi: 'Chè', nameEn: 'Tea', boothCap: 4 }];
    const theirs = [...before, { code: 'gom', nameVi: 'Gốm', nameEn: 'Pottery', boothCap: null }];
    good(await saveCategories(mine.context, fairId, theirs, shown));
    const refused = await saveCategories(mine.context, fairId, mineNow, shown);
    expect(code(refused)).toBe('category.changed');
    expect(await list()).toEqual(theirs);
    // The same list once more is the form sent twice.
    good(await saveCategories(mine.context, fairId, theirs, shown));
    good(await saveCategories(mine.context, fairId, mineNow, categoriesShown(theirs)));
    expect(await list()).toEqual(mineNow);
  });
});

describe('reading', () => {
  it('lists the fairs of the organiser, found without diacritics', async () => {
    good(
      await createFair(
        mine.context,
        mine.organisationId,
        fairInput({ nameVi: 'Chợ phiên Đắk Lắk' }),
      ),
    );
    const list = async (search: string) =>
      (
        await listFairs(mine.context, parseTableState(new URLSearchParams(search), fairListSpec))
      ).rows.map(({ nameVi }) => nameVi);
    expect(await list('')).toHaveLength(2);
    expect(await list('q=cho phien dak lak')).toEqual(['Chợ phiên Đắk Lắk']);
    expect(await list('f.state=hidden')).toHaveLength(2);
    expect(await list('f.state=cancelled')).toEqual([]);
    expect((await list('sort=name')).at(0)).toBe('Chợ phiên Đắk Lắk');
  });

  it('counts a fair in one go', async () => {
    await anApplication(db(), fairId);
    expect(await countFair(db(), fairId, start)).toMatchObject({
      booths: 0,
      applications: 0,
      quotas: 0,
      sessions: 0,
      assigned: 0,
    });
  });

  it('shows the trail of a fair with names, narrowed and searched', async () => {
    good(
      await saveRoom(mine.context, fairId, null, {
        nameVi: 'Phòng gốm',
        nameEn: 'Pottery',
        capacity: null,
      }),
    );
    const trail = async (search: string) =>
      good(
        await listAudit(
          mine.context,
          await fair(),
          parseTableState(new URLSearchParams(search), auditListSpec),
        ),
      );
    const all = await trail('');
    expect(all.rows.map(({ action }) => action)).toEqual(['room.added', 'fair.created']);
    expect(all.rows[0]).toMatchObject({
      who: 'Người manager',
      organisation: 'Sở Công Thương',
      fairSlug: slug,
    });
    expect(all.choices.actions).toEqual(['fair.created', 'room.added']);
    expect((await trail('q=gốm')).rows.map(({ action }) => action)).toEqual(['room.added']);
    expect((await trail('f.action=fair.created')).total).toBe(1);
    expect((await trail(`f.person=${other.personId}`)).total).toBe(0);
    expect((await trail('f.person=not-a-uuid')).total).toBe(0);
    expect((await trail('f.when=today')).total).toBe(2);
  });
});
