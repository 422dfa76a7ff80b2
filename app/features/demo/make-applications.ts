import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { groupBy } from '~/kernel/group-by';
import { createRandom, type Random } from '~/kernel/random';
import {
  makeNeeds,
  makePriority,
  NOTES,
  REJECT_REASONS,
  RETURN_REASONS,
  WITHDRAW_REASONS,
} from './application-texts';
import { DEMO_FACILITY_KEY } from './demo-accounts';
import { REGISTRATION_OPENED_DAYS_AGO, vietnamTime } from './demo-dates';
import type {
  DemoApplication,
  DemoApplicationState,
  DemoDecision,
  DemoFacility,
} from './demo-world';
import { fasciaName } from './facility-name';
import { pickWishes, pickZone } from './pick-wishes';

/** `staged`: submitted, with a decision that the organiser has not released yet. */
type Course = DemoApplicationState | 'staged';

const COURSES = [
  ['eligible', 79],
  ['submitted', 8],
  ['staged', 3],
  ['draft', 3],
  ['returned', 3],
  ['rejected', 2],
  ['withdrawn', 2],
] as const satisfies readonly (readonly [Course, number])[];

/** Fewest and most booths wanted: about three at most, so that a fair of the usual size is just oversubscribed. */
const BOOTH_COUNTS: readonly (readonly [counts: readonly [number, number], weight: number])[] = [
  [[1, 1], 8],
  [[1, 2], 17],
  [[2, 2], 8],
  [[1, 3], 8],
  [[2, 3], 24],
  [[2, 4], 22],
  [[3, 4], 13],
];

const FUNDING = [
  ['national', 58],
  ['provincial', 26],
  ['self', 16],
] as const;

interface Setting {
  readonly seed: string;
  readonly today: string;
  readonly booths: readonly PlanBooth[];
}

/** One application of every facility; numbers run in the order of submission, as at a counter. */
export function makeApplications(
  facilities: readonly DemoFacility[],
  setting: Setting,
): readonly DemoApplication[] {
  const perCraft = groupBy(facilities, ({ craft }) => craft.key);
  const made = facilities.map((facility) => {
    const rivals = perCraft.get(facility.craft.key)?.length ?? 1;
    return makeApplication(facility, rivals > 1, setting);
  });
  const inOrder = made
    .filter(({ submittedAt }) => submittedAt !== null)
    .sort(
      (a, b) =>
        (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '') || (a.key < b.key ? -1 : 1),
    );
  const numbers = new Map(inOrder.map(({ key }, i) => [key, i + 1]));
  return made.map((application) => ({
    ...application,
    number: numbers.get(application.key) ?? null,
  }));
}

function makeApplication(
  facility: DemoFacility,
  hasRivals: boolean,
  setting: Setting,
): DemoApplication {
  const { seed, today, booths } = setting;
  const random = createRandom(`${seed}/application/${facility.key}/${booths.length}`);
  const isHero = facility.key === DEMO_FACILITY_KEY;
  const course: Course = isHero ? 'eligible' : random.weighted(COURSES);
  const category = facility.craft.group;
  const [boothsMin, boothsMax] = isHero ? [1, 2] : random.weighted(BOOTH_COUNTS);
  const needs = isHero ? ['power-3kw', 'water'] : makeNeeds(random, category);
  const wishes = pickWishes(random, booths, category, needs);
  const exhibits = makeExhibits(random, facility);
  const priority = makePriority(random, Number(today.slice(0, 4)), {
    nominated: facility.isAssisted,
    exhibits: exhibits.length,
  });
  const fallback = `${facility.craft.nameVi} ${facility.craft.village}`;
  return {
    key: facility.key,
    facilityKey: facility.key,
    number: null,
    category,
    funding: random.weighted(FUNDING),
    provinceSlug: facility.provinceSlug,
    boothsMin,
    boothsMax,
    wishes,
    wishZone: pickZone(random, booths, category),
    anywhere: wishes.length === 0 || !random.chance(6, 100),
    needs,
    apartGroup: hasRivals && random.chance(2, 3) ? fallback : null,
    priority: priority.points,
    priorityNote: priority.note,
    fasciaVi: fasciaName(facility.nameVi, fallback),
    fasciaEn: fasciaName(facility.nameEn, `${facility.craft.village} ${facility.craft.nameEn}`),
    note: random.pick(NOTES),
    exhibits,
    actorKey: facility.isAssisted ? `officer/${facility.provinceSlug}` : `facility/${facility.key}`,
    centreKey: facility.isAssisted ? `centre/${facility.provinceSlug}` : null,
    consentEvidence: facility.mandate,
    ...makeCourse(random, course, today),
  };
}

