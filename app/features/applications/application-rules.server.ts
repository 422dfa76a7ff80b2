import { BOOTH_FEATURES } from '~/kernel/booth-vocabulary';
import { collateVi } from '~/kernel/text-folding';
import type { Database, Transaction } from '~/platform/db/database.server';
import type { ApplicationRules } from './schema';

export interface FairRules extends ApplicationRules {
  readonly boothIds: ReadonlyMap<string, string>;
}

/** What applications of a fair are checked against, as it stands now. */
export async function applicationRules(
  db: Database | Transaction,
  fair: {
    readonly id: string;
    readonly provinceFrame: 'f63' | 'f34';
    readonly boothCapPerFacility: number;
  },
): Promise<FairRules> {
  const [categories, booths] = await Promise.all([
    db.fairCategory.findMany({
      where: { fairId: fair.id },
      select: { code: true },
      orderBy: { sort: 'asc' },
    }),
    db.booth.findMany({
      where: { fairId: fair.id },
      select: { id: true, code: true, zone: true, features: true },
      orderBy: { code: 'asc' },
    }),
  ]);
  const zones = new Set(booths.flatMap(({ zone }) => zone ?? []));
  const features = new Set(booths.flatMap((booth) => booth.features));
  return {
    frame: fair.provinceFrame,
    boothCap: fair.boothCapPerFacility,
    categories: categories.map(({ code }) => code),
    zones: [...zones].sort(collateVi),
    // Before the plan is drawn people can still say what they need.
    features: booths.length === 0 ? BOOTH_FEATURES : [...features].sort(collateVi),
    boothCodes: booths.map(({ code }) => code),
    boothIds: new Map(booths.map(({ id, code }) => [code, id])),
  };
}
