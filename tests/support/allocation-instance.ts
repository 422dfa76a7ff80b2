import type {
  AllocationProblem,
  ProblemApplication,
  ProblemBooth,
} from '~/features/allocation/problem';
import { rulesSchema } from '~/features/allocation/rules-schema';
import { PROVINCES_63 } from '~/kernel/provinces';
import { createRandom, type Random } from '~/kernel/random';

const GROUPS = ['handicraft', 'food', 'machinery', 'other'] as const;
const ROW_LENGTH = 15;
const ROWS_PER_HALL = 24;

function boothOf(index: number, total: number, random: Random): ProblemBooth {
  const rowIndex = Math.floor(index / ROW_LENGTH);
  const position = (index % ROW_LENGTH) + 1;
  const hall = `H${String(Math.floor(rowIndex / ROWS_PER_HALL) + 1)}`;
  const row = `R${String(rowIndex + 1).padStart(4, '0')}`;
  const features = ['power-3kw'];
  // Water and heavy floors run along whole rows, gas and strong current stand here and there.
  if (rowIndex % 3 === 0) features.push('water');
  if (rowIndex % 8 === 5) features.push('heavy-load', 'power-10kw');
  if (random.chance(1, 12)) features.push('internet');
  const share = index / total;
  const zone = share < 0.3 ? 'A' : share < 0.7 ? 'B' : 'C';
  const categories = rowIndex % 8 === 5 ? ['machinery', 'other'] : [];
  const breakAfter = position === 8 && rowIndex % 4 === 1;
  return {
    hall,
    row,
    position,
    code: `${row}-${String(position).padStart(2, '0')}`,
    features,
    categories,
    breakAfter,
    zone,
  };
}

function wishesOf(random: Random, booths: readonly ProblemBooth[], home: number): string[] {
  const count = random.weighted([
    [0, 25],
    [1, 20],
    [2, 20],
    [3, 25],
    [5, 10],
  ]);
  const popular = Math.floor(booths.length / 6);
  return [
    ...new Set(
      Array.from({ length: count }, () => {
        const near = home + random.between(-20, 20);
        const index = random.chance(1, 2)
          ? near
          : random.chance(1, 3)
            ? random.below(popular)
            : random.below(booths.length);
        return booths[Math.min(Math.max(index, 0), booths.length - 1)]?.code ?? '';
      }),
    ),
  ];
}

function needsOf(random: Random, category: string): string[] {
  if (category === 'food')
    return random.chance(1, 3) ? ['water'] : random.chance(1, 2) ? ['power-3kw'] : [];
  if (category === 'machinery') return random.chance(1, 3) ? ['heavy-load'] : ['power-3kw'];
  return random.chance(1, 20) ? ['internet'] : [];
}

/**
 * A believable fair of any size, the same for the same numbers: rows with water or heavy floors, applications of
 * 28 provinces with wishes around their province and at the entrance, needs, caps, quotas, holders and groups that
 * should stand apart.
 */
export function allocationInstance(
  boothCount: number,
  applicationCount: number,
  seed = 'fair',
): AllocationProblem {
  const random = createRandom(`${seed}/${boothCount}/${applicationCount}`);
  const booths = Array.from({ length: boothCount }, (_, index) =>
    boothOf(index, boothCount, random),
  );
  const provinces = PROVINCES_63.slice(0, 28).map(({ slug }) => slug);
  const held = new Set<string>();
  const applications = Array.from({ length: applicationCount }, (_, index): ProblemApplication => {
    const place = random.below(provinces.length);
    const home = Math.floor(((place + 0.5) / provinces.length) * boothCount);
    const category = random.weighted([
      [GROUPS[0], 30],
      [GROUPS[1], 45],
      [GROUPS[2], 12],
      [GROUPS[3], 13],
    ]);
    const boothsMin = random.weighted([
      [1, 60],
      [2, 33],
      [3, 7],
    ]);
    const boothsMax =
      boothsMin +
      random.weighted([
        [0, 50],
        [1, 35],
        [2, 15],
      ]);
    const needs = needsOf(random, category);
    const wishes = wishesOf(random, booths, home);
    const anchor = booths[random.below(boothCount)]?.code ?? '';
    const anchored = random.chance(1, 25) && !held.has(anchor);
    if (anchored) held.add(anchor);
    return {
      application: `D${String(index + 1).padStart(5, '0')}`,
      facilityCode: `F${String(Math.floor(index / 1.05) + 1).padStart(5, '0')}`,
      province: provinces[place] ?? '',
      category,
      boothsMin,
      boothsMax,
      funding: random.weighted([
        ['national', 50],
        ['provincial', 30],
        ['self', 20],
      ]),
      priority: random.below(401) / 10,
      wishes,
      wishZone: random.chance(1, 4) ? random.pick(['A', 'B', 'C']) : null,
      anywhere: !random.chance(1, 12),
      needs,
      anchorBooths: anchored ? [anchor] : [],
      apartGroup: random.chance(1, 6) ? `G${random.below(40)}` : null,
    };
  });
  const rules = rulesSchema.parse({
    seed,
    categoryCaps: { food: Math.floor(boothCount * 0.42), machinery: Math.floor(boothCount * 0.13) },
    quotas: provinces.map((province) => ({
      funding: 'national',
      province,
      booths: Math.ceil((boothCount / 28) * 0.5),
    })),
    maxBoothsPerFacility: 4,
    timeLimitSeconds: 120,
  });
  return { booths, applications, rules };
}
