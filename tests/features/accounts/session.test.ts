import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { findSession, openSession } from '~/features/accounts/session.server';
import { sessionAbsoluteSeconds, sessionIdleSeconds } from '~/features/accounts/session-lifetime';
import { manualClock } from '~/platform/clock/clock';

const database = useTestDatabase();
const start = '2026-11-23T08:00:00Z';

async function person(email: string) {
  const { db } = database();
  return db.person.create({
    data: { email, name: 'Lò Thị Mai', emailVerifiedAt: new Date(start) },
  });
}

async function signedIn(email: string, options: { needsSecondFactor?: boolean } = {}) {
  const { db } = database();
  const clock = manualClock(start);
  const { id } = await person(email);
  const { token } = await openSession(db, { personId: id, now: clock.now(), ...options });
  return { db, clock, id, token };
}

describe('a session', () => {
  test('speaks for its person under its organisations, and the database keeps no token', async () => {
    const { db, clock, id, token } = await signedIn('mai@a.example');
    const organisation = await db.organisation.create({
      data: {
        kind: 'province_centre',
        name: 'Trung tâm Khuyến công Hà Giang',
        provinceSlug: 'ha-giang',
        provinceFrame: 'f63',
        approvedAt: new Date(start),
      },
    });
    await db.membership.create({
      data: { personId: id, organisationId: organisation.id, role: 'manager' },
    });
    const session = await findSession(db, clock, token);
    expect(session?.actor).toEqual({
      kind: 'person',
      personId: id,
      name: 'Lò Thị Mai',
      isAdministrator: false,
      activeOrganisationId: null,
      memberships: [
        {
          organisationId: organisation.id,
          organisationName: 'Trung tâm Khuyến công Hà Giang',
          organisationKind: 'province_centre',
          role: 'manager',
          provinceSlug: 'ha-giang',
          provinceFrame: 'f63',
          approved: true,
        },
      ],
    });
    const rows = await db.session.findMany({ where: { personId: id } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('leaves out ended memberships and suspended organisations', async () => {
    const { db, clock, id, token } = await signedIn('ended@a.example');
    const make = (name: string, suspendedAt: Date | null) =>
      db.organisation.create({ data: { kind: 'buyer', name, suspendedAt } });
    const [left, suspended] = [await make('Đã rời', null), await make('Tạm dừng', new Date(start))];
    await db.membership.create({
      data: { personId: id, organisationId: left.id, role: 'member', endedAt: new Date(start) },
    });
    await db.membership.create({
      data: { personId: id, organisationId: suspended.id, role: 'member' },
    });
    expect((await findSession(db, clock, token))?.actor).toMatchObject({ memberships: [] });
  });

  test('is nobody while a second factor is owed', async () => {
    const { db, clock, token } = await signedIn('owed@a.example', { needsSecondFactor: true });
    expect(await findSession(db, clock, token)).toMatchObject({
      secondFactorOwed: true,
      actor: { kind: 'nobody' },
    });
  });

  test('slides while it is used, ends when idle', async () => {
    const { db, clock, token } = await signedIn('idle@a.example');
    const later = (seconds: number) => new Date(new Date(start).getTime() + seconds * 1_000);
    clock.set(later(sessionIdleSeconds - 60));
    expect(await findSession(db, clock, token)).toBeDefined();
    clock.set(later(sessionIdleSeconds + 60));
    expect(await findSession(db, clock, token)).toBeDefined();
    clock.set(later(2 * sessionIdleSeconds + 120));
    expect(await findSession(db, clock, token)).toBeUndefined();
  });

  test('ends at its absolute age however busy it is', async () => {
    const { db, clock, token } = await signedIn('busy@a.example');
    let alive = 0;
    for (let day = 0; day <= 40; day += 3) {
      clock.set(new Date(new Date(start).getTime() + day * 86_400_000));
      if (await findSession(db, clock, token)) alive = day;
    }
    expect(alive).toBe(27);
    expect(sessionAbsoluteSeconds).toBe(30 * 86_400);
  });

  test('of a disabled person, or ended, is not found', async () => {
    const { db, clock, id, token } = await signedIn('disabled@a.example');
    await db.person.update({ where: { id }, data: { disabledAt: new Date(start) } });
    expect(await findSession(db, clock, token)).toBeUndefined();
    const other = await signedIn('over@a.example');
    await db.session.updateMany({
      where: { personId: other.id },
      data: { endedAt: new Date(start) },
    });
    expect(await findSession(db, other.clock, other.token)).toBeUndefined();
  });
});
