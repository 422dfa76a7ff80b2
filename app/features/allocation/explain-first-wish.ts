import type { Board } from '~/features/allocation/board';
import { type Candidate, isAdmissible } from '~/features/allocation/instance';
import type { Reason } from '~/features/allocation/reasons';
import { scoreOf } from '~/features/allocation/score';
import { normaliseText } from '~/kernel/text-folding';

/** Why the condition of the booth itself rules it out, or null. */
function explainCondition(
  board: Board,
  candidate: Candidate,
  booth: number,
  code: string,
): Reason | null {
  const { floor } = board.instance;
  if (floor.closed[booth]) return { code: 'first-closed', details: { booth: code } };
  const features = floor.features[booth] ?? new Set();
  const lacking = candidate.source.needs.filter((need) => !features.has(normaliseText(need)));
  if (lacking.length > 0)
    return { code: 'first-lacks', details: { booth: code, needs: lacking.join(';') } };
  if (candidate.allowed[booth] === 1) return null;
  const categories = [...(floor.categories[booth] ?? [])].join(', ');
  return { code: 'first-category', details: { booth: code, categories } };
}

function hasRoom(board: Board, candidate: Candidate, booth: number): boolean {
  const { instance } = board;
  for (let start = booth - candidate.min + 1; start <= booth; start++) {
    if (!isAdmissible(instance, candidate, start, candidate.min)) continue;
    const blocked = Array.from(
      { length: candidate.min },
      (_, k) => board.owner[start + k] ?? -1,
    ).some((owner) => {
      const other = instance.candidates[owner];
      return other !== undefined && other !== candidate && other.mobility !== 'free';
    });
    if (!blocked) return true;
  }
  return false;
}

/** Why a candidate did not get the booth it wished for most; nothing when it wished for none. */
export function explainFirstWish(board: Board, candidate: Candidate): Reason[] {
  const { floor, candidates } = board.instance;
  const code = candidate.source.wishes[0];
  if (code === undefined) return [];
  const booth = floor.indexOf.get(code);
  if (booth === undefined) return [{ code: 'first-unknown', details: { booth: code } }];
  const condition = explainCondition(board, candidate, booth, code);
  if (condition) return [condition];
  const holder = candidates[board.owner[booth] ?? -1];
  const other = holder?.source.application ?? '';
  if (holder && holder.mobility !== 'free' && holder.held.includes(booth)) {
    return [{ code: 'first-held', details: { booth: code, other } }];
  }
  if (!hasRoom(board, candidate, booth)) {
    return [{ code: 'first-held-around', details: { booth: code, min: candidate.min } }];
  }
  if (!holder || holder === candidate) return [{ code: 'first-free', details: { booth: code } }];
  const points = scoreOf(board, holder).score;
  const rank = holder.rankOf.get(booth);
  if (rank === undefined) return [{ code: 'first-taken', details: { booth: code, other, points } }];
  return [{ code: 'first-taken-wish', details: { booth: code, other, rank, points } }];
}
