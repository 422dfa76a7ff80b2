import type { PlanBooth } from '~/features/floor-plan/plan-document';
import { groupBy } from '~/kernel/group-by';
import { createRandom, type Random } from '~/kernel/random';
import { vietnamTime } from './demo-dates';
import type { DemoApplication, DemoCategory, DemoQuota, DemoTenure } from './demo-world';
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
  const taken: DemoTenure[] = [];
  const percentTaken = () => (taken.length * 100) / booths.length;
  for (const application of inOrderOfSubmission(applications)) {
    if (percentTaken() >= GIVEN_PERCENT + HELD_PERCENT) break;
    const block = findPlace(random, application, blocks, free);
    if (!block || !allowance.take(application, block.length)) continue;
    const kind = percentTaken() >= GIVEN_PERCENT ? 'hold' : 'assigned';
    for (const { code } of block) free.delete(code);
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

/** As many neighbouring free booths as can be had, from most to least; around a wish when there is one. */
function findPlace(
  random: Random,
  application: DemoApplication,
  blocks: readonly (readonly PlanBooth[])[],
  free: ReadonlySet<string>,
): readonly PlanBooth[] | undefined {
  const { needs, category, wishes, boothsMin, boothsMax, anywhere } = application;
  const usable = (booth: PlanBooth) =>
    booth.kind !== 'raw' && free.has(booth.code) && suits(booth, needs, category);
  for (let size = boothsMax; size >= boothsMin; size--) {
    for (const wish of wishes) {
      const around = windows(blocks, size, (window) => window.some(({ code }) => code === wish));
      const found = around.find((window) => window.every(usable));
      if (found) return found;
    }
  }
  if (!anywhere) return undefined;
  for (let size = boothsMax; size >= boothsMin; size--) {
    const open = windows(blocks, size, (window) => window.every(usable));
    if (open.length > 0) return random.pick(open);
  }
  return undefined;
}

function windows(
  blocks: readonly (readonly PlanBooth[])[],
  size: number,
  isWanted: (window: readonly PlanBooth[]) => boolean,
): readonly (readonly PlanBooth[])[] {
  const found: (readonly PlanBooth[])[] = [];
  for (const block of blocks) {
    for (let start = 0; start + size <= block.length; start++) {
      const window = block.slice(start, start + size);
      if (isWanted(window)) found.push(window);
    }
  }
  return found;
}
