import { systemActor } from '~/features/access/actor';
import { sweepAccounts } from '~/features/accounts/sweep-accounts.server';
import { startRunJobs } from '~/features/allocation/run-jobs.server';
import { mailPublication, publicationMailQueue } from '~/features/booths/mail-publication.server';
import {
  expiredHoldsQueue,
  recordExpiredHolds,
} from '~/features/booths/record-expired-holds.server';
import { noteHead } from '~/platform/audit/audit-anchor.server';
import { keepSealing } from '~/platform/audit/keep-sealing.server';
import { sweepParts } from '~/platform/files/disk-store.server';
import { filesFolder } from '~/platform/files/open-file-store.server';
import { sweepAllowances } from '~/platform/http/rate-limit.server';
import { startMailSender } from '~/platform/mail/mail-sender.server';
import { smtpDelivery } from '~/platform/mail/smtp.server';
import { sweepMails } from '~/platform/mail/sweep-mails.server';
import type { Services } from '~/server/services.server';

/**
 * The composition root: which job does which verb, and what follows from what. Slices do not know each other upwards;
 * their meetings are arranged here.
 * @returns how to stop what is no job of `services.jobs`.
 */
export async function startWork(services: Services): Promise<() => Promise<void>> {
  const { jobs, db, clock } = services;
  await jobs.work('allowances.sweep', {}, async () => {
    await sweepAllowances(db, clock.now());
  });
  await jobs.schedule('allowances.sweep', '40 3 * * *');
  await jobs.work('files.sweep', {}, async () => {
    if (!services.env.s3) await sweepParts(filesFolder(services.env.dataDir), clock.now());
  });
  await jobs.schedule('files.sweep', '50 3 * * *');
  await jobs.work('personal-data.sweep', {}, async () => {
    await sweepAccounts({ db, clock });
    await sweepMails(db, clock.now());
  });
  await jobs.schedule('personal-data.sweep', '10 4 * * *');
  await jobs.work<{ publicationId: string }>(
    publicationMailQueue,
    {},
    async ({ publicationId }) => {
      await mailPublication({ db, now: clock.now() }, publicationId);
    },
  );
  await jobs.work(expiredHoldsQueue, {}, async (_data, jobId) => {
    const actor = systemActor(expiredHoldsQueue);
    await recordExpiredHolds({ actor, db, clock, requestId: jobId });
  });
  await jobs.schedule(expiredHoldsQueue, '* * * * *');
  await startRunJobs({ db, clock, jobs });

  const stops = [
    startMail(services),
    keepSealing(db, (head) => noteHead(services.env.dataDir, db, head)),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Mails leave by SMTP when there is a mail server; otherwise they wait in the outbox page. */
function startMail({ env, db, clock }: Services): () => Promise<void> {
  if (!env.smtpUrl) return async () => {};
  const { deliver, close } = smtpDelivery(env.smtpUrl, env.mailFrom);
  const origin = env.publicUrl ?? `http://localhost:${env.port}`;
  const stopSender = startMailSender({ db, clock }, deliver, origin);
  return async () => {
    await stopSender();
    close();
  };
}
