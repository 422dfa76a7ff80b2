import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { changePassword } from '~/features/accounts/change-password.server';
import { disableTotp } from '~/features/accounts/disable-totp.server';
import { confirmTotp, startTotp, totpState } from '~/features/accounts/enrol-totp.server';
import { knownDevice, knownDeviceCookie } from '~/features/accounts/known-device.server';
import { passSecondFactor } from '~/features/accounts/pass-second-factor.server';
import { requestReset } from '~/features/accounts/request-reset.server';
import { resetPassword } from '~/features/accounts/reset-password.server';
import { findSession } from '~/features/accounts/session.server';
import { signIn } from '~/features/accounts/sign-in.server';
import { endSession, signOutEverywhere } from '~/features/accounts/sign-out.server';
import type { Result } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { actorOf, contextOf, lastMail, makePerson, password, start } from './account-world';

const database = useTestDatabase();
const userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/131';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

async function enrolled(db: Database) {
  const person = await makePerson(db);
  const { context, clock } = contextOf(db);
  const { token } = value(await signIn(context, { email: person.email, password, userAgent }));
  const session = await findSession(db, clock, token);
  const own = { personId: person.id, sessionId: session?.id ?? '' };
  await startTotp(context, own);
  const state = await totpState(context, person.id);
  const secret = state.state === 'enrolling' ? state.text.replaceAll(' ', '') : '';
  const codeAt = (at: Date) => new TOTP({ secret }).generate({ timestamp: at.getTime() });
  const first = value(await confirmTotp(context, { ...own, code: codeAt(clock.now()), userAgent }));
  return { person, context, clock, codeAt, first, oldToken: token };
}

describe('signing in', () => {
  test('answers the same for a wrong password, an unknown address and a locked account', async () => {
    const { db } = database();
    const person = await makePerson(db);
    const locked = await makePerson(db);
    await db.person.update({ where: { id: locked.id }, data: { disabledAt: new Date(start) } });
    const { context } = contextOf(db);
    const answers = [
      await signIn(context, { email: person.email, password: 'không phải', userAgent }),
      await signIn(context, { email: 'khong-co@hoicho.example', password, userAgent }),
      await signIn(context, { email: locked.email, password, userAgent }),
    ];
    expect(answers).toEqual(
      Array(3).fill({ ok: false, error: { code: 'account.wrong-credentials' } }),
    );
    expect(code(await signIn(context, { email: person.email, password, userAgent }))).toBe('ok');
  });

  test.each(['known', 'unknown'])(
    'lets through at most ten guesses a minute for a %s address, however many come at once',
    async (kind) => {
      const { db } = database();
      const email = kind === 'known' ? (await makePerson(db)).email : 'guess@hoicho.example';
      const { context, clock } = contextOf(db, undefined, true);
      let tried = 0;
      for (let second = 0; second < 60; second += 6) {
        clock.set(new Date(new Date(start).getTime() + second * 1_000));
        const answers = await Promise.all(
          Array.from({ length: 4 }, () =>
            signIn(context, { email, password: 'đoán bừa', userAgent }),
          ),
        );
        tried += answers.filter((one) => code(one) === 'account.wrong-credentials').length;
      }
      expect(tried).toBeGreaterThanOrEqual(5);
      expect(tried).toBeLessThanOrEqual(10);
    },
  );

  test('is not kept from its owner by somebody who guesses elsewhere', async () => {
    const { db } = database();
    const { email } = await makePerson(db);
    const { context } = contextOf(db, undefined, true);
    const cookie = knownDeviceCookie(new Request('http://h/auth/sign-in'), context.secret, email);
    const request = new Request('http://h/auth/sign-in', {
      headers: { Cookie: cookie.split(';')[0] ?? '' },
    });
    expect(knownDevice(request, context.secret, 'other@hoicho.example')).toBeNull();
    expect(knownDevice(request, 'another installation’s secret, 32 long', email)).toBeNull();
    const device = knownDevice(request, context.secret, email);
    expect(device).not.toBeNull();
    for (let guess = 0; guess < 8; guess++)
      await signIn(context, { email, password: 'đoán bừa', userAgent });
    expect(code(await signIn(context, { email, password, userAgent }))).toBe('account.too-many');
    expect(code(await signIn(context, { email, password, userAgent, device }))).toBe('ok');
    // The known browser guesses no faster than others.
    const answers = [];
    for (let guess = 0; guess < 8; guess++)
      answers.push(code(await signIn(context, { email, password: 'x', userAgent, device })));
    expect(answers).toContain('account.too-many');
  });

  test('with the limits off lets every guess through: the limit above is what stops them', async () => {
    const { db } = database();
    const { email } = await makePerson(db);
    const { context } = contextOf(db, undefined, false);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn(context, { email, password: 'đoán bừa', userAgent })),
    );
    expect(answers.every((one) => code(one) === 'account.wrong-credentials')).toBe(true);
  });

  test('of an unconfirmed account mails a fresh link, and says so only for the right password', async () => {
    const { db } = database();
    const person = await makePerson(db);
    await db.person.update({ where: { id: person.id }, data: { emailVerifiedAt: null } });
    const { context } = contextOf(db);
    expect(code(await signIn(context, { email: person.email, password: 'sai', userAgent }))).toBe(
      'account.wrong-credentials',
    );
    expect((await lastMail(db, person.email, 'verify')).mail).toBeNull();
    expect(code(await signIn(context, { email: person.email, password, userAgent }))).toBe(
      'account.unverified',
    );
    expect((await lastMail(db, person.email, 'verify')).mail).not.toBeNull();
  });
});

