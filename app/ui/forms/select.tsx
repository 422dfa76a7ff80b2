import { clsx } from 'clsx';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useFieldControl } from './field-context';
import type { Option } from './option';
import { OptionElements } from './option-elements';

export interface SelectProps extends Omit<ComponentPropsWithoutRef<'select'>, 'children'> {
  readonly options: readonly Option[];
  /** Words of the empty first choice; without it the first option is chosen. */
  readonly placeholder?: string;
}

/** A native select: right for up to about twenty options; above that, `Combobox`. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, placeholder, className, ...rest },
  ref,
) {
  const control = useFieldControl(rest);
  return (
    <select ref={ref} className={clsx('input', className)} {...rest} {...control}>
      {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
      <OptionElements options={options} />
    </select>
  );
});
