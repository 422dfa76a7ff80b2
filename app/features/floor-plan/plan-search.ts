import { foldText } from '~/kernel/text-folding';
import { type BoothStatuses, statusOf } from './booth-state';
import type { PlanBooth } from './plan-document';

export interface PlanSearchHit {
  readonly booth: PlanBooth;
  readonly label: string | null;
}

/** Codes and names folded once, so that every keystroke only compares. */
export type PlanSearchIndex = readonly (PlanSearchHit & {
  readonly code: string;
  readonly text: string;
})[];

export function indexPlan(booths: readonly PlanBooth[], statuses: BoothStatuses): PlanSearchIndex {
  const folded = new Map<string, string>();
  return booths.map((booth) => {
    const label = statusOf(statuses, booth.id).label ?? null;
    const key = label ?? '';
    const name = folded.get(key) ?? foldText(key);
    folded.set(key, name);
    const zone = booth.zone === null ? '' : ` ${foldText(booth.zone)}`;
    return { booth, label, code: foldText(booth.code), text: `${name}${zone}` };
  });
}

/**
 * Booths by code, facility or zone, with or without diacritics; every word must occur. The exact code comes first, then
 * codes that begin with the query, then names in plan order. An empty query finds nothing.
 */
export function searchPlan(index: PlanSearchIndex, query: string): readonly PlanSearchHit[] {
  const wanted = foldText(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const exact = index.filter(({ code }) => code === wanted);
  const starting = index.filter(({ code }) => code !== wanted && code.startsWith(wanted));
  const byName = index.filter(
    ({ code, text }) => !code.startsWith(wanted) && words.every((word) => text.includes(word)),
  );
  return [...exact, ...starting, ...byName];
}
