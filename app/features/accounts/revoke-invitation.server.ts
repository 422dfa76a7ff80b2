import { audit } from '~/features/access/audit.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { lockManageable } from './manageable-organisation.server';

/** Takes an open invitation back: its link stops working. */
export async function revokeInvitation(
  context: AccountContext,
  input: { readonly organisationId: string; readonly invitationId: string },
): Promise<Result<null>> {
  return transact(context.db, async (tx) => {
    const organisation = await lockManageable(tx, context, input.organisationId);
    if (!organisation.ok) return organisation;
    const { count } = await tx.accountToken.updateMany({
      where: {
        id: input.invitationId,
        kind: 'invite',
        organisationId: input.organisationId,
        usedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: context.clock.now() },
    });
    if (count === 0) return fail('account.invitation-gone');
    await audit(tx, context, {
      action: 'membership.invitation-revoked',
      recordKind: 'organisation',
      recordId: input.organisationId,
      organisationId: input.organisationId,
    });
    return ok(null);
  });
}
