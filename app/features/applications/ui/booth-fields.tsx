import { useTranslation } from 'react-i18next';
import { BOOTH_FEATURES, BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import { CheckboxGroup } from '~/ui/forms/checkbox-group';
import { FormRow } from '~/ui/forms/form-row';
import { RadioGroup } from '~/ui/forms/radio-group';
import { Select } from '~/ui/forms/select';
import { controlId, DraftField, DraftLine } from './draft-field';
import type { FormPartProps } from './form-world';
import { WishPicker } from './wish-picker';

/** How many booths, of what kind, where, with what. */
export function BoothFields({ fields, world, faults }: FormPartProps) {
  const { t } = useTranslation(['applications', 'import']);
  const feature = (code: string) =>
    BOOTH_FEATURES.some((known) => known === code) ? t(`import:features.${code}`) : code;
  return (
    <>
      <FormRow>
        <DraftLine
          name="boothsMin"
          value={fields.boothsMin}
          faults={faults}
          required
          inputMode="numeric"
        />
        <DraftLine
          name="boothsMax"
          value={fields.boothsMax}
          faults={faults}
          required
          inputMode="numeric"
          hint={t('hints.boothsMax', { cap: world.boothCap })}
        />
      </FormRow>
      <DraftField name="boothKind" faults={faults}>
        <Select
          name="boothKind"
          placeholder={t('kinds.any')}
          defaultValue={fields.boothKind}
          options={BOOTH_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </DraftField>
      <WishPicker fields={fields} world={world} faults={faults} />
      <RadioGroup
        id={controlId('anywhere')}
        legend={t('fields.anywhere')}
        name="anywhere"
        defaultValue={fields.anywhere === 'no' ? 'no' : 'yes'}
        options={[
          { value: 'yes', label: t('anywhereYes') },
          { value: 'no', label: t('anywhereNo') },
        ]}
      />
      {world.zones.length > 0 ? (
        <DraftField name="wishZone" faults={faults} hint={t('hints.wishZone')}>
          <Select
            name="wishZone"
            placeholder=""
            defaultValue={fields.wishZone}
            options={world.zones.map((zone) => ({ value: zone, label: zone }))}
          />
        </DraftField>
      ) : null}
      {world.features.length > 0 ? (
        <CheckboxGroup
          id={controlId('needs')}
          legend={t('fields.needs')}
          name="needs"
          hint={t('hints.needs')}
          optional
          defaultValues={fields.needs}
          options={world.features.map((value) => ({ value, label: feature(value) }))}
        />
      ) : null}
    </>
  );
}
