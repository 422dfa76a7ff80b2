import { useHydrated } from '~/ui/hydrated';
import { type ComboboxFieldProps, ComboboxInput } from './combobox-input';
import { useFieldControl } from './field-context';
import { Select } from './select';

export interface ComboboxProps extends Omit<ComboboxFieldProps, 'control'> {
  readonly id?: string;
  readonly required?: boolean;
}

/**
 * One of many (63 provinces, 800 facilities), found by typing with or without diacritics. Sends `name=value`.
 * Before scripts run it is a native select with the same options.
 */
export function Combobox({ id, required, ...props }: ComboboxProps) {
  const hydrated = useHydrated();
  const control = useFieldControl({ id, required });
  if (hydrated) return <ComboboxInput {...props} control={control} />;
  return (
    <Select
      {...control}
      name={props.name}
      form={props.form}
      options={props.options}
      defaultValue={props.defaultValue}
      placeholder={props.placeholder ?? ''}
    />
  );
}
