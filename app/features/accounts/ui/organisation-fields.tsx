import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '~/ui/forms/combobox';
import { type ErrorWords, fieldProps, selectProps } from '~/ui/forms/conform-props';
import { Field } from '~/ui/forms/field';
import type { Option } from '~/ui/forms/option';
import { RadioGroup } from '~/ui/forms/radio-group';
import { FormField } from './form-field';

const kinds = ['facility', 'buyer', 'province_centre', 'organiser', 'funder'] as const;

/** What kind of organisation, its name and its province; the kinds that need approval say so. */
export function OrganisationFields({
  fields,
  words,
  provinces,
}: {
  readonly fields: {
    readonly kind: FieldMetadata<unknown>;
    readonly organisationName: FieldMetadata<unknown>;
    readonly province: FieldMetadata<unknown>;
  };
  readonly words: ErrorWords;
  readonly provinces: readonly Option[];
}) {
  const { t } = useTranslation('accounts');
  const { kind, organisationName, province } = fields;
  const chosen = typeof kind.initialValue === 'string' ? kind.initialValue : '';
  return (
    <>
      <RadioGroup
        key={`kind-${chosen}`}
        id={kind.id}
        name={kind.name}
        legend={t('fields.kind')}
        look="boxed"
        defaultValue={chosen}
        errors={kind.errors?.map(words) ?? []}
        options={kinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
      />
      <FormField
        meta={organisationName}
        label={t('fields.organisationName')}
        hint={t('fields.organisationNameHint')}
        words={words}
        autoComplete="organization"
      />
      <Field
        label={t('fields.province')}
        hint={t('fields.provinceHint')}
        {...fieldProps(province, words)}
        required={false}
      >
        <Combobox
          {...selectProps(province)}
          options={provinces}
          placeholder={t('fields.provincePlaceholder')}
          required={false}
        />
      </Field>
    </>
  );
}
