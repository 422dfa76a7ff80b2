import { type SubmissionResult, useForm } from '@conform-to/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import { errorWords } from '~/platform/i18n/error-words';
import type { ErrorWords } from '~/ui/forms/conform-props';

/** What an action of this slice answers when a form comes back. */
export interface FormAnswer {
  readonly result: unknown;
  readonly error: AppError | null;
}

/**
 * A form whose faults come from the server, so that its rules are in one place and it works before scripts run.
 * @returns conform's form and fields, and the words of a fault's code
 */
export function useAccountForm<Fields extends Record<string, unknown>>(
  answer: FormAnswer | undefined,
  options: { readonly defaults?: Partial<Record<keyof Fields, string>>; readonly id?: string } = {},
) {
  const { i18n } = useTranslation();
  const ownId = useId();
  const [form, fields] = useForm<Fields>({
    id: options.id ?? ownId,
    lastResult: (answer?.result ?? null) as SubmissionResult<string[]> | null,
    ...(options.defaults ? { defaultValue: options.defaults as never } : {}),
    shouldValidate: 'onSubmit',
  });
  const refusal = answer?.error;
  const words: ErrorWords = (code) =>
    errorWords(i18n, refusal && refusal.code === code ? refusal : { code });
  return { form, fields, words };
}
