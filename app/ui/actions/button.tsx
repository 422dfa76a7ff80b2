import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { type ButtonLook, buttonClass } from './button-class';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'>, ButtonLook {}

/** A button that acts on the page (`type="button"`); a form is sent with `SubmitButton`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind, size, wide, icon, className, children, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={clsx(buttonClass({ kind, size, wide }), className)}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
});
