import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useFieldControl } from './field-context';

/** Several lines of text; grows with what is written where the browser can. */
export const TextArea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<'textarea'>>(
  function TextArea({ className, rows = 4, ...rest }, ref) {
    const control = useFieldControl(rest);
    return (
      <textarea ref={ref} rows={rows} className={clsx('input', className)} {...rest} {...control} />
    );
  },
);
