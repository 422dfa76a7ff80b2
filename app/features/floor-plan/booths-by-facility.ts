import { collateVi } from '~/kernel/text-folding';
import { type BoothStatuses, statusOf } from './booth-state';
import type { PlanBooth } from './plan-document';

export interface FacilityEntry {
  readonly name: string;
  /** Hall and codes, halls in plan order, codes as people count them. */
  readonly places: readonly { readonly hall: string; readonly codes: readonly string[] }[];
}

/** As people count: “số 10” after “số 9”, not after “số 1”. */
const byName = new Intl.Collator('vi', { numeric: true }).compare;

/** Who stands where, in Vietnamese alphabetical order: booths given (or the reader's own), not those merely held or proposed. */
export function indexFacilities(
  booths: readonly PlanBooth[],
  statuses: BoothStatuses,
): readonly FacilityEntry[] {
  const found = new Map<string, Map<string, string[]>>();
  for (const booth of booths) {
    const { state, label } = statusOf(statuses, booth.id);
    if (!label || (state !== 'assigned' && state !== 'mine')) continue;
    const halls = found.get(label) ?? new Map<string, string[]>();
    found.set(label, halls);
    halls.set(booth.hall, [...(halls.get(booth.hall) ?? []), booth.code]);
  }
  return [...found]
    .sort(([a], [b]) => byName(a, b))
    .map(([name, halls]) => ({
      name,
      places: [...halls].map(([hall, codes]) => ({ hall, codes: codes.sort(collateVi) })),
    }));
}

/** `A01, A02, A03` as `A01–A03` where three or more codes follow one another; others stay as they are. */
export function shortenCodes(codes: readonly string[]): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, code)) run.push(code);
    else runs.push([code]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', ')))
    .join(', ');
}

function follows(code: string, next: string): boolean {
  const [, letters, number] = /^(.*?)(\d+)$/.exec(code) ?? [];
  const [, nextLetters, nextNumber] = /^(.*?)(\d+)$/.exec(next) ?? [];
  return (
    letters !== undefined && letters === nextLetters && Number(number) + 1 === Number(nextNumber)
  );
}
