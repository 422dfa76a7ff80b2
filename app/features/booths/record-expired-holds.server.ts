import type { VerbContext } from '~/features/access/verb-context.server';
import { mailLocales } from '~/features/accounts/mail-locales.server';
import { formatDateTime } from '~/kernel/format-date';
import { ok } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { mailWords } from '~/platform/mail/mail-words.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { recordAct } from './booth-act.server';

/** Queue that runs every minute. */
export const expiredHoldsQueue = 'booths.expired-holds';

interface Expired {
  readonly id: string;
  readonly fairId: string;
  readonly endsAt: Date;
  readonly applicationId: string;
  readonly code: string;
}

/**
 * Tells of organisers' holds that ended by themselves: the trail gets an entry, the facility a letter if the allocation is
 * public (before, it does not know what is kept for it, see `applicant-knowledge`). The booths were free
 * from their minute on without this. A hold is claimed by the reason it gets, so that two processes tell it once.
 * @returns how many holds it told of
 */
export async function recordExpiredHolds(context: VerbContext): Promise<number> {
  const now = context.clock.now();
  let told = 0;
  const result = await transact(context.db, async (tx) => {
    const expired = await tx.$queryRaw<Expired[]>`
      UPDATE booth_tenure t SET end_reason = 'expired' FROM booth b
      WHERE b.id = t.booth_id AND t.kind = 'hold' AND t.origin <> 'self_service' AND t.application_id IS NOT NULL
        AND t.ends_at <= ${now} AND t.end_reason IS NULL AND t.ended_by_id IS NULL
      RETURNING t.id, t.fair_id AS "fairId", t.ends_at AS "endsAt", t.application_id AS "applicationId", b.code`;
    const applications = await tx.application.findMany({
      where: { id: { in: expired.map(({ applicationId }) => applicationId) } },
      select: {
        id: true,
        contactEmail: true,
        submittedById: true,
        facility: { select: { name: true, email: true, organisationId: true } },
        fair: {
          select: {
            nameVi: true,
            nameEn: true,
            organisationId: true,
            publications: { where: { withdrawnAt: null }, select: { id: true } },
          },
        },
      },
      orderBy: { id: 'asc' },
    });
    const localeOf = await mailLocales(
      tx,
      applications.map(({ submittedById }) => submittedById),
    );
    for (const { id, contactEmail, submittedById, facility, fair } of applications) {
      const holds = expired.filter(({ applicationId }) => applicationId === id);
      const [first] = holds;
      if (!first) continue;
      const codes = holds.map(({ code }) => code).sort();
      await recordAct(tx, context, {
        action: 'booth.hold-expired',
        fairId: first.fairId,
        organiserId: fair.organisationId,
        recordKind: 'application',
        recordId: id,
        booths: codes,
        ended: holds,
        created: [],
        facility: facility.name,
      });
      if (fair.publications.length === 0) continue;
      const to = contactEmail ?? facility.email;
      if (!to) continue;
      const locale = localeOf(submittedById);
      const { t } = mailWords(locale);
      const values = {
        booths: codes.join(', '),
        fair: locale === 'vi' ? fair.nameVi : fair.nameEn,
        when: formatDateTime(first.endsAt, locale),
      };
      await queueMail(tx, {
        to,
        kind: 'booth.hold-expired',
        locale,
        dedupeKey: `booth.hold-expired ${first.id}`,
        organisationId: facility.organisationId,
        title: t('booths:mail.expiredTitle', values),
        paragraphs: [t('booths:mail.expiredText', values), t('booths:mail.expiredNext')],
      });
    }
    return ok(expired.length);
  });
  if (result.ok) told = result.value;
  return told;
}
