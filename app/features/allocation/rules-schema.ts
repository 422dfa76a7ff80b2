import { z } from 'zod';
import { normaliseText } from '~/kernel/text-folding';

const points = z.number().finite().min(0).max(100_000);
const booths = z.number().int().min(0).max(1_000_000);

export const FUNDINGS = ['national', 'provincial', 'self'] as const;

/**
 * `rules.json` (docs: README of this slice). Every key is optional. An unknown key is refused, since a misspelt
 * cap would otherwise silently not hold.
 */
export const rulesSchema = z.strictObject({
  /** Decides between equals, as a draw would; printed in the result so that anyone can run it again. */
  seed: z.string().min(1).max(200).default('hoicho'),
  /** Most booths a category may have in all; not named = no cap. Names are compared without spare spaces. */
  categoryCaps: z
    .record(z.string(), booths)
    .default({})
    .transform((caps, context) => {
      const clean = new Map<string, number>();
      for (const [name, cap] of Object.entries(caps)) {
        const key = normaliseText(name);
        if (clean.has(key)) context.addIssue({ code: 'custom', message: `named twice: ${key}` });
        clean.set(key, cap);
      }
      return clean as ReadonlyMap<string, number>;
    }),
  /** Most booths a funding source pays for in a province; a pair not named = no limit. */
  quotas: z
    .array(z.strictObject({ funding: z.enum(FUNDINGS), province: z.string().min(1), booths }))
    .default([])
    .superRefine((quotas, context) => {
      const seen = new Set<string>();
      quotas.forEach(({ funding, province }, index) => {
        const key = `${funding}/${province}`;
        if (seen.has(key)) {
          context.addIssue({ code: 'custom', path: [index], message: `named twice: ${key}` });
        }
        seen.add(key);
      });
    }),
  /** Most booths all applications of one facility may have together; not named = no limit. */
  maxBoothsPerFacility: z.number().int().min(1).max(1_000_000).optional(),
  weights: z
    .strictObject({
      placed: points.default(100),
      booth: points.default(10),
      wish: points.default(20),
      cluster: points.default(5),
      apart: points.default(5),
      anchor: points.default(50),
    })
    .prefault({}),
  /** A safety net only: the work limits end a run long before. A result it cut carries `"cut": true`. */
  timeLimitSeconds: z.number().min(1).max(3600).default(30),
});

export type AllocationRules = z.output<typeof rulesSchema>;

export const DEFAULT_RULES: AllocationRules = rulesSchema.parse({});

/** One fault of a rules file: where (`weights.wish`, `quotas.3.booths`; '' for the whole file) and what. */
export interface RulesFault {
  readonly path: string;
  readonly message: string;
}

export type ParsedRules =
  | { readonly ok: true; readonly value: AllocationRules }
  | { readonly ok: false; readonly error: readonly RulesFault[] };

/** Reads the text of `rules.json`; every fault is named, nothing is guessed. */
export function parseRules(text: string): ParsedRules {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    return {
      ok: false,
      error: [{ path: '', message: cause instanceof Error ? cause.message : 'not JSON' }],
    };
  }
  const parsed = rulesSchema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    error: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  };
}
