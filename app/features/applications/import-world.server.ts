import type { Transaction } from '~/platform/db/database.server';
import type { ApplicationRow } from './application-columns';
import { isRecordId } from './application-record.server';
import { contactFacts } from './contact-columns';
import type { Importer } from './import-applications.server';
import type { KnownApplication } from './import-plan';
import type { KnownFacility } from './match-facility';

/** What the rows of a file may refer to, as it stands: facilities by code, tax code or id, and the fair's applications. */
export async function loadImportWorld(
  tx: Transaction,
  fairId: string,
  importer: Importer,
  rows: readonly ApplicationRow[],
  now: Date,
): Promise<{
  readonly facilities: readonly KnownFacility[];
  readonly applications: readonly KnownApplication[];
}> {
  const { organisationId } = importer;
  const applications = await loadApplications(tx, fairId, organisationId, now);
  const codes = [...new Set(rows.map(({ facilityCode }) => facilityCode))];
  const ids = new Set([
    ...codes.filter(isRecordId),
    ...applications.map(({ facilityId }) => facilityId),
  ]);
  const facilities = await tx.facility.findMany({
    where: {
      OR: [
        { registrarId: organisationId },
        { taxCode: { in: rows.flatMap(({ taxCode }) => taxCode ?? []) } },
        { id: { in: [...ids] } },
      ],
    },
    select: {
      id: true,
      code: true,
      taxCode: true,
      name: true,
      registrarId: true,
      mandates: { where: { centreId: organisationId, revokedAt: null }, select: { id: true } },
      applications: {
        where: { decisions: { some: { kind: 'eligible', releasedAt: { not: null } } } },
        select: { facilitySnapshot: true },
      },
    },
    // Of two that the rules cannot tell apart, always the same one.
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return {
    applications,
    facilities: facilities.map(({ registrarId, mandates, applications: found, ...facility }) => ({
      ...facility,
      code: registrarId === organisationId ? facility.code : null,
      taxCodeIsConfirmed:
        registrarId === organisationId ||
        found.some(({ facilitySnapshot }) => taxCodeIn(facilitySnapshot) === facility.taxCode),
      mayActFor: importer.sender === 'organiser' || mandates.length > 0,
    })),
  };
}

/** The tax code that stood in a facility's profile when it sent its application. */
function taxCodeIn(snapshot: unknown): unknown {
  return typeof snapshot === 'object' && snapshot !== null && 'taxCode' in snapshot
    ? snapshot.taxCode
    : undefined;
}

async function loadApplications(
  tx: Transaction,
  fairId: string,
  organisationId: string,
  now: Date,
): Promise<readonly KnownApplication[]> {
  const rows = await tx.application.findMany({
    where: { fairId },
    select: {
      id: true,
      facilityId: true,
      number: true,
      state: true,
      externalKey: true,
      createdByOrganisationId: true,
      categoryCode: true,
      provinceSlug: true,
      boothsMin: true,
      boothsMax: true,
      funding: true,
      priority: true,
      wishZone: true,
      anywhere: true,
      needs: true,
      apartGroup: true,
      contactName: true,
      contactPhone: true,
      contactEmail: true,
      signatoryName: true,
      signatoryPosition: true,
      facility: { select: { name: true, taxCode: true } },
      wishes: { select: { booth: { select: { code: true } } }, orderBy: { rank: 'asc' } },
      tenures: {
        where: { kind: 'assigned', OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        select: { booth: { select: { code: true } } },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    facilityId: row.facilityId,
    number: row.number,
    state: row.state,
    externalKey: row.createdByOrganisationId === organisationId ? row.externalKey : null,
    row: {
      facilityName: row.facility.name,
      taxCode: row.facility.taxCode,
      province: row.provinceSlug ?? '',
      category: row.categoryCode ?? '',
      boothsMin: row.boothsMin ?? 0,
      boothsMax: row.boothsMax ?? 0,
      funding: row.funding ?? 'self',
      priority: row.priority.toNumber(),
      wishes: row.wishes.map(({ booth }) => booth.code),
      wishZone: row.wishZone,
      anywhere: row.anywhere,
      needs: row.needs,
      anchorBooths: row.tenures.map(({ booth }) => booth.code),
      apartGroup: row.apartGroup,
      ...contactFacts(row),
    },
  }));
}
