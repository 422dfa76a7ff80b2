import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { announceFair, cancelFair, hideFair } from '~/features/fairs/announce-fair.server';
import { auditListSpec } from '~/features/fairs/audit-list-spec';
import { calendarEvents } from '~/features/fairs/calendar-events.server';
import { createFair } from '~/features/fairs/create-fair.server';
import { deleteSession, restoreSession } from '~/features/fairs/delete-session.server';
import { editFair } from '~/features/fairs/edit-fair.server';
import { countFair } from '~/features/fairs/fair-counts.server';
import { fairFormValues } from '~/features/fairs/fair-form-values';
import { fairIcal } from '~/features/fairs/fair-ical.server';
import { fairListSpec } from '~/features/fairs/fair-list-spec';
import { findFair } from '~/features/fairs/find-fair.server';
import { listAudit } from '~/features/fairs/list-audit.server';
import { listFairs } from '~/features/fairs/list-fairs.server';
import { moveSession } from '~/features/fairs/move-session.server';
import {
  currentPolicies,
  findPublicFair,
  listPublicFairs,
  publicSessions,
} from '~/features/fairs/public-fairs.server';
import { saveCategories } from '~/features/fairs/save-categories.server';
import { savePolicy } from '~/features/fairs/save-policy.server';
import { saveQuotas } from '~/features/fairs/save-quotas.server';
import { removeRoom, saveRoom } from '~/features/fairs/save-room.server';
import { saveSession } from '~/features/fairs/save-session.server';
import { answerSettings } from '~/features/fairs/save-settings.server';
import type { SessionInput } from '~/features/fairs/session-schema';
import { parseTableState } from '~/ui/table/table-state';
import { fairInput, good, inDays, organiser, start } from './fixture';

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
    expect(made.map((one) => good(one).slug)).toContain('hoi-cho-dong-thap');
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

describe('another organiser', () => {
  it('finds nothing of it, in any verb', async () => {
    const room = good(
      await saveRoom(mine.context, fairId, null, {
        nameVi: 'Phòng',
        nameEn: 'Room',
        capacity: null,
      }),
    ).roomId;
    const session = { ...sessionIn(room), roomId: room };
    const sessionId = randomUUID();
    good(await saveSession(mine.context, { fairId, sessionId, version: 0, input: session }));
    const { context } = other;
    const results = await Promise.all([
      findFair(context, slug),
      editFair(context, fairId, 1, fairInput()),
      announceFair(context, fairId),
      hideFair(context, fairId),
      cancelFair(context, fairId, fairInput().nameVi),
      saveRoom(context, fairId, null, { nameVi: 'X', nameEn: 'X', capacity: null }),
      removeRoom(context, fairId, room),
      saveSession(context, { fairId, sessionId: randomUUID(), version: 0, input: session }),
      moveSession(context, fairId, {
        sessionId,
        version: 1,
        startsAt: inDays(43),
        endsAt: inDays(43, 1),
      }),
      deleteSession(context, fairId, sessionId),
      savePolicy(context, fairId, 'booth', {
        titleVi: 'a',
        titleEn: 'a',
        bodyVi: 'a',
        bodyEn: 'a',
        version: 1,
      }),
      saveCategories(context, fairId, [{ code: 'a', nameVi: 'a', nameEn: 'a', boothCap: null }]),
      saveQuotas(context, fairId, []),
      listAudit(context, await fair(), parseTableState(new URLSearchParams(), auditListSpec)),
    ]);
    expect(results.map(code)).toEqual(results.map(() => 'not-found'));
    const list = await listFairs(context, parseTableState(new URLSearchParams(), fairListSpec));
    expect(list.total).toBe(0);
    expect(await calendarEvents(context)).toEqual([]);
    expect(await db().fairSession.count({ where: { id: sessionId } })).toBe(1);
  });
});

const sessionIn = (roomId: string, hours = 0): SessionInput => ({
  roomId,
  kind: 'seminar',
  titleVi: 'Tập huấn',
  titleEn: 'Training',
  detailsVi: '',
  detailsEn: '',
  host: '',
  startsAt: inDays(42, hours),
  endsAt: inDays(42, hours + 2),
  isPublic: true,
});

