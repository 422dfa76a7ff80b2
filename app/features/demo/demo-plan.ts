import { generateHall } from '~/features/floor-plan/generate-hall';
import { generatePlan } from '~/features/floor-plan/generate-plan';
import { type HallSpecInput, hallSpecSchema } from '~/features/floor-plan/hall-spec';
import type { PlanBooth, PlanDocument } from '~/features/floor-plan/plan-document';

const MAX_BOOTHS_PER_HALL = 750;
const HALL_LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

export const ZONES = {
  machinery: 'Khu máy móc, thiết bị',
  food: 'Khu đặc sản, thực phẩm',
  cooking: 'Khu ẩm thực',
  handicraft: 'Khu thủ công mỹ nghệ',
  selected: 'Khu sản phẩm tiêu biểu',
} as const;

/** The booths in halls of at most 750, as even as possible. */
function hallSizes(booths: number): readonly number[] {
  const halls = Math.ceil(booths / MAX_BOOTHS_PER_HALL);
  return Array.from({ length: halls }, (_, i) => Math.floor((booths + i) / halls)).reverse();
}

/** Bands from the top: machinery beside the loading doors, then food with water, cooking, handicraft, the selected products last. */
function zonesFor(bands: number): HallSpecInput['zones'] {
  const machinery = Math.max(1, Math.round(bands * 0.1));
  const food = Math.max(1, Math.round(bands * 0.45));
  const lastFood = Math.min(bands, machinery + food);
  const zones: NonNullable<HallSpecInput['zones']> = [
    {
      zone: ZONES.machinery,
      fromBand: 1,
      toBand: machinery,
      features: ['power-3kw', 'power-10kw', 'heavy-load'],
    },
    { zone: ZONES.handicraft, fromBand: machinery + 1, toBand: bands, features: [] },
    {
      zone: ZONES.food,
      fromBand: machinery + 1,
      toBand: lastFood,
      features: ['power-3kw', 'water'],
    },
    { zone: ZONES.cooking, fromBand: lastFood, toBand: lastFood, features: ['gas'] },
    { zone: ZONES.selected, fromBand: bands, toBand: bands, features: ['power-3kw', 'internet'] },
  ];
  return zones.filter(({ fromBand, toBand }) => fromBand <= toBand && toBand <= bands && bands > 4);
}

function hallSpec(booths: number, index: number): HallSpecInput {
  const letter = HALL_LETTERS[index] ?? `H${index + 1}`;
  const spec: HallSpecInput = {
    code: letter,
    name: { vi: `Nhà ${letter}`, en: `Hall ${letter}` },
    booths,
    stage: index === 0 ? {} : undefined,
    rawSpaces: booths >= 200 ? [{ count: 6, widthM: 6, depthM: 6 }] : [],
    prices: { standardVnd: '9500000', cornerPercent: 15, rawVndPerM2: '800000' },
  };
  const trial = generateHall(hallSpecSchema.parse(spec));
  return { ...spec, zones: trial.ok ? zonesFor(trial.value.shape.bands) : [] };
}

/** Raw space carries machines: strong floor, and open to machinery only. */
function dressed(booth: PlanBooth): PlanBooth {
  if (booth.kind !== 'raw') return booth;
  return { ...booth, features: ['heavy-load'], categories: ['machinery'], zone: ZONES.machinery };
}

/** A plan with exactly that many booths. Throws when the generator refuses, which a test rules out for 60 … 5,000. */
export function demoPlan(booths: number): PlanDocument {
  const specs = hallSizes(booths).map((size, index) => hallSpecSchema.parse(hallSpec(size, index)));
  const plan = generatePlan(specs);
  if (!plan.ok) throw new Error(`no plan of ${booths} booths: ${plan.error.code}`);
  return { ...plan.value, booths: plan.value.booths.map(dressed) };
}