/** Four to six products: the craft's own, and a gift set or a souvenir made from them. */
function makeExhibits(random: Random, { craft }: DemoFacility): DemoApplication['exhibits'] {
  const gift =
    craft.group === 'food'
      ? { vi: `Hộp quà đặc sản ${craft.village}`, en: `${craft.village} speciality gift box` }
      : { vi: `Sản phẩm đặt làm theo mẫu`, en: 'Made to order' };
  return random.chance(2, 3) ? [...craft.products, gift] : craft.products;
}

type CourseFields = Pick<
  DemoApplication,
  'state' | 'createdAt' | 'submittedAt' | 'decision' | 'withdrawnAt' | 'withdrawReason'
>;

function makeCourse(random: Random, course: Course, today: string): CourseFields {
  const clock = () =>
    `${String(random.between(7, 21)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;
  if (course === 'draft') {
    const createdAt = vietnamTime(today, -random.between(1, 9), clock());
    return {
      state: 'draft',
      createdAt,
      submittedAt: null,
      decision: null,
      withdrawnAt: null,
      withdrawReason: null,
    };
  }
  // Late submissions are the ones nobody has looked at yet.
  const isFresh = course === 'submitted' || course === 'staged';
  const daysAgo = isFresh
    ? random.between(1, 6)
    : random.between(9, REGISTRATION_OPENED_DAYS_AGO - 2);
  const time = clock();
  const submittedAt = vietnamTime(today, -daysAgo, time);
  const createdAt = new Date(
    Date.parse(submittedAt) - random.between(9, 1_400) * 60_000,
  ).toISOString();
  const decidedDaysAgo = isFresh ? 1 : random.between(2, daysAgo - 2);
  const stagedAt = vietnamTime(today, -decidedDaysAgo, isFresh ? '22:30' : clock());
  const base = { createdAt, submittedAt, decision: null, withdrawnAt: null, withdrawReason: null };
  const decided = (kind: DemoDecision['kind'], reason: string, released: boolean): DemoDecision => {
    const releasedAt = released ? vietnamTime(today, -decidedDaysAgo, '23:30') : null;
    return { kind, reason, stagedAt, releasedAt };
  };
  switch (course) {
    case 'eligible':
      return { ...base, state: 'eligible', decision: decided('eligible', '', true) };
    case 'returned':
      return {
        ...base,
        state: 'returned',
        decision: decided('return_for_correction', random.pick(RETURN_REASONS), true),
      };
    case 'rejected':
      return {
        ...base,
        state: 'rejected',
        decision: decided('reject', random.pick(REJECT_REASONS), true),
      };
    case 'withdrawn':
      return {
        ...base,
        state: 'withdrawn',
        withdrawnAt: stagedAt,
        withdrawReason: random.pick(WITHDRAW_REASONS),
      };
    case 'staged':
      return {
        ...base,
        state: 'submitted',
        decision: random.chance(3, 4)
          ? decided('eligible', '', false)
          : decided('reject', random.pick(REJECT_REASONS), false),
      };
    default:
      return { ...base, state: 'submitted' };
  }
}
