import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { useAutosave } from '~/ui/forms/autosave';
import { AutosaveStatus } from '~/ui/forms/autosave-status';
import { FormErrors } from '~/ui/forms/form-errors';
import { FormSection } from '~/ui/forms/form-section';
import type { FormSection as SectionKey } from '../completeness';
import { applicationPath } from '../paths';
import { BoothFields } from './booth-fields';
import { controlId } from './draft-field';
import { ExhibitFields } from './exhibit-fields';
import { FasciaFields } from './fascia-fields';
import type { FormPartProps } from './form-world';
import { GoodsFields } from './goods-fields';
import { PeopleFields } from './people-fields';
import { useFaultWords } from './use-words';

export const applicationFormId = 'application-form';

const parts: Readonly<Record<SectionKey, (props: FormPartProps) => JSX.Element>> = {
  goods: GoodsFields,
  booths: BoothFields,
  exhibits: ExhibitFields,
  fascia: FasciaFields,
  people: PeopleFields,
};
const withHint: readonly SectionKey[] = ['booths', 'exhibits', 'fascia', 'people'];

export interface ApplicationFormProps extends FormPartProps {
  readonly applicationId: string;
  readonly version: number;
  /** ISO; '' before the first save. */
  readonly savedAt: string;
}

/** The form of an application: one column, saved while it is typed, five parts. */
export function ApplicationForm({
  applicationId,
  version,
  savedAt,
  ...part
}: ApplicationFormProps) {
  const { t } = useTranslation('applications');
  const words = useFaultWords();
  const status = useAutosave({
    formId: applicationFormId,
    href: `${applicationPath(applicationId)}/draft`,
    savedAt: savedAt || null,
  });
  return (
    <Form
      method="post"
      id={applicationFormId}
      className="form form--long"
      noValidate
      preventScrollReset
    >
      {/* Enter in a field saves the draft: the first button of a form is the one it presses. */}
      <button
        type="submit"
        name="intent"
        value="save"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      />
      <input type="hidden" name="version" value={version} />
      <FormErrors
        kept={t('form.errorsKept')}
        errors={part.faults.map((fault) => ({
          fieldId: controlId(fault.field),
          label: labelOf(fault.field, t),
          message: words(fault),
        }))}
      />
      {(Object.keys(parts) as SectionKey[]).map((key) => {
        const Part = parts[key];
        return (
          <div key={key} id={`part-${key}`}>
            <FormSection
              title={t(`sections.${key}`)}
              description={withHint.includes(key) ? t(`sectionHints.${key}`) : undefined}
            >
              <Part {...part} />
            </FormSection>
          </div>
        );
      })}
      <ActionBar>
        <AutosaveStatus status={status} />
        <SubmitButton kind="plain" name="intent" value="save">
          {t('form.save')}
        </SubmitButton>
        <SubmitButton name="intent" value="review">
          {t('form.review')}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}

/** The label of a field by the name of its control. */
export function labelOf(
  field: string,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  const row = /^exhibits\[(\d+)\]/.exec(field)?.[1];
  return row === undefined ? t(`fields.${field}`) : t('exhibitRow', { row: Number(row) + 1 });
}
