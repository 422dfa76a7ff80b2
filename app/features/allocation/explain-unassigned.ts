import type { Board } from '~/features/allocation/board';
import { limitDetails } from '~/features/allocation/explain-assigned';
import { type Candidate, isAdmissible } from '~/features/allocation/instance';
import type { Reason } from '~/features/allocation/reasons';
import { scoreOf } from '~/features/allocation/score';
import { normaliseText } from '~/kernel/text-folding';

const LIMIT_CODES = {
  category: 'limit-category',
  quota: 'limit-quota',
  facility: 'limit-facility',
} as const;

/** No booth at all would do, however empty the floor? */
function explainFloor(board: Board, candidate: Candidate): Reason | null {
  const { floor } = board.instance;
  const { source } = candidate;
  if (candidate.tied && candidate.rankOf.size + candidate.held.length === 0) {
    return { code: 'wishes-unknown', details: {} };
  }
  const needs = source.needs.map(normaliseText);
  const offered = floor.features.some(
    (features, booth) => !floor.closed[booth] && needs.every((need) => features.has(need)),
  );
  if (!offered && needs.length > 0)
    return { code: 'no-features', details: { needs: source.needs.join(';') } };
  if (!candidate.allowed.includes(1)) {
    return { code: 'no-category', details: { category: normaliseText(source.category) } };
  }
  for (let start = 0; start < floor.size; start++) {
    if (isAdmissible(board.instance, candidate, start, candidate.min)) return null;
  }
  return { code: candidate.tied ? 'no-block-wished' : 'no-block', details: { min: candidate.min } };
}

function explainLimits(board: Board, candidate: Candidate): Reason | null {
  for (const index of candidate.limits) {
    const limit = board.instance.limits.all[index];
    if (!limit || (board.used[index] ?? 0) + candidate.min <= (board.ceiling[index] ?? 0)) continue;
    return {
      code: LIMIT_CODES[limit.kind],
      details: { ...limitDetails(board, index), min: candidate.min },
    };
  }
  return null;
}

function hasFreeSeat(board: Board, candidate: Candidate): boolean {
  for (let start = 0; start + candidate.min <= board.owner.length; start++) {
    if (!isAdmissible(board.instance, candidate, start, candidate.min)) continue;
    if (board.owner.subarray(start, start + candidate.min).every((owner) => owner === -1))
      return true;
  }
  return false;
}

/** Why an application stands nowhere: the floor, a ceiling, its own conditions, or stronger applications. */
export function explainUnassigned(board: Board, candidate: Candidate): Reason {
  // Under a limit that leaves less than its minimum no block is small enough, and that is why.
  const known =
    (candidate.min > candidate.max ? explainLimits(board, candidate) : null) ??
    explainFloor(board, candidate) ??
    explainLimits(board, candidate);
  if (known) return known;
  if (hasFreeSeat(board, candidate)) return { code: 'outweighed', details: {} };
  const { floor, candidates } = board.instance;
  const wished = candidate.wishes.find(({ booth }) => (board.owner[booth] ?? -1) >= 0);
  const other = wished && candidates[board.owner[wished.booth] ?? -1];
  if (candidate.tied && wished && other) {
    const booth = floor.booths[wished.booth]?.code ?? '';
    const points = scoreOf(board, other).score;
    return { code: 'wishes-taken', details: { booth, other: other.source.application, points } };
  }
  const fitting = candidate.allowed.reduce((sum, one) => sum + one, 0);
  return {
    code: 'full',
    details: { fitting, min: candidate.min, priority: candidate.source.priority },
  };
}
