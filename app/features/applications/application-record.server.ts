import type { AccessRecord } from '~/features/access/can';
import { facilityAccess } from '~/features/facilities/facility-record.server';
import type { Database, Transaction } from '~/platform/db/database.server';

const select = {
  id: true,
  fairId: true,
  facilityId: true,
  number: true,
  state: true,
  draft: true,
  categoryCode: true,
  version: true,
  createdByOrganisationId: true,
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
  submittedAt: true,
  submittedById: true,
  submittedByOrganisationId: true,
  wishes: { select: { booth: { select: { code: true } } }, orderBy: { rank: 'asc' } },
  exhibits: { select: { nameVi: true, nameEn: true, description: true }, orderBy: { sort: 'asc' } },
  fair: {
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      organisationId: true,
      provinceFrame: true,
      boothCapPerFacility: true,
      announcedAt: true,
      cancelledAt: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
      opensAt: true,
    },
  },
  facility: {
    select: {
      id: true,
      organisationId: true,
      registrarId: true,
      name: true,
      nameEn: true,
      taxCode: true,
      address: true,
      phone: true,
      email: true,
      contactName: true,
      contactPosition: true,
      productGroup: true,
      provinceSlug: true,
      provinceFrame: true,
      mandates: { where: { revokedAt: null }, select: { centreId: true } },
    },
  },
} as const;

/** An application with what its verbs need; undefined when there is none. Decisions are not part of it. */
export async function loadApplication(db: Database | Transaction, id: string) {
  return (await db.application.findUnique({ where: { id }, select })) ?? undefined;
}

/** The same with the row locked until the transaction ends. */
export async function lockApplication(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return loadApplication(tx, id);
}

export type ApplicationRecord = NonNullable<Awaited<ReturnType<typeof loadApplication>>>;

/** Who stands in which relation to an application. A draft is its applicant's alone: the organiser has no part in it. */
export function applicationAccess(
  application: Pick<ApplicationRecord, 'state' | 'fair' | 'facility'>,
): AccessRecord {
  return {
    ...facilityAccess(application.facility),
    organiserId: application.state === 'draft' ? null : application.fair.organisationId,
  };
}

/** The id, when it can be one at all: PostgreSQL answers anything else with an error. */
export function isRecordId(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
