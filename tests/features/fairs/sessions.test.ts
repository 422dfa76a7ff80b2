import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { announceFair, cancelFair, hideFair } from '~/features/fairs/announce-fair.server';
import { auditListSpec } from '~/features/fairs/audit-list-spec';
import { calendarEvents } from '~/features/fairs/calendar-events.server';
import { createFair } from '~/features/fairs/create-fair.server';
import { deleteSession, restoreSession } from '~/features/fairs/delete-session.server';
import { editFair } from '~/features/fairs/edit-fair.server';
import { fairIcal } from '~/features/fairs/fair-ical.server';
import { fairListSpec } from '~/features/fairs/fair-list-spec';
import { findFair } from '~/features/fairs/find-fair.server';
import { listAudit } from '~/features/fairs/list-audit.server';
import { listFairs } from '~/features/fairs/list-fairs.server';
import { moveSession } from '~/features/fairs/move-session.server';
import { publicSessions } from '~/features/fairs/public-fairs.server';
import { saveCategories } from '~/features/fairs/save-categories.server';
import { savePolicy } from '~/features/fairs/save-policy.server';
import { saveQuotas } from '~/features/fairs/save-quotas.server';
import { removeRoom, saveRoom } from '~/features/fairs/save-room.server';
import { saveSession } from '~/features/fairs/save-session.server';
import type { SessionInput } from '~/features/fairs/session-schema';
import { parseTableState } from '~/ui/table/table-state';
import { fairInput, good, inDays, organiser, sessionIn, start } from './fixture';

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
