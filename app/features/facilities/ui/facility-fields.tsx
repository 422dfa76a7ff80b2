import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRODUCT_GROUPS } from '~/kernel/product-groups';
import { Combobox } from '~/ui/forms/combobox';
import { Field } from '~/ui/forms/field';
import { FormRow } from '~/ui/forms/form-row';
import { Select } from '~/ui/forms/select';
import { TextInput } from '~/ui/forms/text-input';
import { useHydrated } from '~/ui/hydrated';
import type { FacilityFaults, FacilityField, FacilityValues } from '../facility-form';
import { LEGAL_FORMS, needsTaxCode } from '../schema';
import { useProvinceOptions } from './use-province-options';

interface FacilityFieldsProps {
  readonly values: FacilityValues;
  readonly faults: FacilityFaults;
  /** Asks for the centre's code and the paper of the mandate too. */
  readonly onBehalf?: boolean;
}

/** The facts of a facility, for its own people and for a province centre. */
export function FacilityFields({ values, faults, onBehalf }: FacilityFieldsProps) {
  const { t } = useTranslation(['facilities', 'import']);
  const provinces = useProvinceOptions();
  const hydrated = useHydrated();
  const [legalForm, setLegalForm] = useState(values.legalForm ?? '');
  const field = (
    name: FacilityField,
    required: boolean,
    control: ReactNode,
    hint?: ReactNode,
    mark?: 'none',
  ) => {
    const fault = faults[name];
    return (
      <Field
        key={name}
        id={`facility-${name}`}
        label={t(`fields.${name}`)}
        required={required}
        mark={mark}
        hint={hint}
        errors={fault ? [t(`errors.${fault}`)] : []}
      >
        {control}
      </Field>
    );
  };
  const input = (name: FacilityField, more: Readonly<Record<string, string>> = {}) => (
    <TextInput name={name} defaultValue={values[name] ?? ''} {...more} />
  );
  return (
    <div className="form">
      {field('name', true, input('name', { autoComplete: 'organization' }), t('hints.name'))}
      <FormRow>
        {field('nameEn', false, input('nameEn'))}
        {field(
          'legalForm',
          true,
          <Select
            name="legalForm"
            placeholder=""
            defaultValue={values.legalForm ?? ''}
            onChange={(event) => setLegalForm(event.currentTarget.value)}
            options={LEGAL_FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))}
          />,
        )}
      </FormRow>
      <FormRow>
        {field(
          'taxCode',
          needsTaxCode(legalForm),
          input('taxCode', { inputMode: 'numeric' }),
          t('hints.taxCode'),
          // Before a form is chosen, and before scripts run, only the hint can say for whom.
          legalForm === '' || !hydrated ? 'none' : undefined,
        )}
        {field(
          'province',
          true,
          <Combobox name="province" options={provinces} defaultValue={values.province ?? ''} />,
          t('hints.province'),
        )}
      </FormRow>
      {field('address', true, input('address', { autoComplete: 'street-address' }))}
      {field(
        'productGroup',
        true,
        <Select
          name="productGroup"
          placeholder=""
          defaultValue={values.productGroup ?? ''}
          options={PRODUCT_GROUPS.map((value) => ({ value, label: t(`import:groups.${value}`) }))}
        />,
      )}
      <FormRow>
        {field('contactName', true, input('contactName', { autoComplete: 'name' }))}
        {field('contactPosition', false, input('contactPosition'))}
      </FormRow>
      <FormRow>
        {field('phone', true, input('phone', { type: 'tel', autoComplete: 'tel' }))}
        {field('email', false, input('email', { type: 'email', autoComplete: 'email' }))}
      </FormRow>
      {onBehalf ? (
        <FormRow>
          {field('code', false, input('code'), t('hints.code'))}
          {field('evidence', true, input('evidence'), t('hints.evidence'))}
        </FormRow>
      ) : null}
    </div>
  );
}
