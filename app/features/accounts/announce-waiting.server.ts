import type { Transaction } from '~/platform/db/database.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { accountMail } from './account-mail.server';
import { adminOrganisationsPath } from './paths';

/** Tells every administrator, once, that an organisation waits for approval. */
export async function announceWaiting(tx: Transaction, organisationId: string): Promise<void> {
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true, approvedAt: true },
  });
  if (organisation.approvedAt) return;
  const administrators = await tx.person.findMany({
    where: { administratorSince: { not: null }, disabledAt: null },
    select: { id: true, email: true, locale: true },
  });
  for (const one of administrators) {
    const facts = { organisation: organisation.name };
    await queueMail(tx, {
      ...accountMail(one, 'organisation-waiting', facts, adminOrganisationsPath()),
      dedupeKey: `organisation-waiting:${organisationId}:${one.id}`,
    });
  }
}
