import type { Database, Transaction } from '~/platform/db/database.server';
import type { ApplicationRow } from './application-columns';
import { applicationNumber } from './application-number';
import { contactFacts } from './contact-columns';

/** An eligible application as the optimiser reads it, with the record's id beside the file's columns. */
export interface AllocationApplication extends ApplicationRow {
  readonly id: string;
}

/**
 * The eligible applications of a fair in the shape of `applications.csv`: `application` is the running number,
 * `facilityCode` the facility's id, `anchorBooths` what it has at `now` (assigned, not held).
 */
export async function applicationsForAllocation(
  db: Database | Transaction,
  fairId: string,
  now: Date,
): Promise<readonly AllocationApplication[]> {
  const rows = await db.application.findMany({
    where: { fairId, state: 'eligible' },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      facilityId: true,
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
        where: {
          kind: 'assigned',
          startsAt: { lte: now },
          OR: [{ endsAt: null }, { endsAt: { gt: now } }],
        },
        select: { booth: { select: { code: true } } },
        orderBy: { booth: { code: 'asc' } },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    application: applicationNumber(row.number),
    facilityCode: row.facilityId,
    facilityName: row.facility.name,
    taxCode: row.facility.taxCode,
    province: row.provinceSlug ?? '',
    category: row.categoryCode ?? '',
    boothsMin: row.boothsMin ?? 1,
    boothsMax: row.boothsMax ?? 1,
    funding: row.funding ?? 'self',
    priority: row.priority.toNumber(),
    wishes: row.wishes.map(({ booth }) => booth.code),
    wishZone: row.wishZone,
    anywhere: row.anywhere,
    needs: row.needs,
    anchorBooths: row.tenures.map(({ booth }) => booth.code),
    apartGroup: row.apartGroup,
    ...contactFacts(row),
  }));
}
