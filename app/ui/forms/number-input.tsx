import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useFieldControl } from './field-context';

export interface NumberInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  /** `m²`, `kW`, `gian`: stands behind the figure. */
  readonly unit?: string;
}

/** A small number with steps; large amounts of money are a `MoneyInput`. */
export const NumberInput = forwardRef<HTMLInputElement, NumberInputProps>(function NumberInput(
  { unit, className, ...rest },
  ref,
) {
  const control = useFieldControl(rest);
  const whole = rest.step === undefined || Number.isInteger(Number(rest.step));
  const input = (
    <input
      ref={ref}
      type="number"
      inputMode={whole ? 'numeric' : 'decimal'}
      className={clsx('input input--figures', className)}
      {...rest}
      {...control}
    />
  );
  return unit ? (
    <div className="input-affix">
      {input}
      <span className="input-affix__unit">{unit}</span>
    </div>
  ) : (
    input
  );
});
