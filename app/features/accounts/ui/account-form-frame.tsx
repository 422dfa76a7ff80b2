import type { FormMetadata } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ErrorWords } from '~/ui/forms/conform-props';
import { FormErrors } from '~/ui/forms/form-errors';

export interface AccountFormFrameProps {
  readonly form: Pick<FormMetadata<Record<string, unknown>, string[]>, 'id' | 'errors'>;
  readonly words: ErrorWords;
  /** What was kept when it is refused; by default that everything entered is still there. */
  readonly kept?: string;
  readonly children: ReactNode;
  readonly intent?: string;
}

/** The form element with what is wrong with the whole of it; each field says its own fault. */
export function AccountFormFrame({ form, words, kept, children, intent }: AccountFormFrameProps) {
  const errors = (form.errors ?? []).map((code) => ({ message: words(code) }));
  return (
    <Form method="post" id={form.id} className="form" noValidate>
      <FormErrors errors={errors} {...(kept ? { kept } : {})} />
      {intent ? <input type="hidden" name="intent" value={intent} /> : null}
      {children}
    </Form>
  );
}
