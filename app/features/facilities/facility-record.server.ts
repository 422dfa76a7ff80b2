import type { AccessRecord } from '~/features/access/can';
import type { Database, Transaction } from '~/platform/db/database.server';

const select = {
  id: true,
  organisationId: true,
  registrarId: true,
  code: true,
  name: true,
  nameEn: true,
  legalForm: true,
  taxCode: true,
  provinceSlug: true,
  provinceFrame: true,
  address: true,
  phone: true,
  email: true,
  contactName: true,
  contactPosition: true,
  productGroup: true,
  version: true,
  mandates: {
    where: { revokedAt: null },
    select: {
      id: true,
      centreId: true,
      evidence: true,
      grantedAt: true,
      centre: { select: { name: true } },
    },
    orderBy: { grantedAt: 'asc' },
  },
} as const;

/** A facility with its standing mandates; undefined when there is none. Callers ask `can` with {@link facilityAccess}. */
export async function loadFacility(
  db: Database | Transaction,
  where: { id: string } | { organisationId: string },
) {
  return (await db.facility.findUnique({ where, select })) ?? undefined;
}

export type FacilityRecord = NonNullable<Awaited<ReturnType<typeof loadFacility>>>;

/** What `can` needs to know of a facility. */
export function facilityAccess(facility: {
  readonly organisationId: string;
  readonly mandates: readonly { readonly centreId: string }[];
}): AccessRecord {
  return {
    facilityOrganisationId: facility.organisationId,
    mandatedCentreIds: facility.mandates.map(({ centreId }) => centreId),
  };
}
