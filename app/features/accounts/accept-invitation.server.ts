import { audit } from '~/features/access/audit.server';
import type { Locale } from '~/kernel/format';
import { fail, ok, type Result } from '~/kernel/result';
import { hashPassword } from '~/platform/auth/password.server';
import type { Transaction } from '~/platform/db/database.server';
import type { AccountToken } from '~/platform/db/generated/client';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { findToken, spendToken } from './account-token.server';
import { accountConsent } from './consent-version';
import { lockAddress } from './lock-address.server';
import { openAccountSession } from './open-account-session.server';
import { passwordFault } from './password-rules';
import type { Join } from './schema';

export interface Invitation {
  readonly organisationName: string;
  readonly inviterName: string | null;
  readonly email: string;
  readonly role: 'manager' | 'member';
  /** The invited address has an account: its owner signs in instead of opening a second one. */
  readonly hasAccount: boolean;
}

/** What a person with the link is told before accepting. The link proves the mailbox. */
export async function readInvitation(
  context: AccountContext,
  token: string,
): Promise<Result<Invitation>> {
  const { db, clock } = context;
  const link = await findToken(db, 'invite', token, clock.now());
  if (!link.ok) return link;
  const { organisationId, createdById, email, role } = link.value;
  const organisation = await db.organisation.findUnique({ where: { id: organisationId ?? '' } });
  if (!organisation || organisation.suspendedAt) return fail('account.link-expired');
  const inviter = createdById ? await db.person.findUnique({ where: { id: createdById } }) : null;
  const account = await db.person.findUnique({ where: { email } });
  return ok({
    organisationName: organisation.name,
    inviterName: inviter?.name ?? null,
    email,
    role: role ?? 'member',
    hasAccount: Boolean(account?.emailVerifiedAt),
  });
}

/** A signed-in person accepts, under the account in use: it may have another address than the invited one. */
export async function acceptInvitation(
  context: AccountContext,
  token: string,
): Promise<Result<null>> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'person') return fail('forbidden');
  const link = await findToken(db, 'invite', token, clock.now());
  if (!link.ok) return link;
  return transact(db, (tx) => join(tx, context, link.value, actor.personId));
}

/** Somebody without an account accepts: the account is opened with the invited address, and signed in. */
export async function acceptAsNewcomer(
  context: AccountContext,
  input: Join & {
    readonly token: string;
    readonly locale: Locale;
    readonly userAgent: string | null;
  },
): Promise<Result<{ readonly token: string }>> {
  const { db, clock } = context;
  const link = await findToken(db, 'invite', input.token, clock.now());
  if (!link.ok) return link;
  const { email } = link.value;
  const fault = passwordFault(input.password, [input.name, email]);
  if (fault) return fail(fault);
  const passwordHash = await hashPassword(input.password);
  return transact(db, async (tx) => {
    const now = clock.now();
    await lockAddress(tx, email);
    const known = await tx.person.findUnique({ where: { email } });
    if (known?.emailVerifiedAt) return fail('account.exists');
    const data = { name: input.name, passwordHash, locale: input.locale, emailVerifiedAt: now };
    const person = known
      ? await tx.person.update({ where: { id: known.id }, data })
      : await tx.person.create({ data: { ...data, email, createdAt: now } });
    await tx.consent.create({ data: { ...accountConsent, givenAt: now, givenById: person.id } });
    const joined = await join(tx, context, link.value, person.id);
    if (!joined.ok) return joined;
    const { token } = await openAccountSession(tx, person, now, input.userAgent);
    return ok({ token });
  });
}

async function join(
  tx: Transaction,
  context: AccountContext,
  invitation: AccountToken,
  personId: string,
): Promise<Result<null>> {
  const now = context.clock.now();
  const { organisationId } = invitation;
  if (!organisationId) return fail('account.link-expired');
  const spent = await spendToken(tx, invitation.id, now);
  if (!spent.ok) return spent;
  // An unconfirmed sign-up may have left a membership of its own; a live one here means there is nothing to add.
  await tx.membership.createMany({
    data: [
      {
        personId,
        organisationId,
        role: invitation.role ?? 'member',
        createdAt: now,
        invitedById: invitation.createdById,
      },
    ],
    skipDuplicates: true,
  });
  await audit(tx, context, {
    action: 'membership.accepted',
    recordKind: 'organisation',
    recordId: organisationId,
    organisationId,
    details: { personId, role: invitation.role ?? 'member' },
  });
  return ok(null);
}
