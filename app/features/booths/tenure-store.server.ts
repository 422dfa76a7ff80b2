import type { BoothKind } from '~/kernel/booth-vocabulary';
import type { Transaction } from '~/platform/db/database.server';
import { databaseFault } from '~/platform/db/database-error.server';
import type { BoothOffer } from './fit';
import type { TenureKind, TenureOrigin } from './tenure';
import { tenureFault } from './tenure-fault';

/** A tenure that has not ended. */
export interface LiveTenure {
  readonly id: string;
  readonly boothId: string;
  readonly kind: TenureKind;
  readonly origin: TenureOrigin;
  readonly applicationId: string | null;
  readonly facilityName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly note: string;
}

/** A booth locked for this transaction, with the tenure that stands on it. */
export interface LockedBooth extends BoothOffer {
  readonly priceVnd: bigint;
  readonly tenure: LiveTenure | null;
}

/** An application locked for this transaction. Its state and limits cannot change before the end. */
export interface LockedApplication {
  readonly id: string;
  readonly number: number | null;
  readonly state: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly categoryCode: string;
  readonly funding: 'national' | 'provincial' | 'self';
  readonly provinceSlug: string;
  readonly boothKind: BoothKind | null;
  readonly boothsMin: number;
  readonly boothsMax: number;
  readonly needs: readonly string[];
}

/**
 * Locks booths of a fair in id order, the first lock of every verb. A booth that is not of the fair is left out.
 * NO KEY UPDATE: rivals wait, references to the booth do not.
 */
export async function lockBooths(
  tx: Transaction,
  fairId: string,
  boothIds: readonly string[],
): Promise<readonly Omit<LockedBooth, 'tenure'>[]> {
  if (boothIds.length === 0) return [];
  return await tx.$queryRaw<Omit<LockedBooth, 'tenure'>[]>`
    SELECT id, hall_id::text AS hall, "row", position, break_after AS "breakAfter", code, kind::text AS kind,
      features, categories, price_vnd AS "priceVnd"
    FROM booth WHERE id = ANY(${[...boothIds]}::uuid[]) AND fair_id = ${fairId}::uuid
    ORDER BY id FOR NO KEY UPDATE`;
}

/** Puts the tenures that stand at `now` on locked booths. */
export async function withTenures(
  tx: Transaction,
  booths: readonly Omit<LockedBooth, 'tenure'>[],
  now: Date,
): Promise<readonly LockedBooth[]> {
  const tenures = await liveTenures(tx, { boothIds: booths.map(({ id }) => id) }, now);
  const byBooth = new Map(tenures.map((tenure) => [tenure.boothId, tenure]));
  return booths.map((booth) => ({ ...booth, tenure: byBooth.get(booth.id) ?? null }));
}

/** Tenures that have not ended at `now`, by booth or by application. */
export async function liveTenures(
  tx: Transaction,
  of: { readonly boothIds: readonly string[] } | { readonly applicationIds: readonly string[] },
  now: Date,
): Promise<readonly LiveTenure[]> {
  const rows = await tx.boothTenure.findMany({
    where: {
      ...('boothIds' in of
        ? { boothId: { in: [...of.boothIds] } }
        : { applicationId: { in: [...of.applicationIds] } }),
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: {
      id: true,
      boothId: true,
      kind: true,
      origin: true,
      applicationId: true,
      startsAt: true,
      endsAt: true,
      note: true,
      application: { select: { facility: { select: { name: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ application, ...row }) => ({
    ...row,
    facilityName: application?.facility.name ?? null,
  }));
}

/**
 * Locks applications of a fair in id order, after the booths. One that is incomplete (a draft) or of another fair is left
 * out: it cannot have booths.
 */
export async function lockApplications(
  tx: Transaction,
  fairId: string,
  applicationIds: readonly string[],
): Promise<readonly LockedApplication[]> {
  if (applicationIds.length === 0) return [];
  return await tx.$queryRaw<LockedApplication[]>`
    SELECT a.id, a.number, a.state::text AS state, a.facility_id AS "facilityId", f.name AS "facilityName",
      a.category_code AS "categoryCode", a.funding::text AS funding, a.province_slug AS "provinceSlug",
      a.booth_kind::text AS "boothKind", a.booths_min AS "boothsMin", a.booths_max AS "boothsMax", a.needs
    FROM application a JOIN facility f ON f.id = a.facility_id
    WHERE a.id = ANY(${[...applicationIds]}::uuid[]) AND a.fair_id = ${fairId}::uuid AND a.state <> 'draft'
    ORDER BY a.id FOR NO KEY UPDATE OF a`;
}

/** A tenure had ended when this transaction came to it: a withdrawal was faster. */
export class TenuresChanged extends Error {}

/**
 * Ends tenures at `at`; one whose beginning a faster clock put later ends as it begins.
 * @throws TenuresChanged when one of them has ended meanwhile
 */
export async function endTenures(
  tx: Transaction,
  tenures: readonly { readonly id: string }[],
  end: { readonly at: Date; readonly by: string | null; readonly reason: string | null },
): Promise<void> {
  if (tenures.length === 0) return;
  const changed = await tx.$executeRaw`
    UPDATE booth_tenure SET ends_at = GREATEST(starts_at, ${end.at}), ended_by_id = ${end.by}::uuid,
      end_reason = ${end.reason}
    WHERE id = ANY(${tenures.map(({ id }) => id)}::uuid[]) AND (ends_at IS NULL OR ends_at > ${end.at})`;
  if (changed < tenures.length) throw new TenuresChanged();
}

export interface NewTenure {
  readonly boothId: string;
  readonly kind: TenureKind;
  readonly origin: TenureOrigin;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly note?: string;
  readonly allocationRunId?: string | null;
}

/** PostgreSQL refused a tenure; the transaction is lost, and this says for whom. */
export class TenureRefused extends Error {
  constructor(
    readonly constraint: string,
    readonly fairId: string,
    readonly application: LockedApplication | null,
    readonly boothIds: readonly string[],
  ) {
    super(`tenure refused by ${constraint}`);
  }
}

/**
 * Gives booths to one application, or (with null) closes or keeps them for nobody; one statement.
 * @returns ids in the order of `tenures`
 * @throws TenureRefused when a constraint stands against it
 */
export async function addTenures(
  tx: Transaction,
  fairId: string,
  application: LockedApplication | null,
  tenures: readonly NewTenure[],
  createdById: string | null,
): Promise<readonly string[]> {
  if (tenures.length === 0) return [];
  const holder = application && {
    applicationId: application.id,
    facilityId: application.facilityId,
    funding: application.funding,
    provinceSlug: application.provinceSlug,
    categoryCode: application.categoryCode,
  };
  try {
    const made = await tx.boothTenure.createManyAndReturn({
      data: tenures.map((tenure) => ({ ...tenure, ...holder, fairId, createdById })),
      select: { id: true },
    });
    return made.map(({ id }) => id);
  } catch (error) {
    const constraint = databaseFault(error)?.constraint;
    if (!constraint || !tenureFault(constraint)) throw error;
    const boothIds = tenures.map(({ boothId }) => boothId);
    throw new TenureRefused(constraint, fairId, application, boothIds);
  }
}
