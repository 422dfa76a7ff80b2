import { z } from 'zod';
import { normaliseText } from '~/kernel/text-folding';
import {
  planAreaSchema,
  planBoothSchema,
  planEntranceSchema,
  planHallSchema,
} from './plan-document';

const ids = z.array(z.string().min(1).max(64)).min(1).max(20_000);
const shiftM = z.number().finite().min(-2000).max(2000);

/** What may be set for a whole selection at once. */
export const boothPatchSchema = planBoothSchema
  .pick({ kind: true, features: true, categories: true, priceVnd: true, zone: true })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { error: 'plan.nothing-to-set' });

/**
 * One step of drawing, as the editor posts it and the history keeps it. Lengths in metres. New ids come from the caller:
 * pure code makes none.
 */
export const planEditSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('move'), ids, dxM: shiftM, dyM: shiftM }),
  z.object({
    type: z.literal('resize'),
    id: z.string().min(1).max(64),
    widthM: z.number().min(0.5).max(200),
    depthM: z.number().min(0.5).max(200),
  }),
  z.object({ type: z.literal('add'), booths: z.array(planBoothSchema).min(1).max(5000) }),
  z.object({ type: z.literal('remove'), ids }),
  z.object({ type: z.literal('set'), ids, patch: boothPatchSchema }),
  /** Codes for the selection in reading order (row, then position): prefix + number with at least `digits` figures. */
  z.object({
    type: z.literal('renumber'),
    ids,
    prefix: z.string().overwrite(normaliseText).max(12),
    first: z.number().int().min(0).max(90_000),
    digits: z.number().int().min(1).max(5),
  }),
  /** A copy of the selection, shifted; `copies` gives each original its copy's id, code and row. */
  z.object({
    type: z.literal('duplicate'),
    dxM: shiftM,
    dyM: shiftM,
    copies: z
      .array(planBoothSchema.pick({ id: true, code: true, row: true }).extend({ of: z.string() }))
      .min(1)
      .max(5000),
  }),
  /** Booths that form one rectangle become one raw space, under the first one's id and code. */
  z.object({ type: z.literal('merge'), ids, priceVnd: planBoothSchema.shape.priceVnd }),
  /** Of one hall, or of all. */
  z.object({ type: z.literal('recognise-corners'), hall: z.string().max(40).optional() }),
  z.object({ type: z.literal('set-hall'), hall: planHallSchema }),
  z.object({ type: z.literal('remove-hall'), hall: z.string() }),
  z.object({ type: z.literal('set-area'), hall: z.string(), area: planAreaSchema }),
  z.object({ type: z.literal('remove-area'), hall: z.string(), id: z.string() }),
  z.object({ type: z.literal('set-entrance'), hall: z.string(), entrance: planEntranceSchema }),
  z.object({ type: z.literal('remove-entrance'), hall: z.string(), id: z.string() }),
]);

export type PlanEdit = z.infer<typeof planEditSchema>;
export type EditOf<T extends PlanEdit['type']> = Extract<PlanEdit, { type: T }>;
