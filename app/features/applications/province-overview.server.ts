import type { ActorMembership } from '~/features/access/actor';
import { provinceInFrame } from '~/features/facilities/province-choice';
import type { Database } from '~/platform/db/database.server';
import { APPLICATION_STATES, type ApplicationState } from './states';

export interface ProvinceFair {
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly registrationClosesAt: Date;
  readonly takesApplications: boolean;
  readonly states: Readonly<Record<ApplicationState, number>>;
  /** Applications of the province that others brought: they count towards its quota, but are not the centre's to read. */
  readonly byOthers: number;
  /** Supported booths of the province: given now, and how many the quota allows. */
  readonly quotas: readonly {
    readonly funding: 'national' | 'provincial' | 'self';
    readonly used: number;
    readonly booths: number;
  }[];
}

/** What a province centre watches: its facilities, and per fair the applications by state and the use of the quota. */
export async function provinceOverview(db: Database, centre: ActorMembership, now: Date) {
  const mandate = { mandates: { some: { centreId: centre.organisationId, revokedAt: null } } };
  const [facilities, fairs, groups] = await Promise.all([
    db.facility.count({ where: mandate }),
    db.fair.findMany({
      where: { announcedAt: { lte: now }, cancelledAt: null, tearDownEndsAt: { gt: now } },
      orderBy: { opensAt: 'asc' },
      take: 50,
    }),
    db.application.groupBy({ by: ['fairId', 'state'], where: { facility: mandate }, _count: true }),
  ]);
  const rows = await Promise.all(
    fairs.map(async (fair): Promise<ProvinceFair> => {
      const count = (state: ApplicationState) =>
        groups.find((group) => group.fairId === fair.id && group.state === state)?._count ?? 0;
      return {
        slug: fair.slug,
        nameVi: fair.nameVi,
        nameEn: fair.nameEn,
        registrationClosesAt: fair.registrationClosesAt,
        takesApplications: fair.registrationOpensAt <= now && now < fair.registrationClosesAt,
        states: Object.fromEntries(
          APPLICATION_STATES.map((state) => [state, count(state)]),
        ) as Record<ApplicationState, number>,
        byOthers: await applicationsByOthers(db, fair, centre),
        quotas: await quotaUse(db, fair, centre, now),
      };
    }),
  );
  return { facilities, fairs: rows };
}

/**
 * How many applications of the centre's province stand at a fair without being among its own: facilities that applied
 * themselves, or that the organiser's file brought. A number, as the use of the quota is; never which.
 */
export async function applicationsByOthers(
  db: Database,
  fair: FairOfFrame,
  centre: ActorMembership,
): Promise<number> {
  const provinceSlug = provinceAt(fair, centre);
  if (!provinceSlug) return 0;
  return db.application.count({
    where: {
      fairId: fair.id,
      provinceSlug,
      state: { in: ['submitted', 'returned', 'eligible'] },
      NOT: {
        facility: { mandates: { some: { centreId: centre.organisationId, revokedAt: null } } },
      },
    },
  });
}

interface FairOfFrame {
  readonly id: string;
  readonly provinceFrame: 'f63' | 'f34';
}

/** The centre's province as the fair counts it; undefined where that is not one province. */
function provinceAt(
  fair: FairOfFrame,
  { provinceSlug: slug, provinceFrame: frame }: ActorMembership,
): string | undefined {
  if (!slug || !frame) return undefined;
  const province = provinceInFrame({ slug, frame }, fair.provinceFrame);
  return province.ok ? province.value : undefined;
}

async function quotaUse(
  db: Database,
  fair: FairOfFrame,
  centre: ActorMembership,
  now: Date,
): Promise<ProvinceFair['quotas']> {
  const provinceSlug = provinceAt(fair, centre);
  if (!provinceSlug) return [];
  const where = { fairId: fair.id, provinceSlug };
  const [quotas, used] = await Promise.all([
    db.boothQuota.findMany({ where, orderBy: { funding: 'asc' } }),
    db.boothTenure.groupBy({
      by: ['funding'],
      where: { ...where, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      _count: true,
    }),
  ]);
  return quotas.map(({ funding, booths }) => ({
    funding,
    booths,
    used: used.find((one) => one.funding === funding)?._count ?? 0,
  }));
}
