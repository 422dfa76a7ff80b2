import type { Board } from '~/features/allocation/board';
import { type Candidate, metRank } from '~/features/allocation/instance';
import { anchorPoints, fromHundredths, wishPoints } from '~/features/allocation/points';
import type { ScoreTerms } from '~/features/allocation/result';

/** Booth indices of a candidate, ascending; empty when it is not placed. */
export function boothsOf(board: Board, { index, mobility, held }: Candidate): readonly number[] {
  if (mobility === 'still') return held;
  const start = board.startOf[index] as number;
  return start < 0
    ? []
    : Array.from({ length: board.sizeOf[index] as number }, (_, k) => start + k);
}

/** The other applications beside a candidate's booths, one entry for each side they share. */
export function neighboursOf(board: Board, candidate: Candidate): Candidate[] {
  const { floor, candidates } = board.instance;
  return boothsOf(board, candidate).flatMap((booth) => {
    const left = floor.joined[booth - 1] === 1 ? board.owner[booth - 1] : -1;
    const right = floor.joined[booth] === 1 ? board.owner[booth + 1] : -1;
    return [left, right].flatMap((owner) => {
      const other = candidates[owner ?? -1];
      return other && other !== candidate ? [other] : [];
    });
  });
}

/** The rank of the best wish met (0 none; `zoneRank` when it is the zone). */
export function rankMet(board: Board, candidate: Candidate): number {
  const booths = boothsOf(board, candidate);
  if (candidate.mobility !== 'still') {
    return metRank(board.instance, candidate, booths[0] ?? 0, booths.length);
  }
  const ranks = booths.map((booth) => metRank(board.instance, candidate, booth, 1));
  const named = ranks.filter((rank) => rank > 0 && rank < candidate.zoneRank);
  if (named.length > 0) return Math.min(...named);
  return ranks.every((rank) => rank === candidate.zoneRank) ? candidate.zoneRank : 0;
}

/** The terms of a placed candidate's score, in points, and their sum. */
export function scoreOf(board: Board, candidate: Candidate): { terms: ScoreTerms; score: number } {
  const { scale } = board.instance;
  const booths = boothsOf(board, candidate);
  const neighbours = neighboursOf(board, candidate);
  const { province, apart, held } = candidate;
  const alike = neighbours.filter((other) => province >= 0 && other.province === province).length;
  const tooClose = neighbours.filter((other) => apart >= 0 && other.apart === apart).length;
  const kept = held.filter((booth) => booths.includes(booth)).length;
  const hundredths = {
    placed: candidate.placedPoints,
    booth: scale.booth * booths.length,
    wish: wishPoints(scale, rankMet(board, candidate)),
    cluster: scale.clusterSide * alike,
    apart: tooClose === 0 ? 0 : -scale.apartSide * tooClose,
    anchor: anchorPoints(scale, kept, held.length),
  };
  const sum = Object.values(hundredths).reduce((total, term) => total + term, 0);
  return {
    terms: {
      placed: fromHundredths(hundredths.placed),
      booth: fromHundredths(hundredths.booth),
      wish: fromHundredths(hundredths.wish),
      cluster: fromHundredths(hundredths.cluster),
      apart: fromHundredths(hundredths.apart),
      anchor: fromHundredths(hundredths.anchor),
    },
    score: fromHundredths(sum),
  };
}
