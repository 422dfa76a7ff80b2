import { compareText, type Floor, isContiguous, layFloor } from '~/features/allocation/floor';
import { collectLimits, type Limits } from '~/features/allocation/limits';
import {
  anchorPoints,
  type PointScale,
  pointScale,
  toHundredths,
  wishPoints,
} from '~/features/allocation/points';
import type { AllocationProblem, ProblemApplication } from '~/features/allocation/problem';
import { createRandom } from '~/kernel/random';
import { normaliseText } from '~/kernel/text-folding';

/**
 * How an application may be placed: `free` anywhere its conditions allow; `kept` in a block around the booths it
 * holds; `still` exactly where it is, because what it holds is not one block.
 */
export type Mobility = 'free' | 'kept' | 'still';

export interface Candidate {
  /** Place in `Instance.candidates`: the lot it drew. */
  readonly index: number;
  readonly source: ProblemApplication;
  readonly min: number;
  readonly max: number;
  readonly mobility: Mobility;
  /** Booth indices it holds, ascending. */
  readonly held: readonly number[];
  /** Wished booths it can name on this floor, best first; a booth's rank is its place in the list as written. */
  readonly wishes: readonly { readonly booth: number; readonly rank: number }[];
  /** Rank of a booth among the wishes, by booth index. */
  readonly rankOf: ReadonlyMap<number, number>;
  /** Rank that its zone wish stands for: after all its booth wishes. */
  readonly zoneRank: number;
  readonly zone: string;
  /** Must the block hold a wished or held booth? */
  readonly tied: boolean;
  /** `allowed[booth] = 1`: open, offers what it needs, and takes its category. Shared between equals: do not write. */
  readonly allowed: Uint8Array;
  readonly conditionKey: string;
  readonly province: number;
  readonly apart: number;
  readonly limits: readonly number[];
  readonly placedPoints: number;
}

/** A problem put in canonical order and index form; the whole optimiser works on this. */
export interface Instance {
  readonly floor: Floor;
  readonly candidates: readonly Candidate[];
  readonly scale: PointScale;
  readonly limits: Limits;
  readonly provinces: readonly string[];
  readonly seed: string;
  readonly timeLimitSeconds: number;
}

function conditionMask(floor: Floor, needs: readonly string[], category: string): Uint8Array {
  return Uint8Array.from({ length: floor.size }, (_, booth) => {
    if (floor.closed[booth]) return 0;
    const features = floor.features[booth];
    const categories = floor.categories[booth];
    if (!features || !categories) return 0;
    const open = categories.size === 0 || categories.has(category);
    return open && needs.every((need) => features.has(need)) ? 1 : 0;
  });
}

function mobilityOf(floor: Floor, held: readonly number[], max: number): Mobility {
  if (held.length === 0 || held.length > max) return 'free';
  return isContiguous(floor, held) ? 'kept' : 'still';
}

function numberNames(names: readonly string[]): ReadonlyMap<string, number> {
  const distinct = [...new Set(names)].filter((name) => name !== '').sort(compareText);
  return new Map(distinct.map((name, index) => [name, index]));
}

function readWishes(floor: Floor, source: ProblemApplication) {
  const rankOf = new Map<number, number>();
  source.wishes.forEach((code, place) => {
    const booth = floor.indexOf.get(code);
    if (booth !== undefined && !rankOf.has(booth)) rankOf.set(booth, place + 1);
  });
  const wishes = [...rankOf].map(([booth, rank]) => ({ booth, rank }));
  return { rankOf, wishes };
}

