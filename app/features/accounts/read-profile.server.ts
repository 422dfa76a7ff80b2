import { displayPhone } from '~/kernel/phone';
import type { AccountContext } from './account-context.server';

/** A person's own details as a form shows them. */
export async function readProfile({ db }: AccountContext, personId: string) {
  const row = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, email: true, phone: true, totpEnabledAt: true },
  });
  return { ...row, phone: row.phone ? displayPhone(row.phone) : '' };
}
