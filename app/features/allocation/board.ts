import { type Candidate, type Instance, ownPoints } from '~/features/allocation/instance';

const NOBODY = -1;

/**
 * The floor with people on it, kept consistent while the search moves them: who stands where, what the limits have
 * left, and the objective. Every change is logged until `commit`, so that a move that did not pay can be taken back.
 */
export class Board {
  /** Candidate index on each booth, or -1. */
  readonly owner: Int32Array;
  /** First booth of each candidate, or -1 when not placed (and for those that stand still). */
  readonly startOf: Int32Array;
  readonly sizeOf: Int32Array;
  /** Candidates that may be placed and are not; order means nothing. */
  readonly waiting: number[] = [];
  readonly used: Int32Array;
  readonly ceiling: Int32Array;
  /** Objective in hundredths. */
  total = 0;
  /** The own points of those who stand still, a part of `total`. */
  stillPoints = 0;
  private readonly province: Int32Array;
  private readonly apart: Int32Array;
  private readonly logged: number[] = [];
  private readonly placeInWaiting: Int32Array;
  private readonly clusterPair: number;
  private readonly apartPair: number;

  constructor(readonly instance: Instance) {
    const { floor, candidates, limits, scale } = instance;
    this.owner = new Int32Array(floor.size).fill(NOBODY);
    this.startOf = new Int32Array(candidates.length).fill(-1);
    this.sizeOf = new Int32Array(candidates.length);
    this.used = new Int32Array(limits.all.length);
    this.ceiling = Int32Array.from(limits.all, ({ booths }) => booths);
    this.province = Int32Array.from(candidates, ({ province }) => province);
    this.apart = Int32Array.from(candidates, ({ apart }) => apart);
    this.clusterPair = 2 * scale.clusterSide;
    this.apartPair = 2 * scale.apartSide;
    this.placeInWaiting = new Int32Array(candidates.length).fill(-1);
    for (const { index, mobility, min, max } of candidates) {
      if (mobility === 'kept' || (mobility === 'free' && min <= max)) this.startWaiting(index);
    }
    this.seatHolders();
  }

  private startWaiting(index: number): void {
    this.placeInWaiting[index] = this.waiting.push(index) - 1;
  }

  private stopWaiting(index: number): void {
    const place = this.placeInWaiting[index] as number;
    const last = this.waiting.pop() as number;
    if (last !== index) {
      this.waiting[place] = last;
      this.placeInWaiting[last] = place;
    }
    this.placeInWaiting[index] = -1;
  }

  /** Those who keep what they hold stand there from the start; a limit they exceed already stretches to what they hold. */
  private seatHolders(): void {
    const { candidates, limits } = this.instance;
    const heldUnder = new Int32Array(limits.all.length);
    for (const { mobility, held, limits: mine } of candidates) {
      if (mobility === 'free') continue;
      for (const limit of mine) heldUnder[limit] = (heldUnder[limit] ?? 0) + held.length;
    }
    heldUnder.forEach((held, limit) => {
      this.ceiling[limit] = Math.max(this.ceiling[limit] ?? 0, held);
    });
    for (const candidate of candidates) {
      if (candidate.mobility === 'kept') {
        this.place(candidate.index, candidate.held[0] ?? 0, candidate.held.length);
      } else if (candidate.mobility === 'still') {
        this.seatStill(candidate);
      }
    }
    this.commit();
  }

  private seatStill({ index, held, limits, placedPoints }: Candidate): void {
    const { scale } = this.instance;
    for (const booth of held) this.setOwner(booth, index);
    for (const limit of limits) this.used[limit] = (this.used[limit] ?? 0) + held.length;
    const best = stillRank(this.instance, index);
    const wish = best === 0 ? 0 : Math.floor(scale.wish / best + 0.5);
    const points = placedPoints + scale.booth * held.length + wish + scale.anchor;
    this.total += points;
    this.stillPoints += points;
  }

  isPlaced(candidate: number): boolean {
    return (this.startOf[candidate] as number) >= 0;
  }

