import { formatDate } from '~/kernel/format-date';
import type { Transaction } from '~/platform/db/database.server';
import { mailLocale, mailWords } from '~/platform/mail/mail-words.server';
import { type Mail, queueMails } from '~/platform/mail/queue-mail.server';
import { applicationNumber } from './application-number';
import { applicationPath } from './paths';
import { type Addressed, applicantSenderId } from './recipients';

/** What an applicant is told by mail. Words: `applications:mail.<kind>`. */
export type ApplicationMail = 'received' | 'returned' | 'eligible' | 'rejected' | 'withdrawn';

export interface MailedApplication extends Addressed {
  readonly id: string;
  readonly number: number | null;
  readonly facility: Addressed['facility'] & { readonly name: string };
  readonly fair: { readonly nameVi: string; readonly nameEn: string; readonly opensAt: Date };
}

/** What happened to one application. */
export interface ApplicationEvent {
  readonly kind: ApplicationMail;
  readonly application: MailedApplication;
  /** Names the event: the decision, or the submission's version. */
  readonly key: string;
  readonly reason?: string;
}

/**
 * Tells the applicants: the contact of each application, and whoever sent it in for the applicant when that is somebody
 * else (a province officer). One mail each for one event, however often a job or a form repeats it.
 */
export async function mailApplicants(
  tx: Transaction,
  events: readonly ApplicationEvent[],
): Promise<void> {
  const senderIds = events.flatMap(({ application }) => applicantSenderId(application) ?? []);
  const senders = await tx.person.findMany({
    where: { id: { in: [...new Set(senderIds)] } },
    select: { id: true, email: true, locale: true },
  });
  const byId = new Map(senders.map((sender) => [sender.id, sender]));
  await queueMails(
    tx,
    events.flatMap((event) => mailsOf(event, byId.get(applicantSenderId(event.application) ?? ''))),
  );
}

function mailsOf(
  { kind, application, key, reason }: ApplicationEvent,
  sender: { readonly email: string; readonly locale: string } | undefined,
): Mail[] {
  const { facility, id } = application;
  const locale = mailLocale(sender?.locale);
  const { t } = mailWords(locale);
  const fair = locale === 'vi' ? application.fair.nameVi : application.fair.nameEn;
  const number = applicationNumber(application.number);
  const say = (part: string) =>
    t(`applications:mail.${kind}.${part}`, { fair, number, facility: facility.name });
  const addresses = new Set(
    [application.contactEmail ?? facility.email, sender?.email].flatMap(
      (address) => address?.toLowerCase() ?? [],
    ),
  );
  return [...addresses].map((address) => ({
    to: address,
    kind: `application.${kind}`,
    locale,
    title: say('title'),
    subject: say('subject'),
    paragraphs: [say('text')],
    facts: [
      [t('applications:mail.number'), number],
      [t('applications:mail.facility'), facility.name],
      ...(reason ? [[t('applications:mail.reason'), reason] as const] : []),
      [t('applications:mail.opens'), formatDate(application.fair.opensAt, locale)],
    ],
    action: { label: say('action'), href: applicationPath(id) },
    dedupeKey: `application ${id} ${kind} ${key} ${address}`,
    organisationId: facility.organisationId,
  }));
}
