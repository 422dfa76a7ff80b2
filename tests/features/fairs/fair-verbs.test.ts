import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { announceFair, cancelFair, hideFair } from '~/features/fairs/announce-fair.server';
import { createFair } from '~/features/fairs/create-fair.server';
import { editFair } from '~/features/fairs/edit-fair.server';
import { fairFormValues } from '~/features/fairs/fair-form-values';
import { findFair } from '~/features/fairs/find-fair.server';
import {
  currentPolicies,
  findPublicFair,
  listPublicFairs,
} from '~/features/fairs/public-fairs.server';
import { savePolicy } from '~/features/fairs/save-policy.server';
import { saveQuotas } from '~/features/fairs/save-quotas.server';
import { saveRoom } from '~/features/fairs/save-room.server';
import { answerSettings } from '~/features/fairs/save-settings.server';
import { anApplication, fairInput, good, organiser } from './fixture';

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

describe('creating a fair', () => {
  it('gives every fair of one name its own slug, also at the same moment', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        createFair(mine.context, mine.organisationId, fairInput({ nameVi: 'Hội chợ Đồng Tháp' })),
      ),
    );
    expect(new Set(made.map((one) => good(one).slug)).size).toBe(8);
    expect(made.map((one) => good(one).slug)).toContain('dong-thap');
  });

  it('takes the address that was chosen, as long as no other fair has it and it is not a page', async () => {
    const make = (chosen: string) =>
      createFair(mine.context, mine.organisationId, fairInput({ slug: chosen }));
    const twice = await Promise.all([make('phu-tho-2027'), make('phu-tho-2027')]);
    expect(twice.map(code).sort()).toEqual(['fair.address-taken', 'ok']);
    expect(code(await make('new'))).toBe('fair.address-taken');
    // The automatic one steps aside for a chosen one.
    good(await make('phu-tho'));
    const auto = await createFair(
      mine.context,
      mine.organisationId,
      fairInput({ nameVi: 'Hội chợ Phú Thọ' }),
    );
    expect(good(auto).slug).toBe('phu-tho-2');
  });

  it('changes its address until it is announced, never after', async () => {
    const { version } = await fair();
    const edit = (at: number, chosen: string) =>
      editFair(mine.context, fairId, at, fairInput({ slug: chosen }));
    const moved = good(await edit(version, 'phia-bac-2027'));
    expect(moved.slug).toBe('phia-bac-2027');
    slug = moved.slug;
    expect(good(await edit(moved.version, '')).slug).toBe(slug);
    good(await announceFair(mine.context, fairId));
    expect(code(await edit((await fair()).version, 'phia-nam-2027'))).toBe('fair.address-fixed');
    expect((await fair()).slug).toBe('phia-bac-2027');
  });

  it('makes one fair of a form sent twice at once', async () => {
    const id = randomUUID();
    const twice = await Promise.all(
      [1, 2].map(() => createFair(mine.context, mine.organisationId, fairInput(), { id })),
    );
    expect(new Set(twice.map((one) => good(one).slug)).size).toBe(1);
    expect(code(await createFair(other.context, other.organisationId, fairInput(), { id }))).toBe(
      'forbidden',
    );
  });

  it('is a manager’s act, for the own organiser only', async () => {
    const member = await organiser(db(), 'member', mine.organisationId);
    expect(code(await createFair(member.context, mine.organisationId, fairInput()))).toBe(
      'forbidden',
    );
    expect(code(await createFair(other.context, mine.organisationId, fairInput()))).toBe(
      'forbidden',
    );
  });

  it('begins with the four product groups and three policies', async () => {
    const policies = await currentPolicies(db(), fairId);
    expect(policies.map(({ kind, version }) => `${kind} ${version}`).sort()).toEqual([
      'booth 1',
      'participation 1',
      'privacy 1',
    ]);
    expect(await db().fairCategory.count({ where: { fairId } })).toBe(4);
  });

  it('copies policies, categories, rooms, halls and booths, but no quotas; never from another organiser', async () => {
    const hall = await db().hall.create({
      data: { fairId, code: 'A', nameVi: 'Nhà A', nameEn: 'Hall A', widthM: 50, depthM: 30 },
    });
    await db().booth.create({
      data: {
        fairId,
        hallId: hall.id,
        code: 'A01',
        row: 'A',
        position: 1,
        kind: 'standard',
        xM: 1,
        yM: 1,
        widthM: 3,
        depthM: 3,
      },
    });
    good(
      await saveRoom(mine.context, fairId, null, {
        nameVi: 'Sân khấu',
        nameEn: 'Stage',
        capacity: 200,
      }),
    );
    good(
      await saveQuotas(mine.context, fairId, [
        { funding: 'national', provinceSlug: 'ha-noi', booths: 5 },
      ]),
    );
    good(
      await savePolicy(mine.context, fairId, 'booth', {
        titleVi: 'Mới',
        titleEn: 'New',
        bodyVi: 'Một',
        bodyEn: 'One',
        version: 1,
      }),
    );
    const copy = good(
      await createFair(mine.context, mine.organisationId, fairInput({ nameVi: 'Bản chép' }), {
        copyOf: fairId,
      }),
    );
    const booth = await db().booth.findFirstOrThrow({
      where: { fairId: copy.fairId },
      include: { hall: true },
    });
    expect([booth.code, booth.hall.code, booth.hall.fairId]).toEqual(['A01', 'A', copy.fairId]);
    expect(await db().room.count({ where: { fairId: copy.fairId } })).toBe(1);
    expect(await db().boothQuota.count({ where: { fairId: copy.fairId } })).toBe(0);
    const policies = await currentPolicies(db(), copy.fairId);
    expect(policies.find(({ kind }) => kind === 'booth')).toMatchObject({
      version: 1,
      titleVi: 'Mới',
    });
    expect(
      code(await createFair(other.context, other.organisationId, fairInput(), { copyOf: fairId })),
    ).toBe('not-found');
  });
});

