import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/actions/button';
import { IconButton } from '~/ui/actions/icon-button';
import { Icon } from '~/ui/icons/icon';
import { FieldGroup } from './field-group';

export interface FieldArrayProps<Item, Schema extends Record<string, unknown>> {
  readonly form: Pick<FormMetadata<Schema, string[]>, 'insert' | 'remove'>;
  readonly field: FieldMetadata<Item[], Schema, string[]>;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly errors?: readonly string[];
  /** The fields of one row. */
  readonly render: (item: FieldMetadata<Item, Schema, string[]>, index: number) => ReactNode;
  readonly addLabel?: string;
  readonly max?: number;
  readonly min?: number;
}

/** A list of like rows (exhibits, phones) in a conform form. Its buttons submit an intent, so rows come and go without scripts too. */
export function FieldArray<Item, Schema extends Record<string, unknown>>({
  form,
  field,
  legend,
  hint,
  errors,
  render,
  addLabel,
  max = 50,
  min = 0,
}: FieldArrayProps<Item, Schema>) {
  const { t } = useTranslation('ui');
  const rows = field.getFieldList();
  return (
    <FieldGroup legend={legend} hint={hint} errors={errors} id={field.id}>
      <div className="field-array">
        {rows.map((row, index) => (
          <div key={row.key} className="field-array__item">
            <div className="form-row">{render(row, index)}</div>
            {rows.length > min ? (
              <IconButton
                bordered
                icon="trash"
                type="submit"
                label={t('array.remove', { row: index + 1 })}
                {...form.remove.getButtonProps({ name: field.name, index })}
              />
            ) : null}
          </div>
        ))}
        {rows.length < max ? (
          <div>
            <Button
              type="submit"
              size="small"
              icon={<Icon name="add" />}
              {...form.insert.getButtonProps({ name: field.name })}
            >
              {addLabel ?? t('array.add')}
            </Button>
          </div>
        ) : null}
      </div>
    </FieldGroup>
  );
}
