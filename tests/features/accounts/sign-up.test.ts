import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import type { SignUp } from '~/features/accounts/schema';
import { signIn } from '~/features/accounts/sign-in.server';
import { signUp } from '~/features/accounts/sign-up.server';
import { verifyEmail } from '~/features/accounts/verify-email.server';
import { actorOf, contextOf, lastMail, makePerson, password } from './account-world';

const database = useTestDatabase();

const form = (email: string, change: Partial<SignUp> = {}): SignUp & { locale: 'vi' } => ({
  kind: 'facility',
  organisationName: 'HTX dược liệu Nậm Đăm',
  province: 'f34:tuyen-quang',
  name: 'Lý Tà Dèn',
  email,
  password,
  consent: 'on',
  locale: 'vi',
  ...change,
});
const browser = { userAgent: 'Firefox' };

describe('signing up', () => {
  test('leads by mail and password to a session of the organisation’s manager', async () => {
    const { db } = database();
    const { context } = contextOf(db);
    expect(await signUp(context, form('den@nd.example'))).toEqual({ ok: true, value: null });
    const { token } = await lastMail(db, 'den@nd.example', 'verify');
    const opened = await verifyEmail(context, { token, password, ...browser });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(await actorOf(db, opened.value.token)).toMatchObject({
      kind: 'person',
      name: 'Lý Tà Dèn',
      memberships: [
        {
          organisationKind: 'facility',
          role: 'manager',
          approved: true,
          provinceSlug: 'tuyen-quang',
        },
      ],
    });
    const consent = await db.consent.findFirstOrThrow({
      where: { givenBy: { email: 'den@nd.example' } },
    });
    expect(consent).toMatchObject({ purpose: 'account', textVersion: '2026-11' });
    // The link is good once.
    expect(await verifyEmail(context, { token, password, ...browser })).toMatchObject({
      error: { code: 'account.link-expired' },
    });
  });

  test('leads back to the page that asked for an account', async () => {
    const { db } = database();
    const { context } = contextOf(db);
    const to = '/f/khuyen-cong/register';
    await signUp(context, { ...form('ve@nd.example'), to });
    const { text } = await db.outboxMail.findFirstOrThrow({
      where: { recipient: 've@nd.example' },
    });
    expect(text).toMatch(/\/auth\/verify\/[\w-]+\?to=%2Ff%2Fkhuyen-cong%2Fregister\s/);
    // So does the second link, for who signs in before confirming.
    await signIn(context, { email: 've@nd.example', password, ...browser, to });
    const mails = await db.outboxMail.findMany({ where: { recipient: 've@nd.example' } });
    expect(mails).toHaveLength(2);
    for (const mail of mails) expect(mail.text).toContain('?to=%2Ff%2Fkhuyen-cong%2Fregister');
  });

  test.each(['organiser', 'province_centre', 'funder'] as const)(
    'as %s waits for an administrator, who is told once the address is confirmed',
    async (kind) => {
      const { db } = database();
      const administrator = await makePerson(db, { administrator: true });
      const { context } = contextOf(db);
      const email = `${kind}@so.example`;
      await signUp(context, form(email, { kind, organisationName: `Đơn vị ${kind}` }));
      expect((await lastMail(db, administrator.email, 'organisation-waiting')).mail).toBeNull();
      const { token } = await lastMail(db, email, 'verify');
      const opened = await verifyEmail(context, { token, password, ...browser });
      if (!opened.ok) throw new Error(opened.error.code);
      expect(await actorOf(db, opened.value.token)).toMatchObject({
        memberships: [{ approved: false }],
      });
      const told = await lastMail(db, administrator.email, 'organisation-waiting');
      expect(told.mail?.subject).toContain(`Đơn vị ${kind}`);
    },
  );

  test('with a known address answers the same, changes nothing and tells the owner', async () => {
    const { db } = database();
    const owner = await makePerson(db, { kind: 'buyer' });
    const { context } = contextOf(db);
    const before = await db.organisation.count();
    expect(await signUp(context, form(owner.email, { password: 'mật khẩu của kẻ khác' }))).toEqual({
      ok: true,
      value: null,
    });
    expect(await db.organisation.count()).toBe(before);
    expect((await lastMail(db, owner.email, 'already-known')).mail).not.toBeNull();
    expect(await signIn(context, { email: owner.email, password, ...browser })).toMatchObject({
      ok: true,
    });
  });

  test('again before confirming: the latest counts, and the first leaves nothing behind', async () => {
    const { db } = database();
    const { context } = contextOf(db);
    await signUp(
      context,
      form('twice@nd.example', { organisationName: 'Lần một', password: 'kẻ đăng ký trước' }),
    );
    const first = await lastMail(db, 'twice@nd.example', 'verify');
    await signUp(context, form('twice@nd.example', { organisationName: 'Lần hai' }));
    const second = await lastMail(db, 'twice@nd.example', 'verify');
    expect(await verifyEmail(context, { token: first.token, password, ...browser })).toMatchObject({
      ok: false,
    });
    // Somebody else's password does not confirm the owner's link, nor the owner's password somebody else's.
    expect(
      await verifyEmail(context, { token: second.token, password: 'kẻ đăng ký trước', ...browser }),
    ).toMatchObject({ error: { code: 'account.wrong-password' } });
    expect(await verifyEmail(context, { token: second.token, password, ...browser })).toMatchObject(
      { ok: true },
    );
    expect(await db.organisation.count({ where: { name: 'Lần một' } })).toBe(0);
    expect(await db.organisation.count({ where: { name: 'Lần hai' } })).toBe(1);
  });

  test('twenty times at once for one address makes one person and one organisation', async () => {
    const { db } = database();
    const { context } = contextOf(db);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        signUp(context, form('race@nd.example', { organisationName: 'Đua' })),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await db.person.count({ where: { email: 'race@nd.example' } })).toBe(1);
    expect(await db.membership.count({ where: { person: { email: 'race@nd.example' } } })).toBe(1);
    expect(await db.organisation.count({ where: { name: 'Đua' } })).toBe(1);
  });

  test('over and over mails one address three times, and says nothing of it', async () => {
    const { db } = database();
    const { context } = contextOf(db, undefined, true);
    for (let n = 0; n < 6; n++) {
      expect(await signUp(context, form('flood@nd.example'))).toEqual({ ok: true, value: null });
    }
    expect(await db.outboxMail.count({ where: { recipient: 'flood@nd.example' } })).toBe(3);
  });

  test('keeps the password out of every table but as a hash', async () => {
    const { db } = database();
    const { context } = contextOf(db);
    await signUp(context, form('kept@nd.example', { password: 'chim hoàng yến 77' }));
    const everything = JSON.stringify(
      [
        await db.person.findMany(),
        await db.outboxMail.findMany(),
        await db.auditEntry.findMany({ select: { details: true } }),
      ],
      (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(everything).not.toContain('chim hoàng yến 77');
  });
});
