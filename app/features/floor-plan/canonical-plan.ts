import type { PlanDocument } from './plan-document';

/**
 * One text for one plan, whatever the order of its booths and of the keys of its objects: keys in alphabetical order, booths
 * by code, halls in their own order. Its SHA-256 names a frozen version.
 */
export function canonicalPlanText(plan: PlanDocument): string {
  const booths = [...plan.booths].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return JSON.stringify({ ...plan, booths }, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
