import { z } from 'zod';
import { normaliseText } from '~/kernel/text-folding';

/** Fields of the forms beside the plan; every value is a text, as a form without scripts posts it. */
/** Normalised first: what is too long only by invisible characters is not too long. */
const text = (max: number) => z.string().overwrite(normaliseText).max(max).default('');
const id = z.uuid();
const ids = z.array(id).max(2_000).default([]);
const accept = z.literal('yes').optional();
const codes = text(20_000);
const application = z.union([id, z.literal('')]).default('');

/** One act on booths as it is posted: `intent` says which. */
export const boothActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('assign'), codes, application, accept }),
  z.object({
    intent: z.literal('hold'),
    codes,
    application,
    hours: z.coerce.number().int().catch(0),
    note: text(500),
    accept,
  }),
  z.object({ intent: z.literal('move'), tenure: ids, codes, accept }),
  z.object({ intent: z.literal('swap'), one: id, application, accept }),
  z.object({ intent: z.literal('vacate'), tenure: ids, reason: text(500), accept }),
  z.object({ intent: z.literal('block'), codes, reason: text(500) }),
  z.object({ intent: z.literal('unblock'), tenure: ids, reason: text(500) }),
  z.object({ intent: z.literal('undo'), entry: z.string().regex(/^\d{1,19}$/) }),
]);

export type BoothActForm = z.infer<typeof boothActSchema>;

/** The act in a posted form; undefined for what no form of ours sends. */
export function readBoothAct(form: FormData): BoothActForm | undefined {
  const fields = Object.fromEntries(
    [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const parsed = boothActSchema.safeParse({ ...fields, tenure: form.getAll('tenure') });
  return parsed.success ? parsed.data : undefined;
}
