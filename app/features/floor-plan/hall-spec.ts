import { z } from 'zod';
import { normaliseText } from '~/kernel/text-folding';
import { priceRulesSchema } from './booth-price';
import { numberingSchema } from './numbering';
import { hallSides } from './plan-document';
import { minRawAreaM2 } from './raw-space';

const count = (max: number) => z.number().int().min(1).max(max);
const metres = (min: number, max: number) => z.number().min(min).max(max);
const label = z.object({
  vi: z.string().overwrite(normaliseText).min(1).max(120),
  en: z.string().overwrite(normaliseText).min(1).max(120),
});
const word = z.string().overwrite(normaliseText).min(1).max(80);

/** A zone covers bands (back-to-back rows, counted from 1 at the top); later zones win where two overlap. */
export const zoneRuleSchema = z.object({
  zone: z.string().overwrite(normaliseText).min(1).max(60).nullable().default(null),
  fromBand: count(60),
  toBand: count(60),
  features: z.array(word).max(20).default([]),
  categories: z.array(word).max(40).default([]),
});

export const rawSpacesSchema = z
  .object({
    count: count(200),
    widthM: metres(1, 100).default(6),
    depthM: metres(1, 100).default(6),
  })
  .refine((raw) => raw.widthM * raw.depthM >= minRawAreaM2, { error: 'plan.raw-too-small' });

export const stageSchema = z.object({
  side: z.enum(hallSides).default('east'),
  depthM: metres(1, 100).default(6),
  label: label.default({ vi: 'Sân khấu · Khu kết nối cung cầu', en: 'Stage · Matchmaking area' }),
});

/**
 * A hall from a few numbers. A *band* is two rows back to back, cut by cross aisles into *blocks*.
 * Give `booths` (the exact number, raw spaces included) and what is left out of `bands`, `blocksPerBand` and
 * `boothsPerSide` is derived for a well-proportioned hall; or give all three and no number. Lengths in metres.
 */
export const hallSpecSchema = z.object({
  code: z.string().overwrite(normaliseText).min(1).max(24),
  name: label,
  booths: count(5000).optional(),
  bands: count(60).optional(),
  blocksPerBand: count(12).optional(),
  boothsPerSide: count(80).optional(),
  boothWidthM: metres(1, 20).default(3),
  boothDepthM: metres(1, 20).default(3),
  aisleM: metres(1, 20).default(3),
  crossAisleM: metres(1, 20).default(4),
  wallAisleM: metres(0.5, 30).default(3),
  /** Width over depth that a derived hall aims at. */
  proportion: metres(0.3, 4).default(1.5),
  entrances: z
    .array(z.object({ side: z.enum(hallSides).default('south'), label: label.optional() }))
    .max(20)
    .default([{ side: 'south' }, { side: 'south' }]),
  stage: stageSchema.optional(),
  rawSpaces: z.array(rawSpacesSchema).max(20).default([]),
  zones: z.array(zoneRuleSchema).max(60).default([]),
  features: z.array(word).max(20).default([]),
  numbering: numberingSchema.default(numberingSchema.parse({})),
  prices: priceRulesSchema.default(priceRulesSchema.parse({})),
});

/** As written (defaults may be left out) and as used (all numbers present). */
export type HallSpecInput = z.input<typeof hallSpecSchema>;
export type HallSpec = z.infer<typeof hallSpecSchema>;
