import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRow } from '~/ui/forms/form-row';
import { TextInput } from '~/ui/forms/text-input';
import { MAX_FASCIA_LENGTH } from '../draft';
import { DraftField } from './draft-field';
import type { FormPartProps } from './form-world';

/** The names on the board above the booth, with the room that is left. */
export function FasciaFields({ fields, faults }: FormPartProps) {
  return (
    <FormRow>
      <FasciaName name="fasciaVi" value={fields.fasciaVi} faults={faults} required />
      <FasciaName name="fasciaEn" value={fields.fasciaEn} faults={faults} />
    </FormRow>
  );
}

interface FasciaNameProps {
  readonly name: 'fasciaVi' | 'fasciaEn';
  readonly value: string;
  readonly faults: FormPartProps['faults'];
  readonly required?: boolean;
}

function FasciaName({ name, value, faults, required }: FasciaNameProps) {
  const { t } = useTranslation('applications');
  const [used, setUsed] = useState(value.normalize('NFC').trim().length);
  return (
    <DraftField
      name={name}
      faults={faults}
      required={required}
      hint={t('hints.fascia', { used, max: MAX_FASCIA_LENGTH })}
    >
      <TextInput
        name={name}
        defaultValue={value}
        required={false}
        onInput={(event) => setUsed(event.currentTarget.value.normalize('NFC').trim().length)}
      />
    </DraftField>
  );
}
