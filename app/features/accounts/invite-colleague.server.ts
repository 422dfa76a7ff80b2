import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { mailLocale } from '~/platform/mail/mail-words.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { AccountContext } from './account-context.server';
import { accountMail } from './account-mail.server';
import { issueToken, tokenHours } from './account-token.server';
import { countAttempt } from './attempts.server';
import { lockManageable } from './manageable-organisation.server';
import { invitationPath } from './paths';
import type { Invite } from './schema';

/**
 * Invites somebody to an organisation by mail. A second invitation to the same address replaces the first.
 * @returns `account.member-already` when the address belongs to a colleague.
 */
export async function inviteColleague(
  context: AccountContext,
  input: Invite & { readonly organisationId: string; readonly locale: string },
): Promise<Result<null>> {
  const { actor, clock, db } = context;
  if (actor.kind !== 'person') return fail('forbidden');
  const counted = await countAttempt(context, 'invitations', input.organisationId);
  if (!counted.ok) return counted;
  return transact(db, async (tx) => {
    const organisation = await lockManageable(tx, context, input.organisationId);
    if (!organisation.ok) return organisation;
    const colleague = await tx.membership.findFirst({
      where: {
        organisationId: input.organisationId,
        endedAt: null,
        person: { email: input.email },
      },
    });
    if (colleague) return fail('account.member-already');
    const token = await issueToken(tx, {
      kind: 'invite',
      email: input.email,
      organisationId: input.organisationId,
      role: input.role,
      createdById: actor.personId,
      now: clock.now(),
    });
    const known = await tx.person.findUnique({ where: { email: input.email } });
    const recipient = { email: input.email, locale: known?.locale ?? mailLocale(input.locale) };
    const facts = {
      inviter: actor.name,
      organisation: organisation.value.name,
      days: tokenHours.invite / 24,
    };
    await queueMail(tx, {
      ...accountMail(recipient, 'invite', facts, invitationPath(token)),
      organisationId: input.organisationId,
    });
    await audit(tx, context, {
      action: 'membership.invited',
      recordKind: 'organisation',
      recordId: input.organisationId,
      organisationId: input.organisationId,
      details: { role: input.role },
    });
    return ok(null);
  });
}