  /** Points of the pair of neighbours at booths i and i+1: cluster for one province, apart for one group. */
  private pairPoints(booth: number): number {
    if (booth < 0 || this.instance.floor.joined[booth] !== 1) return 0;
    const left = this.owner[booth] as number;
    const right = this.owner[booth + 1] as number;
    if (left === right || left < 0 || right < 0) return 0;
    const province = this.province[left] as number;
    const apart = this.apart[left] as number;
    let points = province >= 0 && province === this.province[right] ? this.clusterPair : 0;
    if (apart >= 0 && apart === this.apart[right]) points -= this.apartPair;
    return points;
  }

  /** Points of a block's two sides if the candidate stood there; the block itself is free or to be freed. */
  sidePoints(index: number, start: number, size: number): number {
    return (
      this.sideAt(index, start - 1, start - 1) + this.sideAt(index, start + size - 1, start + size)
    );
  }

  private sideAt(index: number, joint: number, neighbourAt: number): number {
    if (joint < 0 || this.instance.floor.joined[joint] !== 1) return 0;
    const neighbour = this.owner[neighbourAt] as number;
    if (neighbour < 0 || neighbour === index) return 0;
    const province = this.province[index] as number;
    const apart = this.apart[index] as number;
    let points = province >= 0 && province === this.province[neighbour] ? this.clusterPair : 0;
    if (apart >= 0 && apart === this.apart[neighbour]) points -= this.apartPair;
    return points;
  }

  private setOwner(booth: number, candidate: number): void {
    this.total -= this.pairPoints(booth - 1) + this.pairPoints(booth);
    this.owner[booth] = candidate;
    this.total += this.pairPoints(booth - 1) + this.pairPoints(booth);
  }

  /** The limit that would be exceeded if a candidate that is not placed now got so many booths; -1 if none. */
  limitInTheWay(candidate: number, size: number): number {
    for (const limit of (this.instance.candidates[candidate] as Candidate).limits) {
      if ((this.used[limit] as number) + size > (this.ceiling[limit] as number)) return limit;
    }
    return -1;
  }

  /** Booths its limits still leave to a candidate that is not placed now. */
  allowance(candidate: number): number {
    let left = Number.MAX_SAFE_INTEGER;
    for (const limit of (this.instance.candidates[candidate] as Candidate).limits) {
      left = Math.min(left, (this.ceiling[limit] as number) - (this.used[limit] as number));
    }
    return left;
  }

  private seat(index: number, start: number, size: number, sign: 1 | -1): void {
    const candidate = this.instance.candidates[index] as Candidate;
    for (let booth = start; booth < start + size; booth++) {
      this.setOwner(booth, sign > 0 ? index : NOBODY);
    }
    for (const limit of candidate.limits)
      this.used[limit] = (this.used[limit] as number) + sign * size;
    this.total += sign * ownPoints(this.instance, candidate, start, size);
    if (sign > 0) this.stopWaiting(index);
    else this.startWaiting(index);
    this.startOf[index] = sign > 0 ? start : -1;
    this.sizeOf[index] = sign > 0 ? size : 0;
  }

  /** Puts somebody who is not placed on free booths. The caller has checked that it may. */
  place(index: number, start: number, size: number): void {
    this.logged.push(index, -1, 0);
    this.seat(index, start, size, 1);
  }

  remove(index: number): void {
    const start = this.startOf[index] as number;
    const size = this.sizeOf[index] as number;
    this.logged.push(index, start, size);
    this.seat(index, start, size, -1);
  }

  commit(): void {
    this.logged.length = 0;
  }

  /** Takes back everything since the last `commit`. */
  undo(): void {
    for (let k = this.logged.length - 3; k >= 0; k -= 3) {
      const index = this.logged[k] as number;
      const start = this.logged[k + 1] as number;
      if (start < 0) {
        this.seat(index, this.startOf[index] as number, this.sizeOf[index] as number, -1);
      } else {
        this.seat(index, start, this.logged[k + 2] as number, 1);
      }
    }
    this.logged.length = 0;
  }
}

/** The best wish met by one that stands still on scattered booths; its zone counts when all of them lie in it. */
function stillRank(instance: Instance, index: number): number {
  const candidate = instance.candidates[index] as Candidate;
  const ranks = candidate.held.flatMap((booth) => candidate.rankOf.get(booth) ?? []);
  if (ranks.length > 0) return Math.min(...ranks);
  const inZone = candidate.held.every((booth) => instance.floor.zones[booth] === candidate.zone);
  return candidate.zone !== '' && inZone ? candidate.zoneRank : 0;
}
