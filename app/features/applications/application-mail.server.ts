import { formatDate } from '~/kernel/format-date';
import type { Transaction } from '~/platform/db/database.server';
import { mailLocale, mailWords } from '~/platform/mail/mail-words.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { applicationNumber } from './application-number';
import { applicationPath } from './paths';

/** What an applicant is told by mail. Words: `applications:mail.<kind>`. */
export type ApplicationMail = 'received' | 'returned' | 'eligible' | 'rejected' | 'withdrawn';

export interface MailedApplication {
  readonly id: string;
  readonly number: number | null;
  readonly contactEmail: string | null;
  readonly submittedById: string | null;
  readonly facility: {
    readonly name: string;
    readonly email: string | null;
    readonly organisationId: string;
  };
  readonly fair: { readonly nameVi: string; readonly nameEn: string; readonly opensAt: Date };
}

/**
 * Tells the applicant: the contact of the application, and whoever sent it in when that is somebody else (a province
 * officer). One mail each for one event, however often a job or a form repeats it.
 * @param event names the event: the decision, or the submission's version
 */
export async function mailApplicant(
  tx: Transaction,
  kind: ApplicationMail,
  application: MailedApplication,
  event: { readonly key: string; readonly reason?: string },
): Promise<void> {
  for (const { address, locale } of await recipients(tx, application)) {
    const { t } = mailWords(locale);
    const fair = locale === 'vi' ? application.fair.nameVi : application.fair.nameEn;
    const number = applicationNumber(application.number);
    const names = { fair, number, facility: application.facility.name };
    const say = (part: string) => t(`applications:mail.${kind}.${part}`, names);
    await queueMail(tx, {
      to: address,
      kind: `application.${kind}`,
      locale,
      title: say('title'),
      subject: say('subject'),
      paragraphs: [say('text')],
      facts: [
        [t('applications:mail.number'), number],
        [t('applications:mail.facility'), application.facility.name],
        ...(event.reason ? [[t('applications:mail.reason'), event.reason] as const] : []),
        [t('applications:mail.opens'), formatDate(application.fair.opensAt, locale)],
      ],
      action: { label: say('action'), href: applicationPath(application.id) },
      dedupeKey: `application ${application.id} ${kind} ${event.key} ${address}`,
      organisationId: application.facility.organisationId,
    });
  }
}

async function recipients(tx: Transaction, application: MailedApplication) {
  const sender = application.submittedById
    ? await tx.person.findUnique({
        where: { id: application.submittedById },
        select: { email: true, locale: true },
      })
    : null;
  const contact = application.contactEmail ?? application.facility.email;
  const locale = mailLocale(sender?.locale);
  const addresses = new Set(
    [contact, sender?.email].flatMap((address) => address?.toLowerCase() ?? []),
  );
  return [...addresses].map((address) => ({ address, locale }));
}
