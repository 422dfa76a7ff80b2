import { describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import {
  acceptAsNewcomer,
  acceptInvitation,
  readInvitation,
} from '~/features/accounts/accept-invitation.server';
import { addPerson } from '~/features/accounts/add-person.server';
import { approveOrganisation } from '~/features/accounts/approve-organisation.server';
import { changeRole, endMembership } from '~/features/accounts/end-membership.server';
import { inviteColleague } from '~/features/accounts/invite-colleague.server';
import { readOrganisation } from '~/features/accounts/read-organisation.server';
import { revokeInvitation } from '~/features/accounts/revoke-invitation.server';
import { setUp } from '~/features/accounts/set-up.server';
import { signIn } from '~/features/accounts/sign-in.server';
import { switchOrganisation } from '~/features/accounts/switch-organisation.server';
import { updateOrganisation } from '~/features/accounts/update-organisation.server';
import type { Result } from '~/kernel/result';
import { contextOf, lastMail, makePerson, password, personActor } from './account-world';

const database = useTestDatabase();
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

// First in the file: it needs a database without people.
test('of twenty first-run forms at once one makes the administrator, and the page is gone', async () => {
  const { db } = database();
  const { context } = contextOf(db);
  const form = (n: number) => ({
    name: 'Trần Quản Trị',
    email: `admin${n}@hoicho.example`,
    password,
    again: password,
    locale: 'vi' as const,
    userAgent: null,
  });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => setUp(context, form(n))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.person.count()).toBe(1);
  expect(await db.person.count({ where: { administratorSince: { not: null } } })).toBe(1);
  expect(code(await setUp(context, form(99)))).toBe('not-found');
});

async function team() {
  const { db } = database();
  const manager = await makePerson(db, { kind: 'facility' });
  const { organisationId } = manager;
  const member = await makePerson(db, { organisationId, role: 'member' });
  const outsider = await makePerson(db, { kind: 'facility' });
  const as = async (id: string) => contextOf(db, await personActor(db, id)).context;
  const membershipOf = async (personId: string) =>
    (await db.membership.findFirstOrThrow({ where: { personId, organisationId, endedAt: null } }))
      .id;
  return { db, manager, member, outsider, organisationId, as, membershipOf };
}

describe('invitations', () => {
  test('come from managers only; to others the organisation is not there', async () => {
    const { manager, member, outsider, organisationId, as } = await team();
    const invite = {
      email: 'moi@hoicho.example',
      role: 'member' as const,
      organisationId,
      locale: 'vi',
    };
    expect(code(await inviteColleague(await as(member.id), invite))).toBe('forbidden');
    expect(code(await inviteColleague(await as(outsider.id), invite))).toBe('not-found');
    expect(code(await inviteColleague(contextOf(database().db).context, invite))).toBe('forbidden');
    expect(code(await inviteColleague(await as(manager.id), invite))).toBe('ok');
    const taken = { ...invite, email: member.email };
    expect(code(await inviteColleague(await as(manager.id), taken))).toBe('account.member-already');
  });

  test('open an account for a newcomer, once, with the invited address', async () => {
    const { db, manager, organisationId, as } = await team();
    const email = 'moi-vao@hoicho.example';
    const manage = await as(manager.id);
    await inviteColleague(manage, { email, role: 'manager', organisationId, locale: 'vi' });
    const { token, mail } = await lastMail(db, email, 'invite');
    expect(mail?.text).toContain(manager.name);
    const { context } = contextOf(db);
    expect(await readInvitation(context, token)).toMatchObject({
      value: { email, role: 'manager', inviterName: manager.name, hasAccount: false },
    });
    const join = {
      token,
      name: 'Hoàng Thị Mới',
      password,
      consent: 'on' as const,
      locale: 'vi' as const,
      userAgent: null,
    };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => acceptAsNewcomer(context, join)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.membership.count({ where: { organisationId, role: 'manager', endedAt: null } }),
    ).toBe(2);
    expect(code(await signIn(context, { email, password, userAgent: null }))).toBe('ok');
    expect(code(await readInvitation(context, token))).toBe('account.link-expired');
  });

  test('are accepted by who is signed in, replaced by a newer one, taken back, and run out', async () => {
    const { db, manager, outsider, organisationId, as } = await team();
    const manage = await as(manager.id);
    const invite = () =>
      inviteColleague(manage, {
        email: outsider.email,
        role: 'member',
        organisationId,
        locale: 'vi',
      });
    await invite();
    const first = await lastMail(db, outsider.email, 'invite');
    await invite();
    const second = await lastMail(db, outsider.email, 'invite');
    expect(code(await acceptInvitation(await as(outsider.id), first.token))).toBe(
      'account.link-expired',
    );
    const open = await db.accountToken.findFirstOrThrow({
      where: { kind: 'invite', organisationId, usedAt: null, revokedAt: null },
    });
    const target = { organisationId, invitationId: open.id };
    expect(code(await revokeInvitation(await as(outsider.id), target))).toBe('not-found');
    expect(code(await revokeInvitation(manage, target))).toBe('ok');
    expect(code(await acceptInvitation(await as(outsider.id), second.token))).toBe(
      'account.link-expired',
    );
    await invite();
    const third = await lastMail(db, outsider.email, 'invite');
    const late = contextOf(db, await personActor(db, outsider.id));
    late.clock.set('2026-12-08T08:00:00Z');
    expect(code(await acceptInvitation(late.context, third.token))).toBe('account.link-expired');
    expect(code(await acceptInvitation(await as(outsider.id), third.token))).toBe('ok');
  });
});

