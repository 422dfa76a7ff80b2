import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { groupBy } from '~/kernel/group-by';
import { createRandom, type Random } from '~/kernel/random';
import { vietnamTime } from './demo-dates';
import type { DemoApplication, DemoCategory, DemoQuota, DemoTenure } from './demo-world';
import { BOOTH_CAP_PER_FACILITY } from './fair-profile';
import { suits } from './pick-wishes';

/** Of every hundred booths: this many are given already, held, and blocked; the rest wait for the newcomer. */
const GIVEN_PERCENT = 38;
const HELD_PERCENT = 2;
const BLOCKED_PERCENT = 1;

const BLOCK_NOTES = [
  'Cạnh lối thoát hiểm',
  'Bàn thông tin của ban tổ chức',
  'Quầy y tế',
  'Tủ điện',
] as const;

/** What may still be given: by source and province, and by category. */
class Allowance {
  private readonly left = new Map<string, number>();

  constructor(quotas: readonly DemoQuota[], categories: readonly DemoCategory[]) {
    for (const { funding, provinceSlug, booths } of quotas)
      this.left.set(`${funding}/${provinceSlug}`, booths);
    for (const { code, boothCap } of categories)
      if (boothCap !== null) this.left.set(code, boothCap);
  }

  /** Takes `booths` from every limit the application stands under, or nothing when one does not suffice. */
  take({ funding, provinceSlug, category }: DemoApplication, booths: number): boolean {
    const keys = [`${funding}/${provinceSlug}`, category].filter((key) => this.left.has(key));
    if (keys.some((key) => (this.left.get(key) ?? 0) < booths)) return false;
    for (const key of keys) this.left.set(key, (this.left.get(key) ?? 0) - booths);
    return true;
  }
}

/** Runs of neighbours: consecutive positions of one row without a break. */
function findBlocks(booths: readonly PlanBooth[]): readonly (readonly PlanBooth[])[] {
  const rows = groupBy(booths, ({ hall, row }) => `${hall}/${row}`);
  return [...rows.values()].flatMap((row) => {
    const runs: PlanBooth[][] = [];
    let previous: PlanBooth | undefined;
    for (const booth of [...row].sort((a, b) => a.position - b.position)) {
      const goesOn = previous && !previous.breakAfter && booth.position === previous.position + 1;
      if (goesOn) runs.at(-1)?.push(booth);
      else runs.push([booth]);
      previous = booth;
    }
    return runs;
  });
}

interface Setting {
  readonly seed: string;
  readonly today: string;
  readonly booths: readonly PlanBooth[];
  readonly quotas: readonly DemoQuota[];
  readonly categories: readonly DemoCategory[];
}

/**
 * The state an organiser has reached half way: the earliest eligible applications placed, mostly where they wished,
 * some holds waiting for an answer, a few booths blocked. Keeps every hard rule of the allocation.
 */
export function makeTenures(
  applications: readonly DemoApplication[],
  setting: Setting,
): readonly DemoTenure[] {
  const { seed, today, booths } = setting;
  const random = createRandom(`${seed}/tenures`);
  const free = new Set(booths.map(({ code }) => code));
  const blocked = blockSome(random, setting, free);
  const allowance = new Allowance(setting.quotas, setting.categories);
  const blocks = findBlocks(booths);
  const windows = Array.from({ length: BOOTH_CAP_PER_FACILITY + 1 }, (_, size) =>
    windowsOf(blocks, size),
  );
  const provinces = new Map<string, string>();
  const taken: DemoTenure[] = [];
  const percentTaken = () => (taken.length * 100) / booths.length;
  for (const application of inOrderOfSubmission(applications)) {
    if (percentTaken() >= GIVEN_PERCENT + HELD_PERCENT) break;
    const block = findPlace(random, application, { windows, free, provinces });
    if (!block || !allowance.take(application, block.length)) continue;
    const kind = percentTaken() >= GIVEN_PERCENT ? 'hold' : 'assigned';
    for (const { code } of block) {
      free.delete(code);
      provinces.set(code, application.provinceSlug);
    }
    taken.push(...block.map(({ code }) => tenureOf(kind, code, application, today)));
  }
  return [...blocked, ...taken];
}

function tenureOf(
  kind: 'hold' | 'assigned',
  boothCode: string,
  { key }: DemoApplication,
  today: string,
): DemoTenure {
  const shared = { boothCode, kind, applicationKey: key };
  if (kind === 'assigned') {
    return { ...shared, startsAt: vietnamTime(today, -1, '15:00'), endsAt: null, note: '' };
  }
  return {
    ...shared,
    startsAt: vietnamTime(today, -1, '16:00'),
    endsAt: vietnamTime(today, 2, '17:00'),
    note: 'Chờ cơ sở xác nhận',
  };
}

function inOrderOfSubmission(applications: readonly DemoApplication[]): readonly DemoApplication[] {
  return applications
    .filter(({ state }) => state === 'eligible')
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

function blockSome(random: Random, { booths, today }: Setting, free: Set<string>): DemoTenure[] {
  const ends = booths.filter(({ kind }) => kind === 'corner').map(({ code }) => code);
  const chosen = random.shuffle(ends).slice(0, Math.round((booths.length * BLOCKED_PERCENT) / 100));
  return chosen.map((boothCode) => {
    free.delete(boothCode);
    const startsAt = vietnamTime(today, -40, '10:00');
    return {
      boothCode,
      kind: 'blocked',
      applicationKey: null,
      startsAt,
      endsAt: null,
      note: random.pick(BLOCK_NOTES),
    };
  });
}

/** The floor as it stands: the windows of each size, what is free, and whose province has what is not. */
interface Floor {
  readonly windows: readonly (readonly Window[])[];
  readonly free: ReadonlySet<string>;
  readonly provinces: ReadonlyMap<string, string>;
}

/** As many neighbouring free booths as can be had: around a wish, else beside the province's own, else anywhere. */
function findPlace(
  random: Random,
  application: DemoApplication,
  { windows, free, provinces }: Floor,
): readonly PlanBooth[] | undefined {
  const { needs, category, wishes, boothsMin, boothsMax, anywhere, provinceSlug } = application;
  const usable = (booth: PlanBooth) =>
    booth.kind !== 'raw' && free.has(booth.code) && suits(booth, needs, category);
  const open = windows
    .slice(boothsMin, boothsMax + 1)
    .reverse()
    .map((ofSize) => ofSize.filter(({ booths }) => booths.every(usable)))
    .filter((ofSize) => ofSize.length > 0);
  for (const wish of wishes) {
    const around = open.flat().find(({ booths }) => booths.some(({ code }) => code === wish));
    if (around) return around.booths;
  }
  const [largest] = open;
  if (!anywhere || !largest) return undefined;
  const beside = largest.filter(({ neighbours }) =>
    neighbours.some(({ code }) => provinces.get(code) === provinceSlug),
  );
  return random.pick(beside.length > 0 ? beside : largest).booths;
}

interface Window {
  readonly booths: readonly PlanBooth[];
  /** The booth before and the one after, where there are such. */
  readonly neighbours: readonly PlanBooth[];
}

function windowsOf(blocks: readonly (readonly PlanBooth[])[], size: number): readonly Window[] {
  return blocks.flatMap((block) =>
    Array.from({ length: Math.max(0, block.length - size + 1) }, (_, start) => ({
      booths: block.slice(start, start + size),
      neighbours: [block[start - 1], block[start + size]].filter((booth) => booth !== undefined),
    })),
  );
}