/** Puts a checked problem (see `findFaults`) in the form the optimiser works on. */
export function buildInstance(problem: AllocationProblem): Instance {
  const floor = layFloor(problem);
  const sorted = [...problem.applications].sort((a, b) =>
    compareText(a.application, b.application),
  );
  // The seed draws the order in which equals are considered: a lot for each, whatever the order of the rows.
  const sources = createRandom(`${problem.rules.seed}/lots`).shuffle(sorted);
  const scale = pointScale(problem.rules);
  const limits = collectLimits(sources, problem);
  const provinces = numberNames(sources.map(({ province }) => province));
  const groups = numberNames(sources.map(({ apartGroup }) => normaliseText(apartGroup ?? '')));
  const masks = new Map<string, Uint8Array>();

  const candidates = sources.map((source, index): Candidate => {
    const needs = [...new Set(source.needs.map(normaliseText))].sort(compareText);
    const category = normaliseText(source.category);
    const conditionKey = JSON.stringify([needs, category]);
    const allowed = masks.get(conditionKey) ?? conditionMask(floor, needs, category);
    masks.set(conditionKey, allowed);
    const held = source.anchorBooths
      .flatMap((code) => floor.indexOf.get(code) ?? [])
      .sort((a, b) => a - b);
    const mine = limits.ofApplication[index] ?? [];
    const mobility = mobilityOf(floor, held, source.boothsMax);
    // Booths beyond a ceiling are out of reach from the start, but what is held is held.
    const reach = mine.map((limit) => limits.all[limit]?.booths ?? source.boothsMax);
    const max = mobility === 'free' ? Math.min(source.boothsMax, ...reach) : source.boothsMax;
    return {
      index,
      source,
      min: source.boothsMin,
      max,
      mobility,
      held,
      ...readWishes(floor, source),
      zoneRank: source.wishes.length + 1,
      zone: normaliseText(source.wishZone ?? ''),
      tied: !source.anywhere && source.wishes.length + source.anchorBooths.length > 0,
      allowed,
      conditionKey,
      province: provinces.get(source.province) ?? -1,
      apart: groups.get(normaliseText(source.apartGroup ?? '')) ?? -1,
      limits: mine,
      placedPoints: scale.placed + toHundredths(source.priority),
    };
  });
  return {
    floor,
    candidates,
    scale,
    limits,
    provinces: [...provinces.keys()],
    seed: problem.rules.seed,
    timeLimitSeconds: problem.rules.timeLimitSeconds,
  };
}

/** The best wish that a range of booths meets: its rank, or 0. The zone counts when every booth lies in it. */
export function metRank(
  instance: Instance,
  candidate: Candidate,
  start: number,
  size: number,
): number {
  let best = 0;
  if (candidate.rankOf.size > 0) {
    for (let booth = start; booth < start + size; booth++) {
      const rank = candidate.rankOf.get(booth) ?? 0;
      if (rank > 0 && (best === 0 || rank < best)) best = rank;
    }
  }
  if (best > 0 || candidate.zone === '') return best;
  for (let booth = start; booth < start + size; booth++) {
    if (instance.floor.zones[booth] !== candidate.zone) return 0;
  }
  return candidate.zoneRank;
}

/** Points of a block that do not depend on its neighbours: placed, booths, wish, anchor. */
export function ownPoints(
  instance: Instance,
  candidate: Candidate,
  start: number,
  size: number,
): number {
  const { scale } = instance;
  let points = candidate.placedPoints + scale.booth * size;
  points += wishPoints(scale, metRank(instance, candidate, start, size));
  if (candidate.held.length > 0) {
    const kept = candidate.held.filter((booth) => booth >= start && booth < start + size).length;
    points += anchorPoints(scale, kept, candidate.held.length);
  }
  return points;
}

/** Does this range hold a wished or held booth? */
export function touchesOwn(candidate: Candidate, start: number, size: number): boolean {
  for (let booth = start; booth < start + size; booth++) {
    if (candidate.rankOf.has(booth)) return true;
  }
  return candidate.held.some((booth) => booth >= start && booth < start + size);
}

/** May the candidate stand here, whoever stands here now? Size, block, conditions, held booths, `anywhere=no`; not the limits. */
export function isAdmissible(
  instance: Instance,
  candidate: Candidate,
  start: number,
  size: number,
): boolean {
  const { floor } = instance;
  if (size < 1 || size > candidate.max || start < 0 || start + size > floor.size) return false;
  const kept = candidate.mobility === 'kept';
  if (size < (kept ? Math.min(candidate.min, candidate.held.length) : candidate.min)) return false;
  for (let booth = start; booth < start + size; booth++) {
    if (booth > start && floor.joined[booth - 1] !== 1) return false;
    if (candidate.allowed[booth] !== 1 && !(kept && candidate.held.includes(booth))) return false;
  }
  if (kept) return (candidate.held[0] ?? 0) >= start && (candidate.held.at(-1) ?? 0) < start + size;
  return !candidate.tied || touchesOwn(candidate, start, size);
}
