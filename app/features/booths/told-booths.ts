/** What an application has now beside what its facility was told. */
export interface BoothsTold {
  readonly applicationId: string;
  readonly number: number | null;
  readonly facilityName: string;
  /** Of the last confirmation; 0 when there is none. */
  readonly revision: number;
  readonly told: readonly string[];
  readonly has: readonly string[];
}

export type ToldChange = 'first' | 'gained' | 'lost' | 'lost-all' | 'moved';

/** How what it has differs from what was told; undefined when it does not. */
export function changeSince({
  told,
  has,
}: Pick<BoothsTold, 'told' | 'has'>): ToldChange | undefined {
  const before = new Set(told);
  const now = new Set(has);
  const gained = has.some((code) => !before.has(code));
  const lost = told.some((code) => !now.has(code));
  if (!gained && !lost) return undefined;
  if (before.size === 0) return 'first';
  if (now.size === 0) return 'lost-all';
  if (gained && lost) return 'moved';
  return gained ? 'gained' : 'lost';
}
