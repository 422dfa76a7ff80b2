import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BOOTH_FEATURES, BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import { SubmitButton } from '~/ui/actions/submit-button';
import { CheckboxGroup } from '~/ui/forms/checkbox-group';
import { Field } from '~/ui/forms/field';
import { MoneyInput } from '~/ui/forms/money-input';
import { Select } from '~/ui/forms/select';
import { TextInput } from '~/ui/forms/text-input';
import { useLocale } from '~/ui/locale';
import type { PlanBooth } from '../../plan-document';
import { boothPatchSchema, type EditOf } from '../../plan-edit';
import type { CategoryChoice } from './selection-panel';

type Patch = EditOf<'set'>['patch'];

/** Kind, features, categories, price and zone of the selection; a field that was not touched stays as each booth has it. */
export function OfferForm({
  chosen,
  categories,
  zones,
  onApply,
}: {
  readonly chosen: readonly PlanBooth[];
  readonly categories: readonly CategoryChoice[];
  readonly zones: readonly string[];
  readonly onApply: (patch: Patch) => void;
}) {
  const { t } = useTranslation(['floor-plan', 'import']);
  const locale = useLocale();
  const kind = same(chosen, (booth) => booth.kind);
  const price = same(chosen, (booth) => booth.priceVnd);
  const zone = same(chosen, (booth) => booth.zone ?? '');
  const features = same(chosen, (booth) => booth.features.join(';'));
  const open = same(chosen, (booth) => booth.categories.join(';'));
  const words = [...new Set([...BOOTH_FEATURES, ...chosen.flatMap((booth) => booth.features)])];
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? '').trim();
    const many = (name: string) => form.getAll(name).map(String);
    const patch = boothPatchSchema.safeParse({
      ...(typed('kind') && typed('kind') !== kind ? { kind: typed('kind') } : {}),
      ...(typed('priceVnd') && typed('priceVnd') !== price ? { priceVnd: typed('priceVnd') } : {}),
      ...(typed('zone') !== (zone ?? '') ? { zone: typed('zone') || null } : {}),
      ...(many('features').join(';') !== (features ?? '') ? { features: many('features') } : {}),
      ...(many('categories').join(';') !== (open ?? '') ? { categories: many('categories') } : {}),
    });
    if (patch.success) onApply(patch.data);
  };
  return (
    <form onSubmit={onSubmit} className="plan-stack">
      <Field label={t('floor-plan:editor.kind')} mark="none">
        <Select
          name="kind"
          defaultValue={kind ?? ''}
          placeholder={kind === undefined ? t('floor-plan:editor.keepMixed') : undefined}
          options={BOOTH_KINDS.map((value) => ({ value, label: t(`floor-plan:kind.${value}`) }))}
        />
      </Field>
      <Field label={t('floor-plan:editor.price')} mark="none">
        <MoneyInput name="priceVnd" defaultValue={price ?? ''} />
      </Field>
      <Field label={t('floor-plan:editor.zone')} mark="none">
        <TextInput
          name="zone"
          defaultValue={zone ?? ''}
          list="plan-zones"
          maxLength={60}
          placeholder={
            zone === undefined ? t('floor-plan:editor.keepMixed') : t('floor-plan:editor.zoneNone')
          }
        />
      </Field>
      <datalist id="plan-zones">
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <CheckboxGroup
        name="features"
        legend={t('floor-plan:editor.features')}
        hint={features === undefined ? t('floor-plan:editor.featuresMixed') : undefined}
        options={words.map((value) => ({
          value,
          label: t(`import:features.${value}`, { defaultValue: value }),
        }))}
        defaultValues={features?.split(';') ?? []}
      />
      <CheckboxGroup
        name="categories"
        legend={t('floor-plan:editor.categories')}
        hint={
          open === undefined
            ? t('floor-plan:editor.featuresMixed')
            : t('floor-plan:editor.categoriesHint')
        }
        options={categories.map(({ code, nameVi, nameEn }) => ({
          value: code,
          label: locale === 'en' ? nameEn : nameVi,
        }))}
        defaultValues={open?.split(';') ?? []}
      />
      <SubmitButton kind="plain" pending={false}>
        {t('floor-plan:editor.apply', { count: chosen.length })}
      </SubmitButton>
    </form>
  );
}

/** What all have alike; undefined when they differ. */
function same<T>(booths: readonly PlanBooth[], of: (booth: PlanBooth) => T): T | undefined {
  const [first, ...rest] = booths.map(of);
  return rest.every((value) => value === first) ? first : undefined;
}
