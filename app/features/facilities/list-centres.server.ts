import type { Database } from '~/platform/db/database.server';

/** Approved province centres, to which a facility may give a mandate. */
export function listCentres(db: Database) {
  return db.organisation.findMany({
    where: { kind: 'province_centre', approvedAt: { not: null }, suspendedAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}
