import type { VerbContext } from '~/features/access/verb-context.server';
import { ok, type Result } from '~/kernel/result';
import { boothStatusesNow, boothsInUse } from './booths-in-use.server';
import { hallPage } from './hall-page.server';
import { type PlanWire, packPlan } from './plan-wire';

export interface EditorPage {
  readonly slug: string;
  readonly hall: { readonly code: string; readonly nameVi: string; readonly nameEn: string };
  readonly version: number;
  readonly plan: PlanWire;
  readonly inUse: readonly string[];
  readonly categories: readonly {
    readonly code: string;
    readonly nameVi: string;
    readonly nameEn: string;
  }[];
}

/** What the drawing board of a hall needs; the other halls come along, since codes are unique in the fair. Error: `not-found`. */
export async function editorPage(
  context: VerbContext,
  fairSlug: string,
  hallCode: string,
): Promise<Result<EditorPage>> {
  const page = await hallPage(context, fairSlug, hallCode);
  if (!page.ok) return page;
  const { fair, plan, hall, stored } = page.value;
  const { db, clock } = context;
  const [statuses, used, categories] = await Promise.all([
    boothStatusesNow(db, fair.id, clock.now()),
    boothsInUse(db, fair.id),
    db.fairCategory.findMany({
      where: { fairId: fair.id },
      orderBy: { sort: 'asc' },
      select: { code: true, nameVi: true, nameEn: true },
    }),
  ]);
  return ok({
    slug: fair.slug,
    hall: { code: hall.code, nameVi: hall.name.vi, nameEn: hall.name.en },
    version: stored.version,
    plan: packPlan(plan, statuses, 'kept'),
    inUse: plan.booths
      .filter((booth) => booth.hall === hall.code && used.has(booth.id))
      .map(({ id }) => id),
    categories,
  });
}
