import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { useFieldControl } from './field-context';
import { FieldErrors } from './field-errors';
import { useCorrected } from './use-corrected';

export interface CheckboxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Words of what is wrong, where the box stands alone (a consent). */
  readonly errors?: readonly string[];
}

/** A yes that stands alone, or one of several in a `FieldGroup`. Never ticked beforehand where it is a consent. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, errors, id, className: _look, ...rest },
  ref,
) {
  const ownId = useId();
  const control = useFieldControl({ ...rest, id: id ?? ownId });
  const hintId = hint ? `${control.id}-hint` : undefined;
  const fault = useCorrected<HTMLDivElement>(errors);
  const errorId = fault.errors?.length ? `${control.id}-error` : undefined;
  const describedBy =
    [errorId, hintId, control['aria-describedby']].filter(Boolean).join(' ') || undefined;
  return (
    <div className="choice" ref={fault.root} onInput={fault.onInput}>
      <input
        ref={ref}
        type="checkbox"
        {...rest}
        {...control}
        aria-describedby={describedBy}
        aria-invalid={control['aria-invalid'] ?? (errorId ? true : undefined)}
      />
      <label htmlFor={control.id}>{label}</label>
      {hint ? (
        <div className="choice__hint" id={hintId}>
          {hint}
        </div>
      ) : null}
      <div className="choice__error">
        <FieldErrors id={`${control.id}-error`} errors={fault.errors} />
      </div>
    </div>
  );
});