describe('sessions', () => {
  let room: string;
  beforeEach(async () => {
    room = good(
      await saveRoom(mine.context, fairId, null, {
        nameVi: 'Phòng 1',
        nameEn: 'Room 1',
        capacity: null,
      }),
    ).roomId;
  });
  const add = (hours: number, input: Partial<SessionInput> = {}) => {
    const sessionId = randomUUID();
    return saveSession(mine.context, {
      fairId,
      sessionId,
      version: 0,
      input: { ...sessionIn(room, hours), ...input },
    });
  };

  it('never overlap in one room, whoever races whom, and the refusal says which one is there', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => add(0)));
    expect(results.map(code).filter((one) => one === 'ok')).toHaveLength(1);
    const refused = results.find((one) => !one.ok);
    expect(refused).toMatchObject({
      error: {
        code: 'session.room-taken',
        details: { titleVi: 'Tập huấn', roomVi: 'Phòng 1', startsAt: inDays(42).toISOString() },
      },
    });
    expect(code(await add(2))).toBe('ok');
  });

  it('move with a drag; onto another one they stay where they were', async () => {
    good(await add(0));
    const { sessionId } = good(await add(4));
    const to = (hours: number, version: number) =>
      moveSession(mine.context, fairId, {
        sessionId,
        version,
        startsAt: inDays(42, hours),
        endsAt: inDays(42, hours + 2),
      });
    expect(code(await to(1, 1))).toBe('session.room-taken');
    good(await to(6, 1));
    expect(code(await to(8, 1))).toBe('session.stale');
    expect(await db().fairSession.findUnique({ where: { id: sessionId } })).toMatchObject({
      startsAt: inDays(42, 6),
      version: 2,
    });
  });

  it('come back after deletion as they were, unless the room was given meanwhile', async () => {
    const { sessionId } = good(await add(0, { host: 'Sở Công Thương', isPublic: false }));
    const before = await db().fairSession.findUniqueOrThrow({ where: { id: sessionId } });
    good(await deleteSession(mine.context, fairId, sessionId));
    good(await restoreSession(mine.context, fairId, sessionId));
    good(await restoreSession(mine.context, fairId, sessionId));
    expect(await db().fairSession.findUniqueOrThrow({ where: { id: sessionId } })).toEqual({
      ...before,
      version: 2,
    });
    good(await deleteSession(mine.context, fairId, sessionId));
    good(await add(1));
    expect(code(await restoreSession(mine.context, fairId, sessionId))).toBe('session.room-taken');
    expect(code(await restoreSession(mine.context, fairId, randomUUID()))).toBe('not-found');
  });

  it('keep their room from being removed, and cannot stand in a room of another fair', async () => {
    good(await add(0));
    expect(await removeRoom(mine.context, fairId, room)).toMatchObject({
      error: { code: 'room.has-sessions', details: { count: 1 } },
    });
    const second = good(
      await createFair(mine.context, mine.organisationId, fairInput({ nameVi: 'Khác' })),
    );
    const result = await saveSession(mine.context, {
      fairId: second.fairId,
      sessionId: randomUUID(),
      version: 0,
      input: sessionIn(room),
    });
    expect(code(result)).toBe('not-found');
    expect(
      code(
        await saveRoom(mine.context, fairId, null, {
          nameVi: 'Phòng 1',
          nameEn: 'x',
          capacity: null,
        }),
      ),
    ).toBe('room.name-taken');
  });

  it('appear in the feed only when they are public, under ids that stay', async () => {
    const { sessionId } = good(await add(0));
    good(await add(4, { titleVi: 'Họp kín', isPublic: false }));
    const words = { locale: 'vi' as const, phase: (key: string) => key };
    const feed = async () =>
      fairIcal(
        await fair(),
        await publicSessions(db(), fairId),
        words,
        'https://x.invalid/f/x',
        start,
      );
    const text = await feed();
    expect(text).toContain(`UID:${sessionId}@hoicho`);
    expect(text).toContain('DTSTART:20261112T010000Z');
    expect(text).not.toContain('Họp kín');
    expect(await feed()).toBe(text);
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
    await anApplication();
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

async function anApplication() {
  const own = await db().organisation.create({ data: { kind: 'facility', name: 'HTX chè' } });
  const facility = await db().facility.create({
    data: {
      organisationId: own.id,
      name: own.name,
      nameFolded: 'htx che',
      legalForm: 'cooperative',
      provinceSlug: 'ha-noi',
      provinceFrame: 'f34',
      address: 'Thôn Một',
      phone: '0912345678',
      contactName: 'Lò Thị Mai',
      productGroup: 'food',
    },
  });
  return db().application.create({ data: { fairId, facilityId: facility.id } });
}

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
    await anApplication();
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
