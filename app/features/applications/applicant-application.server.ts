import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { isKnownToApplicant } from '~/features/booths/applicant-knowledge';
import { facilityAccess } from '~/features/facilities/facility-record.server';
import { fail, ok } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { isRecordId } from './application-record.server';

/**
 * What the applicant's side may read of an application. Decisions only once released, and without who made them; booths
 * only once the allocation is public (or held by the facility itself); no priority that the organiser set by hand before.
 * Every page and file for applicants selects through here.
 */
export const applicantSelect = {
  id: true,
  fairId: true,
  number: true,
  state: true,
  version: true,
  draft: true,
  categoryCode: true,
  funding: true,
  provinceSlug: true,
  boothKind: true,
  boothsMin: true,
  boothsMax: true,
  wishZone: true,
  anywhere: true,
  needs: true,
  fasciaVi: true,
  fasciaEn: true,
  contactName: true,
  contactPosition: true,
  contactPhone: true,
  contactEmail: true,
  signatoryName: true,
  signatoryPosition: true,
  note: true,
  createdAt: true,
  submittedAt: true,
  withdrawnAt: true,
  withdrawReason: true,
  createdByOrganisation: { select: { id: true, name: true, kind: true } },
  submittedByOrganisation: { select: { id: true, name: true, kind: true } },
  category: { select: { code: true, nameVi: true, nameEn: true } },
  wishes: { select: { rank: true, booth: { select: { code: true } } }, orderBy: { rank: 'asc' } },
  exhibits: { select: { nameVi: true, nameEn: true, description: true }, orderBy: { sort: 'asc' } },
  confirmations: { select: { booths: true }, orderBy: { revision: 'desc' }, take: 1 },
  decisions: {
    where: { releasedAt: { not: null } },
    select: { id: true, kind: true, reason: true, releasedAt: true },
    orderBy: { releasedAt: 'desc' },
  },
  facility: {
    select: {
      id: true,
      name: true,
      organisationId: true,
      provinceSlug: true,
      provinceFrame: true,
      mandates: { where: { revokedAt: null }, select: { centreId: true } },
    },
  },
  fair: {
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      venueName: true,
      provinceFrame: true,
      boothCapPerFacility: true,
      setUpStartsAt: true,
      opensAt: true,
      closesAt: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
      selfServiceOpensAt: true,
      selfServiceClosesAt: true,
      announcedAt: true,
      cancelledAt: true,
      publications: { where: { withdrawnAt: null }, select: { publishedAt: true } },
    },
  },
} as const;

/**
 * One application for its applicant's side: the facility's people or a mandated centre.
 * Error: `not-found`, also for the organiser, who has a page of its own.
 */
export async function applicantApplication(
  context: Pick<VerbContext, 'actor' | 'db' | 'clock'>,
  id: string | undefined,
) {
  if (!isRecordId(id)) return fail('not-found');
  const row = await context.db.application.findUnique({ where: { id }, select: applicantSelect });
  if (!row || !can(context.actor, 'application.write', facilityAccess(row.facility)))
    return fail('not-found');
  return ok({ ...row, booths: await visibleBooths(context.db, row, context.clock.now()) });
}

export type ApplicantApplication = Extract<
  Awaited<ReturnType<typeof applicantApplication>>,
  { ok: true }
>['value'];

/** Applications of facilities the reader may act for, newest first, `most` at most. */
export async function applicantApplications(
  context: Pick<VerbContext, 'db' | 'clock'>,
  where:
    | { readonly organisationId: string }
    | { readonly centreId: string; readonly fairId?: string },
  most = 500,
) {
  const facility =
    'organisationId' in where
      ? { organisationId: where.organisationId }
      : { mandates: { some: { centreId: where.centreId, revokedAt: null } } };
  const rows = await context.db.application.findMany({
    where: { facility, ...('fairId' in where && where.fairId ? { fairId: where.fairId } : {}) },
    select: applicantSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  const now = context.clock.now();
  return Promise.all(
    rows.map(async (row) => ({ ...row, booths: await visibleBooths(context.db, row, now) })),
  );
}

/** Codes of the booths the applicant may know of: its own holds at once, what the organiser gave once it is published. */
async function visibleBooths(
  db: Database,
  row: { readonly id: string; readonly fair: { readonly publications: readonly unknown[] } },
  now: Date,
): Promise<readonly { readonly code: string; readonly kind: string }[]> {
  const published = row.fair.publications.length > 0;
  const tenures = await db.boothTenure.findMany({
    where: {
      applicationId: row.id,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { kind: true, origin: true, booth: { select: { code: true } } },
    orderBy: { booth: { code: 'asc' } },
  });
  return tenures
    .filter((tenure) => isKnownToApplicant(tenure, published))
    .map(({ kind, booth }) => ({ code: booth.code, kind }));
}
