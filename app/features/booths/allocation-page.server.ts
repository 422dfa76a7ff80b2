import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { type PlanWire, packPlan } from '~/features/floor-plan/plan-wire';
import { ok, type Result } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { type ApplicationForBooths, applicationsForBooths } from './applications-for-booths.server';
import { personOf } from './booth-act.server';
import { boothsNotTold } from './booths-told.server';
import { type LastAct, lastActOf } from './last-act.server';
import { isAllocationPublic, occupancy } from './occupancy.server';
import { type Occupant, statusesFor } from './occupant';

export interface AllocationPage {
  readonly fair: {
    readonly id: string;
    readonly slug: string;
    readonly nameVi: string;
    readonly nameEn: string;
  };
  readonly plan: PlanWire;
  readonly occupants: readonly Occupant[];
  readonly applications: readonly ApplicationForBooths[];
  /** What the reader did last and may take back, while it is fresh. */
  readonly last: Pick<LastAct, 'entryId' | 'action' | 'booths' | 'facility'> | undefined;
  /** Facilities whose booths are others than those they were told of, once the allocation is public. */
  readonly untold: number;
  readonly now: Date;
}

async function untoldOncePublic(db: Database, fairId: string): Promise<number> {
  return (await isAllocationPublic(db, fairId)) ? (await boothsNotTold(db, fairId)).length : 0;
}

const undoOfferedMs = 10 * 60_000;

/** Everything the organiser's plan shows. Error: `not-found` for whoever may not give booths of this fair. */
export async function allocationPage(
  context: VerbContext,
  fairSlug: string,
): Promise<Result<AllocationPage>> {
  const found = await findFair(context, fairSlug, 'booth.allocate');
  if (!found.ok) return found;
  const { db, clock } = context;
  const { id, slug, nameVi, nameEn } = found.value;
  const now = clock.now();
  const personId = personOf(context);
  const [plan, occupants, applications, last, untold] = await Promise.all([
    findPlan(db, id),
    occupancy(db, id, now),
    applicationsForBooths(db, id),
    personId ? lastActOf(db, id, personId) : undefined,
    untoldOncePublic(db, id),
  ]);
  const fresh = last && now.getTime() - last.at.getTime() < undoOfferedMs;
  return ok({
    fair: { id, slug, nameVi, nameEn },
    plan: packPlan(plan, statusesFor(occupants, { kind: 'organiser' }), 'kept'),
    occupants,
    applications,
    last: fresh
      ? { entryId: last.entryId, action: last.action, booths: last.booths, facility: last.facility }
      : undefined,
    untold,
    now,
  });
}
