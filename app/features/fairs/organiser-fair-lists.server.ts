import type { VerbContext } from '~/features/access/verb-context.server';
import { provincesOf } from '~/kernel/provinces';
import type { FairRecord } from './find-fair.server';
import { FUNDINGS, type Funding } from './limits-schema';

/** Reads for the organiser's pages of a fair; each caller found the fair for its reader first. */
type Reader = Pick<VerbContext, 'db' | 'clock'>;

export async function roomsOf({ db }: Reader, fair: FairRecord) {
  const rooms = await db.room.findMany({
    where: { fairId: fair.id },
    orderBy: [{ sort: 'asc' }, { nameVi: 'asc' }],
    include: { _count: { select: { sessions: true } } },
  });
  return rooms.map(({ id, nameVi, nameEn, capacity, _count }) => ({
    id,
    nameVi,
    nameEn,
    capacity,
    sessions: _count.sessions,
  }));
}

export interface CategoryRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly boothCap: number | null;
  /** Booths given in it now. */
  readonly given: number;
}

export async function categoriesOf(
  { db, clock }: Reader,
  fair: FairRecord,
): Promise<readonly CategoryRow[]> {
  const now = clock.now();
  const categories = await db.fairCategory.findMany({
    where: { fairId: fair.id },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
  });
  const given = await db.boothTenure.groupBy({
    by: ['categoryCode'],
    where: {
      fairId: fair.id,
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    _count: true,
  });
  const counts = new Map(given.map((row) => [row.categoryCode, row._count]));
  return categories.map(({ code, nameVi, nameEn, boothCap }) => ({
    code,
    nameVi,
    nameEn,
    boothCap,
    given: counts.get(code) ?? 0,
  }));
}

export interface QuotaRow {
  readonly provinceSlug: string;
  readonly region: 'north' | 'central' | 'south';
  readonly cells: Readonly<
    Record<Funding, { readonly booths: number | null; readonly used: number }>
  >;
}

/** The whole quota table in the frame of the fair: every province, with or without a limit, and what is used. */
export async function quotaTable(
  { db, clock }: Reader,
  fair: FairRecord,
): Promise<readonly QuotaRow[]> {
  const now = clock.now();
  const quotas = await db.boothQuota.findMany({ where: { fairId: fair.id } });
  const used = await db.boothTenure.groupBy({
    by: ['funding', 'provinceSlug'],
    where: {
      fairId: fair.id,
      applicationId: { not: null },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    _count: true,
  });
  const key = (funding: string | null, province: string | null) => `${funding} ${province}`;
  const limits = new Map(quotas.map((row) => [key(row.funding, row.provinceSlug), row.booths]));
  const uses = new Map(used.map((row) => [key(row.funding, row.provinceSlug), row._count]));
  return provincesOf(fair.provinceFrame === 'f63' ? '63' : '34').map(({ slug, region }) => ({
    provinceSlug: slug,
    region,
    cells: Object.fromEntries(
      FUNDINGS.map((funding) => [
        funding,
        { booths: limits.get(key(funding, slug)) ?? null, used: uses.get(key(funding, slug)) ?? 0 },
      ]),
    ) as QuotaRow['cells'],
  }));
}