describe('memberships', () => {
  test('end by a manager or by oneself; the record of them stays', async () => {
    const { db, manager, member, outsider, organisationId, as, membershipOf } = await team();
    const membershipId = await membershipOf(member.id);
    const target = { organisationId, membershipId };
    expect(code(await endMembership(await as(outsider.id), target))).toBe('not-found');
    const bosses = { organisationId, membershipId: await membershipOf(manager.id) };
    expect(code(await endMembership(await as(member.id), bosses))).toBe('forbidden');
    expect(code(await endMembership(await as(member.id), target))).toBe('ok');
    expect(await personActor(db, member.id)).toMatchObject({ memberships: [] });
    expect(await db.membership.findUniqueOrThrow({ where: { id: membershipId } })).toMatchObject({
      endedById: member.id,
    });
  });

  test('leave an organisation at least one manager, also when two managers end each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { db, manager, organisationId, as, membershipOf } = await team();
      const second = await makePerson(db, { organisationId });
      const ids = [await membershipOf(manager.id), await membershipOf(second.id)] as const;
      const [a, b] = [await as(manager.id), await as(second.id)];
      const answers = await Promise.all([
        endMembership(a, { organisationId, membershipId: ids[1] }),
        changeRole(b, { organisationId, membershipId: ids[0], role: 'member' }),
      ]);
      expect(answers.map(code).sort()).toEqual(['account.last-manager', 'ok']);
      expect(
        await db.membership.count({ where: { organisationId, role: 'manager', endedAt: null } }),
      ).toBe(1);
    }
  });

  test('decide under which organisation one works', async () => {
    const { db, manager, outsider, organisationId, as } = await team();
    const context = await as(manager.id);
    const session = await db.session.findFirstOrThrow({ where: { personId: manager.id } });
    const to = (id: string) =>
      switchOrganisation(context, { sessionId: session.id, organisationId: id });
    expect(code(await to(organisationId))).toBe('ok');
    expect(code(await to(outsider.organisationId))).toBe('not-found');
    expect(
      (await db.session.findUniqueOrThrow({ where: { id: session.id } })).activeOrganisationId,
    ).toBe(organisationId);
  });
});

describe('an organisation', () => {
  test('saved by two managers: the second is told who was first, and a repeated post is fine', async () => {
    const { db, manager, organisationId, as } = await team();
    const second = await makePerson(db, { organisationId });
    const read = await readOrganisation(await as(manager.id), organisationId);
    if (!read.ok) throw new Error('unreadable');
    const form = { ...read.value.details, organisationId, version: read.value.version };
    const mine = { ...form, address: 'Thôn Nậm Đăm, xã Quản Bạ' };
    expect(code(await updateOrganisation(await as(manager.id), mine))).toBe('ok');
    expect(code(await updateOrganisation(await as(manager.id), mine))).toBe('ok');
    expect(
      await updateOrganisation(await as(second.id), { ...form, phone: '0912345678' }),
    ).toMatchObject({
      error: { code: 'organisation.stale', details: { who: manager.name } },
    });
    expect(
      await db.organisation.findUniqueOrThrow({ where: { id: organisationId } }),
    ).toMatchObject({
      address: mine.address,
      phone: null,
    });
  });

  test('is approved by administrators only, once, and its managers are told', async () => {
    const { db, manager, organisationId, as } = await team();
    await db.organisation.update({ where: { id: organisationId }, data: { approvedAt: null } });
    expect(code(await approveOrganisation(await as(manager.id), organisationId))).toBe('forbidden');
    const administrator = await makePerson(db, { administrator: true });
    const context = await as(administrator.id);
    expect(code(await approveOrganisation(context, organisationId))).toBe('ok');
    expect(code(await approveOrganisation(context, organisationId))).toBe('ok');
    const mails = await db.outboxMail.count({
      where: { recipient: manager.email, kind: 'account.organisation-approved' },
    });
    expect(mails).toBe(1);
    const trail = await db.auditEntry.findMany({
      where: { recordId: organisationId, action: 'organisation.approved' },
    });
    expect(trail).toMatchObject([{ actorPersonId: administrator.id }]);
  });
});

test('the command line adds a person once, with a link to set a password where none is given', async () => {
  const { db } = database();
  const { context } = contextOf(db, { kind: 'system', name: 'user add' });
  const input = {
    email: 'to-chuc@hoicho.example',
    name: 'Phạm Tổ Chức',
    administrator: false,
    organisation: {
      kind: 'organiser' as const,
      organisationName: 'Sở Công Thương',
      province: undefined,
    },
    password: null,
  };
  const first = await addPerson(context, input);
  expect(first).toMatchObject({ value: { created: true } });
  expect(first.ok && first.value.setPasswordPath).toMatch(/^\/auth\/reset\/[\w-]{43}$/);
  expect(await addPerson(context, { ...input, password })).toMatchObject({
    value: { created: false, setPasswordPath: null },
  });
  expect(await db.membership.count({ where: { person: { email: input.email } } })).toBe(1);
  expect(
    await db.organisation.findFirstOrThrow({ where: { name: 'Sở Công Thương' } }),
  ).toMatchObject({
    approvedAt: expect.any(Date),
  });
  expect(code(await signIn(context, { email: input.email, password, userAgent: null }))).toBe('ok');
});
