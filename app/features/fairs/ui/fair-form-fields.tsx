import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { PROVINCES_34, PROVINCES_63 } from '~/kernel/provinces';
import { fieldProps, inputProps, textAreaProps } from '~/ui/forms/conform-props';
import { DateInput } from '~/ui/forms/date-input';
import { DateTimeInput } from '~/ui/forms/date-time-input';
import { Field } from '~/ui/forms/field';
import { FormRow } from '~/ui/forms/form-row';
import { FormSection } from '~/ui/forms/form-section';
import { NumberInput } from '~/ui/forms/number-input';
import { Select } from '~/ui/forms/select';
import { TextArea } from '~/ui/forms/text-area';
import { TextInput } from '~/ui/forms/text-input';
import { PROVINCE_CONTROL } from '../fair-form-data';
import type { FairField } from '../fair-schema';
import { suggestedFairSlug, typedFairSlug } from '../fair-slug';
import { publicFairPath } from '../paths';
import { useFieldWords } from './error-words';

type Fields = Readonly<Record<FairField, FieldMetadata<string>>>;

export function FairFormFields({
  fields,
  address,
}: {
  readonly fields: Fields;
  readonly address: FairAddress;
}) {
  const { t } = useTranslation('fairs');
  return (
    <>
      <FormSection title={t('form.names')}>
        <FormRow>
          <Line fields={fields} name="nameVi" />
          <Line fields={fields} name="nameEn" />
        </FormRow>
        <AddressField fields={fields} {...address} />
        <FormRow>
          <Line fields={fields} name="themeVi" />
          <Line fields={fields} name="themeEn" />
        </FormRow>
        <FormRow>
          <Lines fields={fields} name="descriptionVi" />
          <Lines fields={fields} name="descriptionEn" />
        </FormRow>
      </FormSection>
      <FormSection title={t('form.place')}>
        <FormRow>
          <Line fields={fields} name="venueName" />
          <Line fields={fields} name="venueAddress" />
        </FormRow>
        <ProvinceField fields={fields} />
      </FormSection>
      <FormSection title={t('form.dates')} description={t('form.datesHint')}>
        <FormRow>
          <Moment fields={fields} name="setUpStartsAt" />
          <Moment fields={fields} name="opensAt" />
        </FormRow>
        <FormRow>
          <Moment fields={fields} name="closesAt" />
          <Moment fields={fields} name="tearDownEndsAt" />
        </FormRow>
      </FormSection>
      <FormSection title={t('form.registration')}>
        <FormRow>
          <Moment fields={fields} name="registrationOpensAt" />
          <Moment fields={fields} name="registrationClosesAt" />
        </FormRow>
        <FormRow>
          <CapField fields={fields} />
        </FormRow>
      </FormSection>
      <FormSection title={t('form.selfService')} description={t('form.selfServiceHint')}>
        <FormRow>
          <Moment fields={fields} name="selfServiceOpensAt" />
          <Moment fields={fields} name="selfServiceClosesAt" />
        </FormRow>
      </FormSection>
      <FormSection title={t('form.letter')} description={t('form.letterHint')}>
        <FormRow>
          <Line fields={fields} name="letterNumber" />
          <LetterDate fields={fields} />
        </FormRow>
      </FormSection>
    </>
  );
}

interface FairAddress {
  readonly origin: string;
  readonly fixed: boolean;
}

/** Where the public page will stand, read as it is typed; once announced it is said and cannot be changed. */
function AddressField({ fields, origin, fixed }: FairAddress & { readonly fields: Fields }) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  const { slug, nameVi } = fields;
  const suggested = suggestedFairSlug(nameVi.value ?? '');
  const chosen = typedFairSlug(slug.value ?? '') || suggested || '…';
  const address = `${origin.replace(/^https?:\/\//, '')}${publicFairPath('')}${chosen}`;
  if (fixed) {
    return <p className="muted [overflow-wrap:anywhere]">{t('form.addressFixed', { address })}</p>;
  }
  return (
    <Field
      label={t('form.slug')}
      hint={<span className="[overflow-wrap:anywhere]">{t('form.addressHint', { address })}</span>}
      {...fieldProps(slug, words)}
    >
      <TextInput
        {...inputProps(slug)}
        placeholder={suggested}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}

interface Named {
  readonly fields: Fields;
  readonly name: FairField;
}

function Line({ fields, name }: Named) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  return (
    <Field label={t(`form.${name}`)} {...fieldProps(fields[name], words)}>
      <TextInput {...inputProps(fields[name])} lang={name.endsWith('En') ? 'en' : undefined} />
    </Field>
  );
}

function Lines({ fields, name }: Named) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  return (
    <Field label={t(`form.${name}`)} {...fieldProps(fields[name], words)}>
      <TextArea
        {...textAreaProps(fields[name])}
        rows={5}
        lang={name.endsWith('En') ? 'en' : undefined}
      />
    </Field>
  );
}

function Moment({ fields, name }: Named) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  return (
    <Field label={t(`form.${name}`)} {...fieldProps(fields[name], words)}>
      <DateTimeInput {...inputProps(fields[name])} />
    </Field>
  );
}

function LetterDate({ fields }: { readonly fields: Fields }) {
  const { t } = useTranslation('fairs');
  return (
    <Field label={t('form.letterDate')} {...fieldProps(fields.letterDate, useFieldWords())}>
      <DateInput {...inputProps(fields.letterDate)} />
    </Field>
  );
}

function CapField({ fields }: { readonly fields: Fields }) {
  const { t } = useTranslation('fairs');
  const field = fields.boothCapPerFacility;
  return (
    <Field label={t('form.boothCapPerFacility')} {...fieldProps(field, useFieldWords())}>
      <NumberInput {...inputProps(field)} min={1} max={1000} unit={t('form.boothUnit')} />
    </Field>
  );
}

/** Both frames in one list, so that it works before scripts run; today's frame first. */
function ProvinceField({ fields }: { readonly fields: Fields }) {
  const { t } = useTranslation('fairs');
  const words = useFieldWords();
  const { provinceFrame, provinceSlug } = fields;
  const chosen = provinceSlug.initialValue
    ? `${provinceFrame.initialValue}:${provinceSlug.initialValue}`
    : '';
  const options = [
    ...PROVINCES_34.map(({ slug, name }) => ({
      value: `f34:${slug}`,
      label: name,
      group: t('form.frame34'),
    })),
    ...PROVINCES_63.map(({ slug, name }) => ({
      value: `f63:${slug}`,
      label: name,
      group: t('form.frame63'),
    })),
  ];
  return (
    <Field
      label={t('form.provinceSlug')}
      hint={t('form.provinceHint')}
      {...fieldProps(provinceSlug, words)}
    >
      <Select
        name={PROVINCE_CONTROL}
        options={options}
        placeholder={t('form.provincePlaceholder')}
        defaultValue={chosen}
      />
    </Field>
  );
}
