import { mailLocales } from '~/features/accounts/mail-locales.server';
import { formatDateRange, formatDateTime } from '~/kernel/format-date';
import { ok } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { mailWords } from '~/platform/mail/mail-words.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { confirmationPath } from './paths';

/** Queue of the letters that follow a publication; data: `{ publicationId }`. */
export const publicationMailQueue = 'booths.publication-mails';

/**
 * One letter to each facility with booths: which booths, when, and where its confirmation is. Run again after a crash, it
 * writes only what is missing: a mail's key is the publication and the application.
 * @returns how many facilities it wrote to
 */
export async function mailPublication(db: Database, publicationId: string): Promise<number> {
  const publication = await db.allocationPublication.findUnique({
    where: { id: publicationId },
    include: { fair: true },
  });
  if (!publication || publication.withdrawnAt) return 0;
  const { fair } = publication;
  const applications = await db.application.findMany({
    where: { fairId: fair.id, tenures: { some: { kind: 'assigned', endsAt: null } } },
    select: {
      id: true,
      contactEmail: true,
      submittedById: true,
      facility: { select: { name: true, email: true, organisationId: true } },
      tenures: {
        where: { kind: 'assigned', endsAt: null },
        select: { booth: { select: { code: true } } },
      },
    },
  });
  const localeOf = await mailLocales(
    db,
    applications.map(({ submittedById }) => submittedById),
  );
  let written = 0;
  for (const { id, contactEmail, submittedById, facility, tenures } of applications) {
    const to = contactEmail ?? facility.email;
    if (!to) continue;
    const locale = localeOf(submittedById);
    const { t } = mailWords(locale);
    const name = locale === 'vi' ? fair.nameVi : fair.nameEn;
    const booths = tenures
      .map(({ booth }) => booth.code)
      .sort()
      .join(', ');
    await transact(db, async (tx) => {
      await queueMail(tx, {
        to,
        kind: 'allocation.published',
        locale,
        dedupeKey: `${publicationMailQueue} ${publicationId} ${id}`,
        organisationId: facility.organisationId,
        title: t('publication:mail.title', { fair: name }),
        paragraphs: [
          t('publication:mail.intro', { facility: facility.name, booths }),
          t('publication:mail.next'),
        ],
        action: { label: t('publication:mail.action'), href: confirmationPath(id) },
        facts: [
          [t('publication:mail.booths'), booths],
          [t('publication:mail.setUp'), formatDateTime(fair.setUpStartsAt, locale)],
          [t('publication:mail.open'), formatDateRange(fair.opensAt, fair.closesAt, locale)],
          [t('publication:mail.venue'), fair.venueName],
        ],
      });
      return ok(null);
    });
    written += 1;
  }
  return written;
}
