import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/ui/forms/checkbox';
import type { ErrorWords } from '~/ui/forms/conform-props';
import { FieldGroup } from '~/ui/forms/field-group';

/** The consent to keep personal data: said in full, never ticked beforehand. */
export function ConsentField({
  meta,
  words,
}: {
  readonly meta: FieldMetadata<unknown>;
  readonly words: ErrorWords;
}) {
  const { t } = useTranslation('accounts');
  return (
    <FieldGroup
      legend={t('consent.legend')}
      errors={meta.errors?.map(words) ?? []}
      id={`${meta.id}-group`}
    >
      <Checkbox
        id={meta.id}
        name={meta.name}
        value="on"
        label={t('consent.label')}
        hint={t('consent.text')}
      />
    </FieldGroup>
  );
}
