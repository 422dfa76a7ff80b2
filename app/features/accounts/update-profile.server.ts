import { audit } from '~/features/access/audit.server';
import { parsePhone } from '~/kernel/phone';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import type { Profile } from './schema';

/** The person's own name and phone. The phone is stored in the international form. */
export async function updateProfile(
  context: AccountContext,
  input: Profile,
): Promise<Result<null>> {
  const { actor } = context;
  if (actor.kind !== 'person') return fail('forbidden');
  return transact(context.db, async (tx) => {
    await tx.person.update({
      where: { id: actor.personId },
      data: { name: input.name, phone: storedPhone(input.phone) },
    });
    await audit(tx, context, {
      action: 'account.profile-changed',
      recordKind: 'person',
      recordId: actor.personId,
    });
    return ok(null);
  });
}

/** Null for an empty text; the schema has refused what is no phone number. */
export function storedPhone(text: string): string | null {
  const phone = text ? parsePhone(text) : undefined;
  return phone?.ok ? phone.value.e164 : null;
}

/** Which language the person's pages and mails are in. */
export async function changeLanguage(
  context: AccountContext,
  locale: 'vi' | 'en',
): Promise<Result<null>> {
  const { actor, db } = context;
  if (actor.kind === 'person')
    await db.person.update({ where: { id: actor.personId }, data: { locale } });
  return ok(null);
}
