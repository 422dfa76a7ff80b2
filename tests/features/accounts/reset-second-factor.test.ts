import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { nobody, systemActor } from '~/features/access/actor';
import { resetSecondFactor } from '~/features/accounts/reset-second-factor.server';
import { manualClock } from '~/platform/clock/clock';

const database = useTestDatabase();
const clock = manualClock('2026-11-23T03:00:00Z');
const context = (actor = systemActor('hoicho user')) => ({
  actor,
  db: database().db,
  clock,
  requestId: 'test',
});

describe('resetSecondFactor', () => {
  it('takes the factor off, ends every session and tells the owner', async () => {
    const { db } = database();
    const person = await db.person.create({
      data: {
        email: 'mat.may@htx.example',
        name: 'Lò Thị Mây',
        totpSecret: 'sealed',
        totpEnabledAt: clock.now(),
      },
    });
    await db.session.create({
      data: { personId: person.id, tokenHash: 'x', expiresAt: new Date('2027-01-01') },
    });
    const done = await resetSecondFactor(context(), { email: ' Mat.May@htx.example ' });
    expect(done).toEqual({ ok: true, value: { personId: person.id } });
    expect(await db.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      totpSecret: null,
      totpEnabledAt: null,
    });
    expect(await db.session.count({ where: { personId: person.id, endedAt: null } })).toBe(0);
    expect(await db.outboxMail.count({ where: { recipient: 'mat.may@htx.example' } })).toBe(1);
  });

  it('refuses strangers, unknown addresses and accounts without one', async () => {
    expect(
      await resetSecondFactor({ ...context(), actor: nobody }, { email: 'mat.may@htx.example' }),
    ).toMatchObject({ error: { code: 'not-found' } });
    expect(await resetSecondFactor(context(), { email: 'ai@htx.example' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await resetSecondFactor(context(), { email: 'mat.may@htx.example' })).toMatchObject({
      error: { code: 'account.no-second-factor' },
    });
  });
});
