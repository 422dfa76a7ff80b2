import type { z } from 'zod';
import type {
  AllocationProblem,
  ProblemApplication,
  ProblemBooth,
} from '~/features/allocation/problem';
import { rulesSchema } from '~/features/allocation/rules-schema';

/** Booths `A1` … in one row, with what a test wants changed by code. */
export function rowOfBooths(
  count: number,
  changes: Readonly<Record<string, Partial<ProblemBooth>>> = {},
): ProblemBooth[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `A${index + 1}`;
    return {
      hall: 'H1',
      row: 'R1',
      position: index + 1,
      code,
      features: [],
      categories: [],
      breakAfter: false,
      ...changes[code],
    };
  });
}

/** An application for one booth anywhere, with what a test wants changed. */
export function applicationOf(
  application: string,
  changes: Partial<ProblemApplication> = {},
): ProblemApplication {
  return {
    application,
    facilityCode: `F-${application}`,
    province: `tinh-${application}`,
    category: 'food',
    boothsMin: 1,
    boothsMax: 1,
    funding: 'self',
    priority: 0,
    wishes: [],
    anywhere: true,
    needs: [],
    anchorBooths: [],
    ...changes,
  };
}

export function problemOf(
  booths: readonly ProblemBooth[],
  applications: readonly ProblemApplication[],
  rules: z.input<typeof rulesSchema> = {},
  unavailableBooths: readonly string[] = [],
): AllocationProblem {
  return { booths, applications, rules: rulesSchema.parse(rules), unavailableBooths };
}
