import { clsx } from 'clsx';
import { Checkbox } from './checkbox';
import { FieldGroup, type FieldGroupProps } from './field-group';
import type { Option } from './option';

export interface CheckboxGroupProps extends Omit<FieldGroupProps, 'children'> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly defaultValues?: readonly string[];
  readonly form?: string;
  readonly look?: 'list' | 'inline' | 'boxed';
}

/** Any number of a few, all in sight; sends `name` once per ticked value. */
export function CheckboxGroup({
  name,
  options,
  defaultValues = [],
  form,
  look = 'list',
  ...group
}: CheckboxGroupProps) {
  return (
    <FieldGroup {...group}>
      <div className={clsx('choices', look !== 'list' && `choices--${look}`)}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            form={form}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            defaultChecked={defaultValues.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
