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
        quotas: await quotaUse(db, fair, centre, now),
      };
    }),
  );
  return { facilities, fairs: rows };
}

async function quotaUse(
  db: Database,
  fair: { readonly id: string; readonly provinceFrame: 'f63' | 'f34' },
  centre: ActorMembership,
  now: Date,
): Promise<ProvinceFair['quotas']> {
  const { provinceSlug: slug, provinceFrame: frame } = centre;
  if (!slug || !frame) return [];
  const province = provinceInFrame({ slug, frame }, fair.provinceFrame);
  if (!province.ok) return [];
  const where = { fairId: fair.id, provinceSlug: province.value };
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
