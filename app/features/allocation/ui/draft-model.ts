import type { PlacedApplication } from '../run-page.server';

/** An application of a draft as the page has it. */
export type PlacedView = PlacedApplication;

/** Who is to have a booth, by its code. */
export function holderOf(
  applications: readonly PlacedView[],
  code: string,
): PlacedView | undefined {
  return applications.find(({ booths }) => booths.includes(code));
}
