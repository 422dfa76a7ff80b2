import { z } from 'zod';
import type { VerbContext } from '~/features/access/verb-context.server';
import { normaliseText } from '~/kernel/text-folding';
import { isRecordId } from '~/platform/http/record-id.server';
import { editPlan } from './edit-plan.server';
import { planEditSchema } from './plan-edit';
import type { SaveAnswer } from './ui/editor/use-drawing';

const maxEdits = 5000;
const editsSchema = z.array(planEditSchema).min(1).max(maxEdits);

/** Saves the batch that the drawing board posts (`edits` as JSON, `version` of the hall). Errors stand in the answer. */
export async function answerEdits(
  context: VerbContext,
  fairId: string,
  hall: string,
  sent: FormData,
): Promise<SaveAnswer> {
  const parsed = editsSchema.safeParse(jsonOf(String(sent.get('edits') ?? '')));
  if (!parsed.success) return { error: { code: 'plan.edits-unreadable' } };
  const edits = parsed.data;
  if (!newIdsOf(edits).every(isRecordId)) return { error: { code: 'plan.edits-unreadable' } };
  const version = Number(sent.get('version'));
  const saved = await editPlan(context, { fairId, hall, version, edits });
  if (!saved.ok) return { error: saved.error };
  const stands = saved.value.halls.find(({ code }) => code === hall)?.version ?? version;
  return { saved: { version: stands, edits: edits.length } };
}

function newIdsOf(edits: z.output<typeof editsSchema>): string[] {
  return edits.flatMap((edit) => {
    if (edit.type === 'add') return edit.booths.map(({ id }) => id);
    return edit.type === 'duplicate' ? edit.copies.map(({ id }) => id) : [];
  });
}

/** Its texts as we store them. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value) =>
      typeof value === 'string' ? normaliseText(value) : value,
    );
  } catch {
    return undefined;
  }
}
