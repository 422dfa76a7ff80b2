import { clsx } from 'clsx';
import { useId } from 'react';
import { FieldGroup, type FieldGroupProps } from './field-group';
import type { Option } from './option';

export interface RadioGroupProps extends Omit<FieldGroupProps, 'children'> {
  readonly name: string;
  readonly options: readonly Option[];
  readonly defaultValue?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly required?: boolean;
  readonly form?: string;
  /** `boxed` for few, weighty choices with hints; `inline` for short words. */
  readonly look?: 'list' | 'inline' | 'boxed';
}

/** One of a few, all in sight. */
export function RadioGroup({
  name,
  options,
  defaultValue,
  value,
  onChange,
  required,
  form,
  look = 'list',
  ...group
}: RadioGroupProps) {
  const id = useId();
  return (
    <FieldGroup {...group}>
      <div className={clsx('choices', look !== 'list' && `choices--${look}`)}>
        {options.map((option) => {
          const optionId = `${id}-${option.value}`;
          return (
            <div key={option.value} className="choice">
              <input
                type="radio"
                id={optionId}
                name={name}
                form={form}
                value={option.value}
                required={required}
                disabled={option.disabled}
                aria-describedby={option.hint ? `${optionId}-hint` : undefined}
                {...(value === undefined
                  ? { defaultChecked: option.value === defaultValue }
                  : { checked: option.value === value })}
                onChange={
                  onChange
                    ? () => onChange(option.value)
                    : value === undefined
                      ? undefined
                      : () => {}
                }
              />
              <label htmlFor={optionId}>{option.label}</label>
              {option.hint ? (
                <div className="choice__hint" id={`${optionId}-hint`}>
                  {option.hint}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
