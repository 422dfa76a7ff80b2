import { useTranslation } from 'react-i18next';
import { FormRow } from '~/ui/forms/form-row';
import { TextArea } from '~/ui/forms/text-area';
import { DraftField, DraftLine } from './draft-field';
import type { FormPartProps } from './form-world';

/** Whom the organiser calls, and who signs. */
export function PeopleFields({ fields, faults }: FormPartProps) {
  const { t } = useTranslation('applications');
  return (
    <>
      <FormRow>
        <DraftLine
          name="contactName"
          value={fields.contactName}
          faults={faults}
          required
          autoComplete="name"
        />
        <DraftLine name="contactPosition" value={fields.contactPosition} faults={faults} />
      </FormRow>
      <FormRow>
        <DraftLine
          name="contactPhone"
          value={fields.contactPhone}
          faults={faults}
          required
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <DraftLine
          name="contactEmail"
          value={fields.contactEmail}
          faults={faults}
          type="email"
          inputMode="email"
          autoComplete="email"
          hint={t('hints.contactEmail')}
        />
      </FormRow>
      <FormRow>
        <DraftLine
          name="signatoryName"
          value={fields.signatoryName}
          faults={faults}
          required
          hint={t('hints.signatory')}
        />
        <DraftLine name="signatoryPosition" value={fields.signatoryPosition} faults={faults} />
      </FormRow>
      <DraftField name="note" faults={faults}>
        <TextArea name="note" rows={3} defaultValue={fields.note} />
      </DraftField>
    </>
  );
}
