import type { Submission } from '@conform-to/react';
import { json } from '@remix-run/node';
import type { AppError } from '~/kernel/result';
import { errorStatus } from '~/platform/http/error-status';

/** What passwords and codes are called in forms: never sent back into a page. */
const secrets = ['password', 'again', 'current', 'code'];

/** A form that does not fit its schema, back with its faults (422) and what was typed, secrets excepted. */
export function badForm<Schema, Value>(submission: Submission<Schema, string[], Value>) {
  return json(
    { result: submission.reply({ hideFields: secrets as never[] }), error: null },
    { status: 422 },
  );
}

/**
 * A form that was understood and refused, back with what was typed.
 * @param field the control the refusal belongs to; without it the whole form
 */
export function refusedForm<Schema, Value>(
  submission: Submission<Schema, string[], Value>,
  error: AppError,
  field?: string,
) {
  const reply = field ? { fieldErrors: { [field]: [error.code] } } : { formErrors: [error.code] };
  const result = submission.reply({ ...reply, hideFields: secrets as never[] } as never);
  return json({ result, error }, { status: errorStatus(error.code) });
}
