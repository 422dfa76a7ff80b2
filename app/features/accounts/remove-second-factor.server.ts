import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { Transaction } from '~/platform/db/database.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { accountMail } from './account-mail.server';
import { accountSecurityPath } from './paths';

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly totpEnabledAt: Date | null;
}

/** Takes the second factor and its recovery codes off an account; its owner is told when it was in force. */
export async function removeSecondFactor(
  tx: Transaction,
  context: VerbContext,
  person: Owner,
): Promise<void> {
  await tx.person.update({
    where: { id: person.id },
    data: { totpSecret: null, totpEnabledAt: null, totpLastStep: null },
  });
  await tx.recoveryCode.deleteMany({ where: { personId: person.id } });
  if (!person.totpEnabledAt) return;
  await audit(tx, context, {
    action: 'account.totp-disabled',
    recordKind: 'person',
    recordId: person.id,
  });
  await queueMail(
    tx,
    accountMail(person, 'totp-off', { name: person.name }, accountSecurityPath()),
  );
}
