import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { ok, type Result } from '~/kernel/result';
import { collateVi } from '~/kernel/text-folding';
import { type TableState, tableWindow } from '~/ui/table/table-state';
import { type BoothListRow, boothOrder, matchesBooth } from './booth-list-rows';
import { occupancy } from './occupancy.server';
import { stateOfTenure } from './tenure';

export interface BoothList {
  readonly fair: { readonly slug: string; readonly nameVi: string; readonly nameEn: string };
  readonly rows: readonly BoothListRow[];
  readonly total: number;
  /** What the filters offer. */
  readonly halls: readonly string[];
  readonly zones: readonly string[];
  readonly categories: readonly {
    readonly code: string;
    readonly nameVi: string;
    readonly nameEn: string;
  }[];
}

/**
 * Booths of a fair, searched (code, facility, zone; with or without diacritics), filtered, sorted and cut to a page. A fair
 * has some thousand booths at most: they are read once and sorted here, by Vietnamese order, which a database's collation
 * does not give everywhere. Error: `not-found`.
 */
export async function listBooths(
  context: VerbContext,
  fairSlug: string,
  state: TableState,
  options: { readonly all?: boolean } = {},
): Promise<Result<BoothList>> {
  const found = await findFair(context, fairSlug, 'booth.list');
  if (!found.ok) return found;
  const { db, clock } = context;
  const { id: fairId, slug, nameVi, nameEn } = found.value;
  const [booths, occupants, categories] = await Promise.all([
    db.booth.findMany({ where: { fairId }, include: { hall: { select: { code: true } } } }),
    occupancy(db, fairId, clock.now()),
    db.fairCategory.findMany({ where: { fairId }, orderBy: { sort: 'asc' } }),
  ]);
  const byBooth = new Map(occupants.map((one) => [one.boothId, one]));
  const rows = booths.map((booth): BoothListRow => {
    const tenure = byBooth.get(booth.id);
    return {
      id: booth.id,
      code: booth.code,
      hall: booth.hall.code,
      kind: booth.kind,
      state: tenure ? stateOfTenure(tenure.kind) : 'free',
      facility: tenure?.facilityName ?? null,
      province: tenure?.provinceSlug ?? null,
      category: tenure?.categoryCode ?? null,
      funding: tenure?.funding ?? null,
      zone: booth.zone,
      features: booth.features,
      categories: booth.categories,
      areaM2: Math.round(booth.widthM * booth.depthM * 100) / 100,
      priceVnd: booth.priceVnd,
      since: tenure?.startsAt ?? null,
      until: tenure?.endsAt ?? null,
      note: tenure?.note ?? '',
    };
  });
  const matching = rows.filter((row) => matchesBooth(row, state)).sort(boothOrder(state));
  const { skip, take } = tableWindow(state);
  return ok({
    fair: { slug, nameVi, nameEn },
    rows: options.all ? matching : matching.slice(skip, skip + take),
    total: matching.length,
    halls: distinct(rows.map(({ hall }) => hall)),
    zones: distinct(rows.flatMap(({ zone }) => zone ?? [])),
    categories: categories.map(({ code, nameVi: vi, nameEn: en }) => ({
      code,
      nameVi: vi,
      nameEn: en,
    })),
  });
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(collateVi);
}
