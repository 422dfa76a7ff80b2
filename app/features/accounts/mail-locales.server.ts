import type { Locale } from '~/kernel/format';
import type { Transaction } from '~/platform/db/database.server';
import { mailLocale } from '~/platform/mail/mail-words.server';

/** In which language people want their mails, by person; Vietnamese for nobody in particular. */
export async function mailLocales(
  tx: Pick<Transaction, 'person'>,
  personIds: readonly (string | null)[],
): Promise<(personId: string | null) => Locale> {
  const people = await tx.person.findMany({
    where: { id: { in: personIds.flatMap((id) => id ?? []) } },
    select: { id: true, locale: true },
  });
  const known = new Map(people.map(({ id, locale }) => [id, mailLocale(locale)]));
  return (personId) => known.get(personId ?? '') ?? 'vi';
}
