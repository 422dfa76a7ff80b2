import { PROVINCES_63, type Region } from '~/kernel/provinces';
import { createRandom } from '~/kernel/random';
import { DEMO_OFFICER_PROVINCE } from './demo-accounts';
import type { DemoFacility } from './demo-world';
import { makeFacilities } from './make-facilities';

/**
 * The facilities that apply to a fair: from the provinces of its regions in turn, each province's crafts in random
 * order, so that every province has about as many and none is missing.
 */
export function chooseFacilities(
  seed: string,
  regions: readonly Region[],
  count: number,
): readonly DemoFacility[] {
  const provinces = provincesOf(regions);
  const wanted = new Set(provinces);
  const share = provinces.length / PROVINCES_63.length;
  const all = makeFacilities(Math.ceil((count * 2) / share));
  const queues = new Map(provinces.map((slug) => [slug, [] as DemoFacility[]]));
  for (const facility of orderOfCalling(seed, all)) {
    if (wanted.has(facility.provinceSlug)) queues.get(facility.provinceSlug)?.push(facility);
  }
  const chosen: DemoFacility[] = [];
  for (let round = 0; chosen.length < count; round++) {
    for (const queue of queues.values()) {
      const facility = queue[round];
      if (facility && chosen.length < count) chosen.push(facility);
    }
  }
  return chosen;
}

/** The demo accounts' province first, so that they are there however few apply. */
function provincesOf(regions: readonly Region[]): readonly string[] {
  const slugs = PROVINCES_63.filter(({ region }) => regions.includes(region)).map(
    ({ slug }) => slug,
  );
  return [DEMO_OFFICER_PROVINCE, ...slugs.filter((slug) => slug !== DEMO_OFFICER_PROVINCE)];
}

/** The flagship of a province first, then the first facility of each craft, then the second, each level shuffled. */
function orderOfCalling(
  seed: string,
  facilities: readonly DemoFacility[],
): readonly DemoFacility[] {
  const shuffled = createRandom(`${seed}/choose`).shuffle(facilities);
  const level = ({ key, craft }: DemoFacility): number =>
    key === `${craft.provinceSlug}/1/1` ? 0 : Number(key.slice(key.lastIndexOf('/') + 1));
  return shuffled.sort((a, b) => level(a) - level(b));
}
