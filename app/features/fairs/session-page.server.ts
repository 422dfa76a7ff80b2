import { randomUUID } from 'node:crypto';
import type { SubmissionResult } from '@conform-to/react';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { parseForm } from '~/platform/http/parse-form';
import { isRecordId } from '~/platform/http/record-id.server';
import { deleteSession } from './delete-session.server';
import type { FairRecord } from './find-fair.server';
import { roomsOf } from './organiser-fair-lists.server';
import { saveSession } from './save-session.server';
import { newSessionValues, type SessionFormValues, sessionFormValues } from './session-form-values';
import { sessionSchema } from './session-schema';

export interface SessionPage {
  readonly sessionId: string;
  /** 0 for a new one. */
  readonly version: number;
  readonly values: SessionFormValues;
  readonly rooms: readonly {
    readonly id: string;
    readonly nameVi: string;
    readonly nameEn: string;
  }[];
}

/** What the form of a session shows; `new` is an empty one. Error: `not-found`. */
export async function sessionPage(
  context: VerbContext,
  fair: FairRecord,
  sessionId: string,
): Promise<Result<SessionPage>> {
  const rooms = (await roomsOf(context, fair)).map(({ id, nameVi, nameEn }) => ({
    id,
    nameVi,
    nameEn,
  }));
  if (sessionId === 'new') {
    const values = newSessionValues(fair.opensAt, rooms[0]?.id ?? '');
    return ok({ sessionId: randomUUID(), version: 0, values, rooms });
  }
  if (!isRecordId(sessionId)) return fail('not-found');
  const session = await context.db.fairSession.findFirst({
    where: { id: sessionId, fairId: fair.id },
  });
  if (!session) return fail('not-found');
  return ok({ sessionId, version: session.version, values: sessionFormValues(session), rooms });
}

export type SessionAnswer =
  | { readonly done: 'saved' | 'deleted'; readonly sessionId: string }
  | {
      readonly done: null;
      readonly lastResult: SubmissionResult<string[]> | null;
      readonly error: AppError | null;
    };

/** Answers a post of the form: save, or delete. */
export async function answerSession(
  context: VerbContext,
  fair: FairRecord,
  form: FormData,
): Promise<SessionAnswer> {
  const sessionId = String(form.get('sessionId') ?? '');
  if (!isRecordId(sessionId)) {
    return { done: null, lastResult: null, error: { code: 'not-found' } };
  }
  if (form.get('intent') === 'delete') {
    const deleted = await deleteSession(context, fair.id, sessionId);
    if (deleted.ok) return { done: 'deleted', sessionId };
    return { done: null, lastResult: null, error: deleted.error };
  }
  const submission = parseForm(form, { schema: sessionSchema });
  if (submission.status !== 'success') {
    return { done: null, lastResult: submission.reply(), error: null };
  }
  const version = Number(form.get('version')) || 0;
  const input = submission.value;
  const saved = await saveSession(context, { fairId: fair.id, sessionId, version, input });
  if (saved.ok) return { done: 'saved', sessionId };
  return { done: null, lastResult: submission.reply(), error: saved.error };
}
