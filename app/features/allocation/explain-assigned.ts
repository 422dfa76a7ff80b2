import type { Board } from '~/features/allocation/board';
import { explainFirstWish } from '~/features/allocation/explain-first-wish';
import { type Candidate, isAdmissible } from '~/features/allocation/instance';
import type { Reason, ReasonCode } from '~/features/allocation/reasons';
import { boothsOf, neighboursOf, rankMet } from '~/features/allocation/score';

type Details = Reason['details'];
const reason = (code: ReasonCode, details: Details = {}): Reason => ({ code, details });

function explainHolding(board: Board, candidate: Candidate, booths: readonly number[]): Reason[] {
  const { floor, limits } = board.instance;
  const { held, mobility, source } = candidate;
  if (held.length === 0) return [];
  const kept = held.filter((booth) => booths.includes(booth));
  const codes = kept.map((booth) => floor.booths[booth]?.code ?? '').join(', ');
  if (mobility === 'free') {
    return kept.length === 0
      ? []
      : [reason('anchor-part', { kept: kept.length, held: held.length, max: source.boothsMax })];
  }
  const reasons = [reason('anchor-kept', { booths: codes })];
  if (booths.length < source.boothsMin)
    reasons.push(reason('anchor-below-minimum', { min: source.boothsMin }));
  const odd = held.filter((booth) => candidate.allowed[booth] !== 1);
  if (odd.length > 0) {
    const list = odd.map((booth) => floor.booths[booth]?.code ?? '').join(', ');
    reasons.push(reason('anchor-other-conditions', { booths: list }));
  }
  for (const index of candidate.limits) {
    const limit = limits.all[index];
    if (!limit || (board.used[index] ?? 0) <= limit.booths) continue;
    reasons.push(reason('anchor-over-limit', limitDetails(board, index)));
  }
  return reasons;
}

/** The facts of a ceiling that the words of `limits.<kind>` need: as the organiser set it, whoever uses it. */
export function limitDetails(board: Board, index: number): Details {
  const limit = board.instance.limits.all[index];
  if (!limit) return {};
  return {
    limitKind: limit.kind,
    name: limit.name,
    booths: limit.allowed,
    used: (board.used[index] ?? 0) + limit.outside,
    ...(limit.funding === null ? {} : { funding: limit.funding }),
  };
}

/** Which wish was met; and when it was not the first, why that one was not. */
function explainWish(board: Board, candidate: Candidate, booths: readonly number[]): Reason[] {
  const rank = rankMet(board, candidate);
  const met = booths.find((booth) => candidate.rankOf.get(booth) === rank);
  const booth = met === undefined ? '' : (board.instance.floor.booths[met]?.code ?? '');
  if (rank === 1 && met !== undefined) return [reason('wish-first', { booth })];
  const first = candidate.mobility === 'free' ? explainFirstWish(board, candidate) : [];
  if (rank > 0 && met !== undefined) return [reason('wish-later', { rank, booth }), ...first];
  if (rank > 0) return [reason('wish-zone', { zone: candidate.source.wishZone ?? '' }), ...first];
  return first;
}

/** Booths of other applications of its province in the unbroken run it is part of. */
function compatriotBooths(board: Board, candidate: Candidate, booths: readonly number[]): number {
  const { floor, candidates } = board.instance;
  const found = new Set<number>();
  const isHome = (booth: number) =>
    candidates[board.owner[booth] ?? -1]?.province === candidate.province &&
    candidate.province >= 0;
  for (const booth of booths) {
    for (let at = booth; floor.joined[at - 1] === 1 && isHome(at - 1); at--) found.add(at - 1);
    for (let at = booth; floor.joined[at] === 1 && isHome(at + 1); at++) found.add(at + 1);
  }
  return [...found].filter((booth) => !booths.includes(booth)).length;
}

function explainNeighbours(
  board: Board,
  candidate: Candidate,
  booths: readonly number[],
): Reason[] {
  const reasons: Reason[] = [];
  const count = compatriotBooths(board, candidate, booths);
  if (count > 0)
    reasons.push(reason('cluster', { booths: count, province: candidate.source.province }));
  if (candidate.apart < 0) return reasons;
  const near = neighboursOf(board, candidate).filter(({ apart }) => apart === candidate.apart);
  const others = [...new Set(near.map(({ source }) => source.application))];
  for (const other of others) reasons.push(reason('apart-near', { other }));
  const alone = board.instance.candidates.every(
    (other) => other === candidate || other.apart !== candidate.apart,
  );
  if (others.length === 0 && !alone)
    reasons.push(reason('apart-kept', { group: candidate.source.apartGroup ?? '' }));
  return reasons;
}

function explainSize(board: Board, candidate: Candidate, booths: readonly number[]): Reason[] {
  const size = booths.length;
  const { mobility } = candidate;
  // As it asked, though a limit may put more out of its reach from the start.
  const max = candidate.source.boothsMax;
  if (size >= max || mobility === 'still') return [];
  const full = candidate.limits.find(
    (index) => (board.used[index] ?? 0) >= (board.ceiling[index] ?? 0),
  );
  if (full !== undefined)
    return [reason('fewer-limit', { ...limitDetails(board, full), size, max })];
  const start = booths[0] ?? 0;
  const fits = (from: number, extra: number) =>
    isAdmissible(board.instance, candidate, from, size + 1) && board.owner[extra] === -1;
  const room = fits(start - 1, start - 1) || fits(start, start + size);
  return [reason(room ? 'fewer-points' : 'fewer-room', { size, max })];
}

/** Why a placed application stands where it stands: what it keeps, which wish, its neighbours, its needs, its size. */
export function explainAssigned(board: Board, candidate: Candidate): Reason[] {
  const booths = boothsOf(board, candidate);
  const reasons = [
    ...explainHolding(board, candidate, booths),
    ...explainWish(board, candidate, booths),
    ...explainNeighbours(board, candidate, booths),
  ];
  const { needs } = candidate.source;
  if (needs.length > 0 && booths.every((booth) => candidate.allowed[booth] === 1)) {
    reasons.push(reason('needs-met', { needs: needs.join(';') }));
  }
  reasons.push(...explainSize(board, candidate, booths));
  return reasons.length > 0 ? reasons : [reason('placed')];
}
