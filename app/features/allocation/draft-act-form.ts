import { z } from 'zod';
import { normaliseText } from '~/kernel/text-folding';

const id = z.uuid();
const version = z.coerce.number().int().min(1);
const yes = z.literal('yes').optional();

/** What a posted form does to a run: `intent` says which. Every value is a text, as a form without scripts posts it. */
const draftActSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('place'),
    application: id,
    codes: z.string().overwrite(normaliseText).max(20_000).default(''),
    accept: yes,
    displace: yes,
    version,
  }),
  z.object({ intent: z.literal('take-out'), application: id, version }),
  z.object({ intent: z.literal('undo'), version }),
  z.object({ intent: z.literal('apply'), version, leaveOut: z.array(id).max(20_000) }),
  z.object({ intent: z.literal('discard'), version }),
  z.object({ intent: z.literal('cancel') }),
]);

export type DraftActForm = z.infer<typeof draftActSchema>;

/** The act in a posted form; undefined for what no form of ours sends. */
export function readDraftAct(form: FormData): DraftActForm | undefined {
  const fields = Object.fromEntries(
    [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const parsed = draftActSchema.safeParse({ ...fields, leaveOut: form.getAll('leaveOut') });
  return parsed.success ? parsed.data : undefined;
}
