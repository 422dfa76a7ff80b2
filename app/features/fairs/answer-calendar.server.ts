import type { VerbContext } from '~/features/access/verb-context.server';
import type { AppError } from '~/kernel/result';
import { parseForm } from '~/platform/http/parse-form';
import { isRecordId } from '~/platform/http/record-id.server';
import { restoreSession } from './delete-session.server';
import type { FairRecord } from './find-fair.server';
import { moveSession } from './move-session.server';
import { moveSessionSchema } from './session-schema';

export interface CalendarAnswer {
  readonly error: AppError | null;
  readonly done: 'moved' | 'restored' | null;
}

/** Answers a post of a fair's calendar: a drag, or undoing a deletion. */
export async function answerCalendar(
  context: VerbContext,
  fair: FairRecord,
  form: FormData,
): Promise<CalendarAnswer> {
  if (form.get('intent') === 'restore') {
    const sessionId = form.get('sessionId');
    if (!isRecordId(sessionId)) return { error: { code: 'not-found' }, done: null };
    const restored = await restoreSession(context, fair.id, sessionId);
    return restored.ok ? { error: null, done: 'restored' } : { error: restored.error, done: null };
  }
  const move = parseForm(form, { schema: moveSessionSchema });
  if (move.status !== 'success') {
    const code = Object.values(move.error ?? {}).flat()[0] ?? 'session.invalid';
    return { error: { code }, done: null };
  }
  const moved = await moveSession(context, fair.id, move.value);
  return moved.ok ? { error: null, done: 'moved' } : { error: moved.error, done: null };
}
