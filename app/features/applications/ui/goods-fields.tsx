import { useTranslation } from 'react-i18next';
import { useProvinceOptions } from '~/features/facilities/ui/use-province-options';
import { nameIn } from '~/features/fairs/ui/fair-words';
import { Combobox } from '~/ui/forms/combobox';
import { RadioGroup } from '~/ui/forms/radio-group';
import { Select } from '~/ui/forms/select';
import { useLocale } from '~/ui/locale';
import { FUNDING_SOURCES } from '../application-columns';
import { controlId, DraftField } from './draft-field';
import type { FormPartProps } from './form-world';
import { useFaultWords } from './use-words';

/** Which goods, whose money, from which province. */
export function GoodsFields({ fields, world, faults }: FormPartProps) {
  const { t } = useTranslation('applications');
  const locale = useLocale();
  const words = useFaultWords();
  return (
    <>
      <DraftField name="categoryCode" faults={faults} required>
        <Select
          name="categoryCode"
          placeholder=""
          required={false}
          defaultValue={fields.categoryCode}
          options={world.categories.map((one) => ({ value: one.code, label: nameIn(locale, one) }))}
        />
      </DraftField>
      <RadioGroup
        id={controlId('funding')}
        legend={t('fields.funding')}
        name="funding"
        look="boxed"
        defaultValue={fields.funding}
        errors={faults.filter(({ field }) => field === 'funding').map(words)}
        options={FUNDING_SOURCES.map((value) => ({
          value,
          label: t(`fundings.${value}`),
          hint: t(`fundingHints.${value}`),
        }))}
      />
      <DraftField name="province" faults={faults} required hint={t('hints.province')}>
        <Combobox
          name="province"
          options={useProvinceOptions()}
          defaultValue={fields.province}
          required={false}
        />
      </DraftField>
    </>
  );
}
