import { mailLocales } from '~/features/accounts/mail-locales.server';
import type { Locale } from '~/kernel/format';
import { formatDate, formatDateRange, formatDateTime } from '~/kernel/format-date';
import { ok } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { mailWords } from '~/platform/mail/mail-words.server';
import { type Mail, queueMails } from '~/platform/mail/queue-mail.server';
import { confirmationCode } from './confirmation-code';
import { confirmedBoothsSchema } from './confirmed-booths';
import { confirmationPath, ownApplicationPath } from './paths';

/** Queue of the letters that follow a publication or an announced change; data: `{ publicationId }`. */
export const publicationMailQueue = 'booths.publication-mails';

/**
 * One letter to each facility whose last confirmation it was not told of yet: its booths, or how they changed, or that it has
 * none any more. Run again after a crash, it writes only what is missing: a mail's key is the confirmation.
 * @returns how many facilities it wrote to
 */
export async function mailPublication(
  { db, now }: { readonly db: Database; readonly now: Date },
  publicationId: string,
): Promise<number> {
  const publication = await db.allocationPublication.findUnique({
    where: { id: publicationId },
    select: { withdrawnAt: true, fair: true },
  });
  if (!publication || publication.withdrawnAt) return 0;
  const letters = (await lettersOf(db, publication.fair.id)).filter(({ toldAt }) => !toldAt);
  const localeOf = await mailLocales(
    db,
    letters.map(({ submittedById }) => submittedById),
  );
  const mails = letters.flatMap(
    (letter) => mailOf(publication.fair, letter, localeOf(letter.submittedById)) ?? [],
  );
  const told = new Set(mails.map(({ dedupeKey }) => dedupeKey));
  await transact(db, async (tx) => {
    await queueMails(tx, mails);
    const ids = letters.map(({ id }) => id).filter((id) => told.has(keyOf(id)));
    await tx.boothConfirmation.updateMany({
      where: { id: { in: ids }, toldAt: null },
      data: { toldAt: now },
    });
    return ok(null);
  });
  return mails.length;
}

const keyOf = (confirmationId: string) => `${publicationMailQueue} ${confirmationId}`;

/** The last confirmation of every application of the fair, with the last one before it that its facility was told of. */
async function lettersOf(db: Database, fairId: string) {
  const rows = await db.boothConfirmation.findMany({
    where: { fairId },
    orderBy: [{ applicationId: 'asc' }, { revision: 'asc' }],
    include: {
      application: {
        select: {
          number: true,
          contactEmail: true,
          submittedById: true,
          facility: { select: { name: true, email: true, organisationId: true } },
        },
      },
    },
  });
  const former = new Map<string, (typeof rows)[number]>();
  return rows.flatMap((row, index) => {
    const { applicationId, application, toldAt } = row;
    if (rows[index + 1]?.applicationId === applicationId) {
      if (toldAt) former.set(applicationId, row);
      return [];
    }
    return { ...row, ...application, former: former.get(applicationId) };
  });
}

type Letter = Awaited<ReturnType<typeof lettersOf>>[number];

interface LetterFair {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly setUpStartsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly venueName: string;
}

/** Undefined when nobody has an address, or when somebody who was never told of a booth has none. */
function mailOf(fair: LetterFair, letter: Letter, locale: Locale): Mail | undefined {
  const { facility, former } = letter;
  const to = letter.contactEmail ?? facility.email;
  const booths = codesOf(letter.booths);
  const before = codesOf(former?.booths ?? []);
  if (!to || (booths === '' && before === '')) return undefined;
  const { t } = mailWords(locale);
  const words = (key: string | string[], values?: object) => String(t(key, { ...values }));
  const kind = booths === '' ? 'lost' : former ? 'changed' : 'published';
  const values = {
    fair: locale === 'vi' ? fair.nameVi : fair.nameEn,
    facility: facility.name,
    booths,
    before: before || words('publication:noBooth'),
    code: confirmationCode(words, letter.number, letter.revision),
    formerCode: confirmationCode(words, letter.number, former?.revision ?? 1),
    formerDate: formatDate(former?.issuedAt ?? letter.issuedAt, locale),
  };
  const say = (part: string) => words(`publication:mail.${kind}.${part}`, values);
  const facts: readonly (readonly [string, string])[] = [
    [words('publication:mail.booths'), booths],
    [words('publication:mail.setUp'), formatDateTime(fair.setUpStartsAt, locale)],
    [words('publication:mail.open'), formatDateRange(fair.opensAt, fair.closesAt, locale)],
    [words('publication:mail.venue'), fair.venueName],
  ];
  return {
    to,
    kind: `allocation.${kind}`,
    locale,
    dedupeKey: keyOf(letter.id),
    organisationId: facility.organisationId,
    title: say('title'),
    paragraphs: [say('intro'), say('next')],
    action: {
      label: say('action'),
      href: (kind === 'lost' ? ownApplicationPath : confirmationPath)(letter.applicationId),
    },
    ...(kind === 'lost' ? {} : { facts }),
  };
}

function codesOf(booths: unknown): string {
  return confirmedBoothsSchema
    .parse(booths)
    .map(({ code }) => code)
    .join(', ');
}
