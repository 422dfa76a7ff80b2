import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * A fault that was answered is not shown any more: from the first keystroke in the field until the form is sent again and
 * answered. Before scripts run nothing changes.
 * @param errors of the field, as the last answer said
 * @returns the errors to show, and what the field's outermost element needs
 */
export function useCorrected<E extends HTMLElement>(
  errors: readonly string[] | undefined,
): {
  readonly errors: readonly string[] | undefined;
  readonly root: RefObject<E>;
  readonly onInput: () => void;
} {
  const root = useRef<E>(null);
  const [corrected, setCorrected] = useState(false);
  const sent = useRef(false);
  useEffect(() => {
    const form = root.current?.closest('form');
    const onSubmit = () => {
      sent.current = true;
    };
    form?.addEventListener('submit', onSubmit);
    return () => form?.removeEventListener('submit', onSubmit);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new array is a new answer, once the form was sent
  useEffect(() => {
    if (!sent.current) return;
    sent.current = false;
    setCorrected(false);
  }, [errors]);
  return {
    errors: corrected ? undefined : errors,
    root,
    onInput: () => {
      if (errors?.length) setCorrected(true);
    },
  };
}
