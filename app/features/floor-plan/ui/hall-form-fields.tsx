import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { BOOTH_FEATURES } from '~/kernel/booth-vocabulary';
import { CheckboxGroup } from '~/ui/forms/checkbox-group';
import { fieldProps, inputProps, selectProps } from '~/ui/forms/conform-props';
import { Field } from '~/ui/forms/field';
import { FormRow } from '~/ui/forms/form-row';
import { FormSection } from '~/ui/forms/form-section';
import { MoneyInput } from '~/ui/forms/money-input';
import { NumberInput } from '~/ui/forms/number-input';
import { Select } from '~/ui/forms/select';
import { TextInput } from '~/ui/forms/text-input';
import type { HallFormField } from '../hall-form';

interface Fields {
  readonly fields: Readonly<Record<HallFormField, FieldMetadata<string>>>;
}

interface Named extends Fields {
  readonly name: HallFormField;
}

export function HallFormFields({
  fields,
  codeIsFixed,
}: Fields & { readonly codeIsFixed?: boolean }) {
  const { t } = useTranslation('floor-plan');
  return (
    <>
      <FormSection title={t('form.name')}>
        <FormRow>
          {codeIsFixed ? null : <Line fields={fields} name="code" hint={t('form.codeHint')} />}
          <Line fields={fields} name="nameVi" />
          <Line fields={fields} name="nameEn" />
        </FormRow>
      </FormSection>
      <FormSection title={t('form.grid')} description={t('form.gridHint')}>
        <FormRow>
          <Figure fields={fields} name="booths" required />
          <Figure fields={fields} name="bands" />
          <Figure fields={fields} name="blocksPerBand" />
          <Figure fields={fields} name="boothsPerSide" />
        </FormRow>
        <FormRow>
          <Figure fields={fields} name="boothWidthM" unit="m" step={0.1} required />
          <Figure fields={fields} name="boothDepthM" unit="m" step={0.1} required />
          <Figure fields={fields} name="aisleM" unit="m" step={0.5} required />
          <Figure fields={fields} name="crossAisleM" unit="m" step={0.5} required />
        </FormRow>
        <FeatureBoxes fields={fields} />
      </FormSection>
      <FormSection title={t('form.rest')}>
        <FormRow>
          <Figure fields={fields} name="doorsSouth" required />
          <Figure fields={fields} name="doorsNorth" required />
          <Choice
            fields={fields}
            name="stage"
            values={['none', 'north', 'east', 'south', 'west']}
            words="stages"
          />
        </FormRow>
        <FormRow>
          <Figure fields={fields} name="rawCount" required />
          <Figure fields={fields} name="rawWidthM" unit="m" step={0.5} required />
          <Figure fields={fields} name="rawDepthM" unit="m" step={0.5} required />
        </FormRow>
      </FormSection>
      <FormSection title={t('form.price')}>
        <FormRow>
          <Money fields={fields} name="standardVnd" />
          <Figure fields={fields} name="cornerPercent" unit="%" required />
          <Money fields={fields} name="rawVndPerM2" />
        </FormRow>
      </FormSection>
      <FormSection title={t('form.numbering')}>
        <FormRow>
          <Choice
            fields={fields}
            name="scheme"
            values={['row', 'block', 'continuous']}
            words="schemes"
          />
          <Line fields={fields} name="prefix" optional />
        </FormRow>
        <FormRow>
          <Figure fields={fields} name="firstLetter" hint={t('form.firstLetterHint')} required />
          <Figure fields={fields} name="firstNumber" required />
          <Figure fields={fields} name="firstRaw" required />
        </FormRow>
      </FormSection>
    </>
  );
}

function useFieldWords() {
  const { t } = useTranslation('floor-plan');
  return (code: string) => t(`form.errors.${code}`);
}

function Line({ fields, name, hint, optional }: Named & { hint?: string; optional?: boolean }) {
  const { t } = useTranslation('floor-plan');
  return (
    <Field
      label={t(`form.${name}`)}
      hint={hint}
      {...fieldProps(fields[name], useFieldWords())}
      required={!optional}
    >
      <TextInput {...inputProps(fields[name])} lang={name === 'nameEn' ? 'en' : undefined} />
    </Field>
  );
}

interface FigureProps extends Named {
  readonly unit?: string;
  readonly step?: number;
  readonly hint?: string;
  readonly required?: boolean;
}

function Figure({ fields, name, unit, step, hint, required = false }: FigureProps) {
  const { t } = useTranslation('floor-plan');
  return (
    <Field
      label={t(`form.${name}`)}
      hint={hint}
      {...fieldProps(fields[name], useFieldWords())}
      required={required}
    >
      <NumberInput {...inputProps(fields[name])} unit={unit} step={step} min={0} />
    </Field>
  );
}

function Money({ fields, name }: Named) {
  const { t } = useTranslation('floor-plan');
  const { name: control } = fields[name];
  const initial = fields[name].initialValue;
  return (
    <Field label={t(`form.${name}`)} {...fieldProps(fields[name], useFieldWords())} required>
      <MoneyInput name={control} defaultValue={initial} />
    </Field>
  );
}

function Choice({
  fields,
  name,
  values,
  words,
}: Named & { readonly values: readonly string[]; readonly words: 'stages' | 'schemes' }) {
  const { t } = useTranslation('floor-plan');
  const options = values.map((value) => ({ value, label: t(`form.${words}.${value}`) }));
  return (
    <Field label={t(`form.${name}`)} {...fieldProps(fields[name], useFieldWords())} required>
      <Select {...selectProps(fields[name])} options={options} />
    </Field>
  );
}

function FeatureBoxes({ fields }: Fields) {
  const { t } = useTranslation(['floor-plan', 'import']);
  const initial: unknown = fields.features.initialValue;
  const chosen = Array.isArray(initial) ? initial.map(String) : initial ? [String(initial)] : [];
  return (
    <CheckboxGroup
      name="features"
      legend={t('floor-plan:form.features')}
      optional
      look="inline"
      options={BOOTH_FEATURES.map((value) => ({ value, label: t(`import:features.${value}`) }))}
      defaultValues={chosen}
    />
  );
}
