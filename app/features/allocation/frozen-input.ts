import { z } from 'zod';
import type { AllocationProblem } from '~/features/allocation/problem';
import { FUNDINGS, rulesSchema } from '~/features/allocation/rules-schema';
import { runRulesSchema } from '~/features/allocation/run-rules';

const codes = z.array(z.string());

/**
 * The input of a run as the database keeps it: everything the optimiser read, with the ids of the records behind the
 * codes, so that the result finds them again whatever is renamed meanwhile. `rules` has the form of `rules.json`.
 */
export const frozenInputSchema = z.object({
  booths: z.array(
    z.object({
      id: z.string(),
      hall: z.string(),
      row: z.string(),
      position: z.number().int(),
      code: z.string(),
      features: codes,
      categories: codes,
      breakAfter: z.boolean(),
      zone: z.string().nullable(),
    }),
  ),
  applications: z.array(
    z.object({
      id: z.string(),
      application: z.string(),
      facilityCode: z.string(),
      province: z.string(),
      category: z.string(),
      boothsMin: z.number().int(),
      boothsMax: z.number().int(),
      funding: z.string(),
      priority: z.number(),
      wishes: codes,
      wishZone: z.string().nullable(),
      anywhere: z.boolean(),
      needs: codes,
      anchorBooths: codes,
      apartGroup: z.string().nullable(),
    }),
  ),
  unavailableBooths: codes,
  rules: runRulesSchema.extend({
    categoryCaps: z.record(z.string(), z.number().int()),
    quotas: z.array(
      z.object({ funding: z.enum(FUNDINGS), province: z.string(), booths: z.number().int() }),
    ),
    maxBoothsPerFacility: z.number().int(),
  }),
  /** Booths that applications outside the question have under those limits. */
  usedOutside: z
    .object({
      categories: z.record(z.string(), z.number().int()),
      quotas: z.array(
        z.object({ funding: z.string(), province: z.string(), booths: z.number().int() }),
      ),
      facilities: z.record(z.string(), z.number().int()),
    })
    // Runs from before it was kept have limits from which it was taken off already.
    .default({ categories: {}, quotas: [], facilities: {} }),
});

export type FrozenInput = z.infer<typeof frozenInputSchema>;
export type FrozenApplication = FrozenInput['applications'][number];

/** The question that a frozen input asks: ids play no part in it, so that a file with the same rows gives the same bytes. */
export function problemOf(input: FrozenInput): AllocationProblem {
  return {
    booths: input.booths.map(({ id: _, ...booth }) => booth),
    applications: input.applications.map(({ id: _, ...application }) => application),
    unavailableBooths: input.unavailableBooths,
    rules: rulesSchema.parse(input.rules),
    usedOutside: input.usedOutside,
  };
}