describe('two organisers editing one fair', () => {
  const form = async (changes: Record<string, string>, version: number) => {
    const data = new FormData();
    const values = { ...fairFormValues(await fair()), ...changes };
    for (const [name, value] of Object.entries(values)) if (value) data.set(name, value);
    data.set('venueProvince', `${values.provinceFrame}:${values.provinceSlug}`);
    data.set('version', String(version));
    return data;
  };

  it('tells the second what the first changed, keeps both texts, and takes the second saving', async () => {
    const colleague = await organiser(db(), 'member', mine.organisationId);
    const asOpened = await form({ themeVi: 'Của tôi' }, 1);
    good(
      await editFair(
        colleague.context,
        fairId,
        1,
        fairInput({ venueName: 'Nhà mới', themeVi: 'Của bạn' }),
      ),
    );
    const answer = await answerSettings(mine.context, await fair(), asOpened);
    expect(answer.conflict).toMatchObject({ by: 'Người member', contested: ['themeVi'] });
    expect(answer.conflict?.changes.map(({ field }) => field).sort()).toEqual([
      'themeVi',
      'venueName',
    ]);
    expect(answer.lastResult?.initialValue).toMatchObject({
      venueName: 'Nhà mới',
      themeVi: 'Của tôi',
    });
    expect(answer.version).toBe(2);
    const again = await answerSettings(
      mine.context,
      await fair(),
      await form({ themeVi: 'Của tôi' }, 2),
    );
    expect(again.done).toBe('saved');
    expect(await fair()).toMatchObject({ venueName: 'Nhà mới', themeVi: 'Của tôi', version: 3 });
  });

  it('stores one of two at once and refuses the other as stale', async () => {
    const results = await Promise.all(
      ['Một', 'Hai'].map((venueName) =>
        editFair(mine.context, fairId, 1, fairInput({ venueName })),
      ),
    );
    expect(results.map(code).sort()).toEqual(['fair.stale', 'ok']);
  });

  it('does not change the province frame once quotas count in it', async () => {
    good(
      await saveQuotas(mine.context, fairId, [
        { funding: 'national', provinceSlug: 'ha-noi', booths: 5 },
      ]),
    );
    expect(code(await editFair(mine.context, fairId, 1, fairInput({ provinceFrame: 'f63' })))).toBe(
      'fair.frame-in-use',
    );
  });

  it('says what is wrong with dates at their fields and stores nothing', async () => {
    const answer = await answerSettings(
      mine.context,
      await fair(),
      await form({ closesAt: '2020-01-01T08:00' }, 1),
    );
    expect(answer.lastResult?.error).toMatchObject({ closesAt: ['closes-before-opening'] });
    expect((await fair()).version).toBe(1);
  });
});

describe('announcing', () => {
  const reader = () => ({ db: db(), clock: mine.context.clock });

  it('opens the public page, hides it again, and refuses to hide it once somebody applied', async () => {
    expect(code(await findPublicFair(reader(), slug))).toBe('not-found');
    const member = await organiser(db(), 'member', mine.organisationId);
    expect(code(await announceFair(member.context, fairId))).toBe('forbidden');
    good(await announceFair(mine.context, fairId));
    good(await announceFair(mine.context, fairId));
    expect(code(await findPublicFair(reader(), slug))).toBe('ok');
    expect((await listPublicFairs(reader(), 'cung trien lam')).map((one) => one.slug)).toContain(
      slug,
    );
    expect((await listPublicFairs(reader(), 'không có chữ này')).map((one) => one.slug)).toEqual(
      [],
    );
    good(await hideFair(mine.context, fairId));
    expect(code(await findPublicFair(reader(), slug))).toBe('not-found');
    good(await announceFair(mine.context, fairId));
    await anApplication(db(), fairId);
    expect(await hideFair(mine.context, fairId)).toMatchObject({
      error: { code: 'fair.has-applications', details: { count: 1 } },
    });
  });

  it('cancels for good only when the name is typed', async () => {
    good(await announceFair(mine.context, fairId));
    expect(code(await cancelFair(mine.context, fairId, 'hội chợ'))).toBe('fair.confirmation-wrong');
    good(await cancelFair(mine.context, fairId, ` ${fairInput().nameVi.toUpperCase()} `));
    expect(code(await editFair(mine.context, fairId, 1, fairInput()))).toBe('fair.cancelled');
    expect(code(await announceFair(mine.context, fairId))).toBe('fair.cancelled');
    expect(code(await findPublicFair(reader(), slug))).toBe('ok');
  });
});
