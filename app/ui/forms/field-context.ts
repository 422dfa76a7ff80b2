import { createContext, useContext } from 'react';

/** What a `Field` tells the control inside it. */
export interface FieldControl {
  readonly id?: string;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly required?: boolean;
}

export const FieldContext = createContext<FieldControl>({});

interface ControlAttributes {
  readonly id?: string;
  readonly required?: boolean;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling';
}

/** Attributes of a control inside its `Field`; the control's own props win. */
export function useFieldControl(own: ControlAttributes): ControlAttributes {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field.id,
    required: own.required ?? field.required,
    'aria-describedby': own['aria-describedby'] ?? field.describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field.invalid || undefined),
  };
}
