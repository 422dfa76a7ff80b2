/** What others changed in one field since a form was opened. */
export interface OthersChange {
  readonly field: string;
  /** Control text when the form was opened. */
  readonly from: string;
  /** Control text now. */
  readonly to: string;
}

export interface MergedEdit {
  /** What the form shows: the reader's own typing, and others' changes where the reader had typed nothing new. */
  readonly values: Readonly<Record<string, string>>;
  /** Fields that both changed, to different texts: the reader decides. */
  readonly contested: readonly string[];
}

/**
 * Puts a form that was filled in on an old state onto the present one. Nobody's typing is lost: a field that the reader
 * left as it was takes the other's change, a field that both changed keeps the reader's text and is pointed out.
 */
export function mergeEdits(
  typed: Readonly<Record<string, string>>,
  changes: readonly OthersChange[],
): MergedEdit {
  const values = { ...typed };
  const contested: string[] = [];
  for (const { field, from, to } of changes) {
    const mine = typed[field] ?? '';
    if (mine === from) values[field] = to;
    else if (mine !== to) contested.push(field);
  }
  return { values, contested };
}

/** Several edits of one field in a row as one change, from the first state to the last; those undone again are none. */
export function foldChanges(changes: readonly OthersChange[]): readonly OthersChange[] {
  const folded = new Map<string, OthersChange>();
  for (const change of changes) {
    const first = folded.get(change.field);
    folded.set(change.field, { ...change, from: first?.from ?? change.from });
  }
  return [...folded.values()].filter(({ from, to }) => from !== to);
}
