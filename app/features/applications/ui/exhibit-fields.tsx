import { useTranslation } from 'react-i18next';
import { IconButton } from '~/ui/actions/icon-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Field } from '~/ui/forms/field';
import { FieldGroup } from '~/ui/forms/field-group';
import { FormRow } from '~/ui/forms/form-row';
import { TextArea } from '~/ui/forms/text-area';
import { TextInput } from '~/ui/forms/text-input';
import { Icon } from '~/ui/icons/icon';
import { type ExhibitFields as Exhibit, MAX_EXHIBITS } from '../draft';
import { controlId } from './draft-field';
import type { FormPartProps } from './form-world';
import { useFaultWords } from './use-words';

const emptyRow: Exhibit = { nameVi: '', nameEn: '', description: '' };

/** The products to be shown. Rows come and go by buttons that save the draft, so they work before scripts run. */
export function ExhibitFields({ fields, faults }: FormPartProps) {
  const { t } = useTranslation('applications');
  const words = useFaultWords();
  const rows = fields.exhibits.length > 0 ? fields.exhibits : [emptyRow];
  return (
    <FieldGroup
      id={controlId('exhibits')}
      legend={t('fields.exhibits')}
      errors={faults.filter(({ field }) => field === 'exhibits').map(words)}
    >
      <div className="field-array">
        {rows.map((row, index) => (
          <ExhibitRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place in the form it is sent in
            key={`${index} of ${rows.length}`}
            row={row}
            index={index}
            rows={rows.length}
            faults={faults}
          />
        ))}
        {rows.length < MAX_EXHIBITS ? (
          <div>
            <SubmitButton
              kind="plain"
              size="small"
              name="intent"
              value="exhibit-add"
              icon={<Icon name="add" />}
            >
              {t('exhibitAdd')}
            </SubmitButton>
          </div>
        ) : null}
      </div>
    </FieldGroup>
  );
}

interface ExhibitRowProps {
  readonly row: Exhibit;
  readonly index: number;
  readonly rows: number;
  readonly faults: FormPartProps['faults'];
}

function ExhibitRow({ row, index, rows, faults }: ExhibitRowProps) {
  const { t } = useTranslation('applications');
  const words = useFaultWords();
  const name = (cell: keyof Exhibit) => `exhibits[${index}].${cell}`;
  const errors = (cell: keyof Exhibit) =>
    faults.filter(({ field }) => field === name(cell)).map(words);
  return (
    <div className="field-array__item">
      <div className="form min-w-0 flex-1">
        <FormRow>
          <Field
            id={controlId(name('nameVi'))}
            label={t('fields.exhibitNameVi')}
            required
            errors={errors('nameVi')}
          >
            <TextInput name={name('nameVi')} defaultValue={row.nameVi} required={false} />
          </Field>
          <Field
            id={controlId(name('nameEn'))}
            label={t('fields.exhibitNameEn')}
            errors={errors('nameEn')}
          >
            <TextInput name={name('nameEn')} defaultValue={row.nameEn} />
          </Field>
        </FormRow>
        <Field
          id={controlId(name('description'))}
          label={t('fields.exhibitDescription')}
          errors={errors('description')}
        >
          <TextArea name={name('description')} rows={2} defaultValue={row.description} />
        </Field>
      </div>
      {rows > 1 ? (
        <IconButton
          bordered
          type="submit"
          name="intent"
          value={`exhibit-remove:${index}`}
          icon="trash"
          label={t('exhibitRemove', { row: index + 1 })}
        />
      ) : null}
    </div>
  );
}
