import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';

export interface SwitchProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'role'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** On or off, with effect at once or with the form; sends `on` like a checkbox. */
export const Switch = forwardRef<HTMLInputElement, SwitchProps>(function Switch(
  { label, hint, id, className: _look, ...rest },
  ref,
) {
  const ownId = useId();
  const inputId = id ?? ownId;
  return (
    <div className="choice switch">
      <input
        ref={ref}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox carries its own checked state
        role="switch"
        id={inputId}
        aria-describedby={hint ? `${inputId}-hint` : undefined}
        {...rest}
      />
      <label htmlFor={inputId}>{label}</label>
      {hint ? (
        <div className="choice__hint" id={`${inputId}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
});
