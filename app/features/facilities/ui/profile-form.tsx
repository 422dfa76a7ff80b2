import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import { ActionBar } from '~/ui/actions/action-bar';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import { FormErrors } from '~/ui/forms/form-errors';
import { FACILITY_FIELDS, type FacilityFaults, type FacilityValues } from '../facility-form';
import { FacilityFields } from './facility-fields';

export interface ProfileFormProps {
  readonly values: FacilityValues;
  readonly faults: FacilityFaults;
  readonly error: AppError | null;
  readonly version: number;
  /** Where to go on to after saving; '' stays. */
  readonly to?: string;
}

/** The facts of a facility as a form; what was typed stays when it is refused. */
export function ProfileForm({ values, faults, error, version, to = '' }: ProfileFormProps) {
  const { t } = useTranslation('facilities');
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="version" value={version || ''} />
      <input type="hidden" name="to" value={to} />
      <FacilityFormErrors faults={faults} />
      {error ? <FacilityRefusal error={error} /> : null}
      <FacilityFields values={values} faults={faults} />
      <ActionBar>
        <SubmitButton>{t(to ? 'profile.savedContinue' : 'profile.save')}</SubmitButton>
      </ActionBar>
    </Form>
  );
}

/** What is wrong with the form, each fault a link to its field. */
export function FacilityFormErrors({ faults }: { readonly faults: FacilityFaults }) {
  const { t } = useTranslation('facilities');
  return (
    <FormErrors
      errors={FACILITY_FIELDS.flatMap((field) => {
        const code = faults[field];
        return code
          ? [
              {
                fieldId: `facility-${field}`,
                label: t(`fields.${field}`),
                message: t(`errors.${code}`),
              },
            ]
          : [];
      })}
    />
  );
}

/** Why a correct form was refused, and what to do. */
export function FacilityRefusal({ error }: { readonly error: AppError }) {
  const { t } = useTranslation('facilities');
  if (error.code !== 'conflict') {
    return (
      <Notice tone="error" live title={t(`failures.${error.code.replace('facility.', '')}`)} />
    );
  }
  const changed = Array.isArray(error.details?.fields) ? error.details.fields : [];
  const names = changed
    .map((field) => t(`fields.${columnField[field] ?? field}`, { defaultValue: '' }))
    .filter(Boolean);
  return (
    <Notice tone="warning" live title={t('profile.conflictTitle')}>
      {t('profile.conflictText', { fields: [...new Set(names)].join(', ') })}
    </Notice>
  );
}

/** Columns that the form shows under another name. */
const columnField: Readonly<Record<string, string>> = {
  provinceSlug: 'province',
  provinceFrame: 'province',
  nameFolded: 'name',
};