describe('the second factor', () => {
  test('makes a right password speak for nobody until the code came, and a code is good once', async () => {
    const { db } = database();
    const { person, context, clock, codeAt, first, oldToken } = await enrolled(db);
    expect(await findSession(db, clock, oldToken)).toBeUndefined();
    expect((await actorOf(db, first.token)).kind).toBe('person');
    clock.set(new Date(clock.now().getTime() + 60_000));
    const half = value(await signIn(context, { email: person.email, password, userAgent }));
    expect(half.secondFactorOwed).toBe(true);
    expect((await actorOf(db, half.token)).kind).toBe('nobody');
    const session = await findSession(db, clock, half.token);
    if (!session) throw new Error('no session');
    expect(code(await passSecondFactor(context, { session, code: '000000', userAgent }))).toBe(
      'account.code-wrong',
    );
    const good = codeAt(clock.now());
    const passed = value(await passSecondFactor(context, { session, code: good, userAgent }));
    expect(await actorOf(db, passed.token, clock.now().toISOString())).toMatchObject({
      personId: person.id,
    });
    expect(await findSession(db, clock, half.token)).toBeUndefined();

    const again = value(await signIn(context, { email: person.email, password, userAgent }));
    const second = await findSession(db, clock, again.token);
    if (!second) throw new Error('no session');
    expect(code(await passSecondFactor(context, { session: second, code: good, userAgent }))).toBe(
      'account.code-wrong',
    );
  });

  test('lets one of ten who bring the same code at once through', async () => {
    const { db } = database();
    const { person, context, clock, codeAt } = await enrolled(db);
    clock.set(new Date(clock.now().getTime() + 60_000));
    const sessions = [];
    for (let n = 0; n < 10; n++) {
      const { token } = value(await signIn(context, { email: person.email, password, userAgent }));
      const session = await findSession(db, clock, token);
      if (session) sessions.push(session);
    }
    const answers = await Promise.all(
      sessions.map((session) =>
        passSecondFactor(context, { session, code: codeAt(clock.now()), userAgent }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('yields to a recovery code, once', async () => {
    const { db } = database();
    const { person, context, clock, first } = await enrolled(db);
    expect(first.codes).toHaveLength(10);
    const recovery = (first.codes[0] ?? '').replace('-', '');
    for (const expected of ['ok', 'account.code-wrong']) {
      const { token } = value(await signIn(context, { email: person.email, password, userAgent }));
      const session = await findSession(db, clock, token);
      if (!session) throw new Error('no session');
      expect(code(await passSecondFactor(context, { session, code: recovery, userAgent }))).toBe(
        expected,
      );
    }
    const stored = JSON.stringify([
      await db.recoveryCode.findMany({ where: { personId: person.id } }),
      (await db.person.findUniqueOrThrow({ where: { id: person.id } })).totpSecret,
    ]);
    expect(stored).not.toContain(recovery);
    expect(stored).toContain('v1.');
  });

  test('is switched off with the password only', async () => {
    const { db } = database();
    const { person, context } = await enrolled(db);
    expect(code(await disableTotp(context, { personId: person.id, password: 'sai' }))).toBe(
      'account.wrong-password',
    );
    expect(code(await disableTotp(context, { personId: person.id, password: null }))).toBe(
      'account.wrong-password',
    );
    expect(code(await disableTotp(context, { personId: person.id, password }))).toBe('ok');
    expect(
      value(await signIn(context, { email: person.email, password, userAgent })).secondFactorOwed,
    ).toBe(false);
  });
});

describe('a forgotten password', () => {
  test('is replaced by mail: every session ends, the link works once, the owner is told', async () => {
    const { db } = database();
    const person = await makePerson(db);
    const { context, clock } = contextOf(db);
    const { token } = value(await signIn(context, { email: person.email, password, userAgent }));
    await requestReset(context, { email: person.email });
    const link = await lastMail(db, person.email, 'reset');
    const fresh = 'nước mắm Cát Hải 40 độ đạm';
    expect(code(await resetPassword(context, { token: link.token, password: fresh }))).toBe('ok');
    expect(await findSession(db, clock, token)).toBeUndefined();
    expect(code(await signIn(context, { email: person.email, password, userAgent }))).toBe(
      'account.wrong-credentials',
    );
    expect(code(await signIn(context, { email: person.email, password: fresh, userAgent }))).toBe(
      'ok',
    );
    expect(code(await resetPassword(context, { token: link.token, password: fresh }))).toBe(
      'account.link-expired',
    );
    expect((await lastMail(db, person.email, 'password-changed')).mail).not.toBeNull();
  });

  test('of an unknown address answers the same and mails nobody; a link runs out after an hour', async () => {
    const { db } = database();
    const person = await makePerson(db);
    const { context, clock } = contextOf(db);
    const before = await db.outboxMail.count();
    expect(await requestReset(context, { email: 'ai-do@hoicho.example' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await db.outboxMail.count()).toBe(before);
    await requestReset(context, { email: person.email });
    const { token } = await lastMail(db, person.email, 'reset');
    clock.set(new Date(clock.now().getTime() + 61 * 60_000));
    expect(code(await resetPassword(context, { token, password: 'quá một giờ rồi đấy' }))).toBe(
      'account.link-expired',
    );
  });

  test('is refused when it is the name again', async () => {
    const { db } = database();
    const person = await makePerson(db);
    const { context } = contextOf(db);
    await requestReset(context, { email: person.email });
    const { token } = await lastMail(db, person.email, 'reset');
    expect(code(await resetPassword(context, { token, password: person.email }))).toBe(
      'account.password-own',
    );
  });
});

describe('sessions', () => {
  test('end one by one, by their own person only, or all at once', async () => {
    const { db } = database();
    const [person, other] = [await makePerson(db), await makePerson(db)];
    const { context, clock } = contextOf(db);
    const open = async () =>
      value(await signIn(context, { email: person.email, password, userAgent })).token;
    const [one, two, three] = [await open(), await open(), await open()];
    const id = (await findSession(db, clock, one))?.id ?? '';
    expect(code(await endSession(context, { personId: other.id, sessionId: id }))).toBe(
      'not-found',
    );
    expect(code(await endSession(context, { personId: person.id, sessionId: id }))).toBe('ok');
    expect(await findSession(db, clock, one)).toBeUndefined();
    expect(await findSession(db, clock, two)).toBeDefined();
    expect(value(await signOutEverywhere(context, { personId: person.id }))).toBe(2);
    expect(await findSession(db, clock, three)).toBeUndefined();
  });

  test('all end when the password changes, and this one goes on under a new token', async () => {
    const { db } = database();
    const person = await makePerson(db);
    const { context, clock } = contextOf(db);
    const open = async () =>
      value(await signIn(context, { email: person.email, password, userAgent })).token;
    const [here, elsewhere] = [await open(), await open()];
    const sessionId = (await findSession(db, clock, here))?.id ?? '';
    const fresh = 'mật ong bạc hà Đồng Văn';
    const input = { personId: person.id, sessionId, userAgent, password: fresh, again: fresh };
    expect(code(await changePassword(context, { ...input, current: 'sai rồi' }))).toBe(
      'account.wrong-password',
    );
    const { token } = value(await changePassword(context, { ...input, current: password }));
    expect(await findSession(db, clock, here)).toBeUndefined();
    expect(await findSession(db, clock, elsewhere)).toBeUndefined();
    expect(await findSession(db, clock, token)).toBeDefined();
  });
});
