/** One of several values to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Other words by which it is found, not shown: former names. */
  readonly alsoFound?: string;
  /** Heading the option stands under, where the control shows groups. */
  readonly group?: string;
}

/** Options under their headings, in the order the headings first appear; '' for those without. */
export function groupOptions(options: readonly Option[]): ReadonlyMap<string, readonly Option[]> {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const heading = option.group ?? '';
    const group = groups.get(heading);
    if (group) group.push(option);
    else groups.set(heading, [option]);
  }
  return groups;
}
