import type { FrozenApplication, FrozenInput } from '~/features/allocation/frozen-input';
import type { RunRules } from '~/features/allocation/run-rules';
import { applicationsForAllocation } from '~/features/applications/applications-for-allocation.server';
import type { FairRecord } from '~/features/fairs/find-fair.server';
import type { Transaction } from '~/platform/db/database.server';

/** A tenure that stands when a run is asked for. */
interface Standing {
  readonly kind: 'hold' | 'assigned' | 'blocked';
  readonly applicationId: string | null;
  readonly funding: string | null;
  readonly provinceSlug: string | null;
  readonly categoryCode: string | null;
  readonly facilityId: string | null;
  readonly booth: { readonly code: string };
}

/**
 * The question a fair asks at `now`: its plan, its eligible applications, its limits, and what applications outside the
 * question have of them. Booths that an eligible application has or holds are its anchors; an application that has as many as it
 * asked for at least stays exactly as it stands, since an organiser gave them. Every other taken booth is out of reach.
 */
export async function freezeInput(
  tx: Transaction,
  fair: FairRecord,
  rules: RunRules,
  now: Date,
): Promise<FrozenInput> {
  const booths = await tx.booth.findMany({
    where: { fairId: fair.id },
    orderBy: { code: 'asc' },
    include: { hall: { select: { code: true } } },
  });
  const standing: Standing[] = await tx.boothTenure.findMany({
    where: { fairId: fair.id, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: {
      kind: true,
      applicationId: true,
      funding: true,
      provinceSlug: true,
      categoryCode: true,
      facilityId: true,
      booth: { select: { code: true } },
    },
    orderBy: { boothId: 'asc' },
  });
  const sources = await applicationsForAllocation(tx, fair.id, now);
  const eligible = new Set(sources.map(({ id }) => id));
  const isOutside = ({ applicationId }: Standing) =>
    applicationId === null || !eligible.has(applicationId);
  const outside = standing.filter(isOutside);
  const anchors = new Map<string, Standing[]>();
  for (const tenure of standing) {
    if (isOutside(tenure)) continue;
    const id = tenure.applicationId ?? '';
    anchors.set(id, [...(anchors.get(id) ?? []), tenure]);
  }
  return {
    booths: booths.map((booth) => ({
      id: booth.id,
      hall: booth.hall.code,
      row: booth.row,
      position: booth.position,
      code: booth.code,
      features: booth.features,
      categories: booth.categories,
      breakAfter: booth.breakAfter,
      zone: booth.zone,
    })),
    applications: sources.map((source) => frozen(source, anchors.get(source.id) ?? [])),
    unavailableBooths: outside.map(({ booth }) => booth.code).sort(),
    rules: { ...rules, ...(await limitsOf(tx, fair)) },
    usedOutside: usedOutside(outside),
  };
}

type Source = Awaited<ReturnType<typeof applicationsForAllocation>>[number];

function frozen(source: Source, tenures: readonly Standing[]): FrozenApplication {
  const held = tenures.length;
  const given = tenures.filter(({ kind }) => kind === 'assigned').length;
  const settled = given >= source.boothsMin;
  return {
    id: source.id,
    application: source.application,
    facilityCode: source.facilityCode,
    province: source.province,
    category: source.category,
    boothsMin: settled ? held : source.boothsMin,
    // What stands is kept even beyond the wish: it was given by a person.
    boothsMax: settled ? held : Math.max(source.boothsMax, held),
    funding: source.funding,
    priority: source.priority,
    wishes: [...source.wishes],
    wishZone: source.wishZone ?? null,
    anywhere: source.anywhere,
    needs: [...source.needs],
    anchorBooths: tenures.map(({ booth }) => booth.code).sort(),
    apartGroup: source.apartGroup ?? null,
  };
}

/** Caps and quotas in the form of `rules.json`. */
async function limitsOf(tx: Transaction, fair: FairRecord) {
  const categories = await tx.fairCategory.findMany({
    where: { fairId: fair.id, boothCap: { not: null } },
    select: { code: true, boothCap: true },
    orderBy: { code: 'asc' },
  });
  const quotas = await tx.boothQuota.findMany({
    where: { fairId: fair.id },
    orderBy: [{ funding: 'asc' }, { provinceSlug: 'asc' }],
  });
  return {
    categoryCaps: Object.fromEntries(categories.map(({ code, boothCap }) => [code, boothCap ?? 0])),
    quotas: quotas.map(({ funding, provinceSlug, booths }) => ({
      funding,
      province: provinceSlug,
      booths,
    })),
    maxBoothsPerFacility: fair.boothCapPerFacility,
  };
}

function usedOutside(outside: readonly Standing[]): FrozenInput['usedOutside'] {
  const categories = count(outside.map(({ categoryCode }) => categoryCode));
  const facilities = count(outside.map(({ facilityId }) => facilityId));
  const pairs = outside.map(({ funding, provinceSlug }) =>
    funding && provinceSlug ? `${funding}/${provinceSlug}` : null,
  );
  const quotas = [...count(pairs)].map(([pair, booths]) => {
    const [funding = '', province = ''] = pair.split('/');
    return { funding, province, booths };
  });
  return {
    categories: Object.fromEntries(categories),
    quotas,
    facilities: Object.fromEntries(facilities),
  };
}

/** How often each name occurs, by name. */
function count(names: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of [...names].sort()) {
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
