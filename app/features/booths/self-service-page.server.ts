import type { VerbContext } from '~/features/access/verb-context.server';
import type { BoothStatuses } from '~/features/floor-plan/booth-state';
import { publishedPlan } from '~/features/floor-plan/find-plan.server';
import { type PlanWire, packPlan } from '~/features/floor-plan/plan-wire';
import type { BoothKind } from '~/kernel/booth-vocabulary';
import { fail, ok, type Result } from '~/kernel/result';
import { isKnownToApplicant } from './applicant-knowledge';
import { applicationOfFacility } from './facility-booths.server';
import { isAllocationPublic, occupancy } from './occupancy.server';
import { type Occupant, statusesFor } from './occupant';
import { type SelfServiceState, selfServiceStateAt } from './self-service';

/** What a facility sees when it takes booths itself. */
export interface SelfServicePage {
  readonly applicationId: string;
  readonly eligible: boolean;
  readonly fair: {
    readonly slug: string;
    readonly nameVi: string;
    readonly nameEn: string;
    readonly opensAt: Date | null;
    readonly closesAt: Date | null;
  };
  readonly window: SelfServiceState;
  readonly now: Date;
  readonly wish: {
    readonly categoryCode: string;
    readonly boothKind: BoothKind | null;
    readonly needs: readonly string[];
    readonly boothsMin: number;
    readonly boothsMax: number;
  };
  readonly mine: readonly MyBooth[];
  /** Undefined before the plan is published. */
  readonly plan: PlanWire | undefined;
}

export interface MyBooth {
  readonly tenureId: string;
  readonly boothId: string;
  readonly code: string;
  readonly kind: Occupant['kind'];
  /** True for a hold that the facility took itself and may confirm or give back. */
  readonly own: boolean;
  readonly endsAt: Date | null;
  readonly priceVnd: bigint;
}

/** Errors: `not-found` for another's application and for a draft. */
export async function selfServicePage(
  context: VerbContext,
  applicationId: string,
): Promise<Result<SelfServicePage>> {
  const found = await applicationOfFacility(context, 'booth.take', applicationId);
  if (!found.ok) return found;
  const { db, clock } = context;
  const now = clock.now();
  const { fairId, window, state } = found.value;
  const [application, published, occupants, namesPublished] = await Promise.all([
    db.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: {
        categoryCode: true,
        boothKind: true,
        needs: true,
        boothsMin: true,
        boothsMax: true,
        fair: { select: { slug: true, nameVi: true, nameEn: true } },
      },
    }),
    publishedPlan(db, fairId),
    occupancy(db, fairId, now),
    isAllocationPublic(db, fairId),
  ]);
  const { categoryCode, boothKind, needs, boothsMin, boothsMax, fair } = application;
  if (!categoryCode || !boothsMin || !boothsMax) return fail('not-found');
  const ownTenures = occupants.filter(
    (occupant) =>
      occupant.applicationId === applicationId && isKnownToApplicant(occupant, namesPublished),
  );
  const booths = await db.booth.findMany({
    where: { id: { in: ownTenures.map(({ boothId }) => boothId) } },
    select: { id: true, code: true, priceVnd: true },
  });
  const statuses: BoothStatuses = statusesFor(occupants, {
    kind: 'facility',
    applicationId,
    namesPublished,
  });
  return ok({
    applicationId,
    eligible: state === 'eligible',
    fair: { ...fair, opensAt: window.selfServiceOpensAt, closesAt: window.selfServiceClosesAt },
    window: selfServiceStateAt(window, now),
    now,
    wish: { categoryCode, boothKind, needs, boothsMin, boothsMax },
    mine: ownTenures
      .flatMap((tenure) => {
        const booth = booths.find(({ id }) => id === tenure.boothId);
        if (!booth) return [];
        const { tenureId, boothId, kind, endsAt } = tenure;
        const own = kind === 'hold' && tenure.origin === 'self_service';
        return [
          { tenureId, boothId, code: booth.code, kind, own, endsAt, priceVnd: booth.priceVnd },
        ];
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    plan: published && packPlan(published.plan, statuses, 'kept'),
  });
}
