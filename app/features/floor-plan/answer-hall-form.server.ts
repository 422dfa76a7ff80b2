import type { SubmissionResult } from '@conform-to/react';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { AppError } from '~/kernel/result';
import { parseForm } from '~/platform/http/parse-form';
import { createHalls } from './create-halls.server';
import { hallFormSchema, specOfForm } from './hall-form';
import type { HallSpec } from './hall-spec';
import { redrawHall } from './redraw-hall.server';

/** What the page of a hall's numbers shows after a post. */
export interface HallFormAnswer {
  readonly lastResult: SubmissionResult<string[]>;
  readonly error?: AppError;
  readonly done?: { readonly hall: string; readonly booths: number };
}

/** Draws a new hall from the form; `intent=preview` only gives the numbers back, so that the page shows the picture. */
export function answerNewHall(
  context: VerbContext,
  fairId: string,
  sent: FormData,
): Promise<HallFormAnswer> {
  return answer(sent, (spec) => createHalls(context, fairId, [spec]));
}

/** Draws a standing hall anew; `version` is of the hall when the form was opened. */
export function answerRedraw(
  context: VerbContext,
  fairId: string,
  hall: string,
  sent: FormData,
): Promise<HallFormAnswer> {
  sent.set('code', hall);
  const version = Number(sent.get('version'));
  const keepByCode = sent.get('keepByCode') === 'on';
  return answer(sent, (spec) => redrawHall(context, { fairId, hall, version, spec, keepByCode }));
}

async function answer(
  sent: FormData,
  draw: (spec: HallSpec) => ReturnType<typeof createHalls>,
): Promise<HallFormAnswer> {
  const submission = parseForm(sent, { schema: hallFormSchema });
  if (submission.status !== 'success' || sent.get('intent') === 'preview') {
    return { lastResult: submission.reply() };
  }
  const spec = specOfForm(submission.value);
  if (!spec) return { lastResult: submission.reply(), error: { code: 'plan.form-invalid' } };
  const drawn = await draw(spec);
  if (!drawn.ok) return { lastResult: submission.reply(), error: drawn.error };
  const booths = drawn.value.created + drawn.value.updated + drawn.value.unchanged;
  return {
    lastResult: submission.reply(),
    done: { hall: spec.code, booths: spec.booths ?? booths },
  };
}
