import { z } from 'zod';
import { DEFAULT_RULES } from '~/features/allocation/rules-schema';
import { normaliseText } from '~/kernel/text-folding';

/** The clock is a safety net; the work limits end a run long before. */
const longestSeconds = 300;
const mostPoints = 10_000;

const points = z.coerce.number().min(0).max(mostPoints);

/**
 * What an organiser sets for the runs of a fair. Caps and quotas are no part of it: they stand with the fair, where they
 * bind everybody. Used by the form, the verb and the stored JSON alike.
 */
export const runRulesSchema = z.object({
  seed: z
    .string()
    .transform((text) => normaliseText(text).trim())
    .pipe(z.string().min(1).max(100)),
  weights: z.object({
    placed: points,
    booth: points,
    wish: points,
    cluster: points,
    apart: points,
    anchor: points,
  }),
  timeLimitSeconds: z.coerce.number().int().min(5).max(longestSeconds),
});

export type RunRules = z.infer<typeof runRulesSchema>;

export const DEFAULT_RUN_RULES: RunRules = {
  seed: DEFAULT_RULES.seed,
  weights: DEFAULT_RULES.weights,
  timeLimitSeconds: DEFAULT_RULES.timeLimitSeconds,
};
