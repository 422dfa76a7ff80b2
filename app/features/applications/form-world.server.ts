import { publishedPlan } from '~/features/floor-plan/find-plan.server';
import type { Database } from '~/platform/db/database.server';
import { applicationRules } from './application-rules.server';

/**
 * What the form of an application shows of the fair, and what it is checked against. Booths are offered only from a
 * published plan: what the organiser is still drawing is nobody's to see.
 */
export async function formWorld(
  db: Database,
  fair: {
    readonly id: string;
    readonly provinceFrame: 'f63' | 'f34';
    readonly boothCapPerFacility: number;
  },
) {
  const [rules, published, categories] = await Promise.all([
    applicationRules(db, fair),
    publishedPlan(db, fair.id),
    db.fairCategory.findMany({
      where: { fairId: fair.id },
      select: { code: true, nameVi: true, nameEn: true },
      orderBy: { sort: 'asc' },
    }),
  ]);
  return {
    rules,
    world: {
      boothCap: rules.boothCap,
      categories,
      zones: published ? rules.zones : [],
      features: rules.features,
      boothCodes: published ? rules.boothCodes : [],
      plan: published?.plan ?? null,
    },
  };
}
