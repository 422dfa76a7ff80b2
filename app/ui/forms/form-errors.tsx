import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '~/ui/feedback/notice';

export interface FormError {
  /** Id of the control to go to; without it the fault belongs to the whole form. */
  readonly fieldId?: string;
  /** The label of the field. */
  readonly label?: string;
  /** Words, not codes. */
  readonly message: string;
}

export interface FormErrorsProps {
  readonly errors: readonly FormError[];
  /** What was kept; by default that everything entered is still there. */
  readonly kept?: string;
}

/** What is wrong with a form, at its top, each fault a link to its field. Takes focus when the faults change. */
export function FormErrors({ errors, kept }: FormErrorsProps) {
  const { t } = useTranslation('ui');
  const summary = useRef<HTMLDivElement>(null);
  const fingerprint = errors.map((error) => `${error.fieldId}:${error.message}`).join('|');
  useEffect(() => {
    if (fingerprint) summary.current?.focus();
  }, [fingerprint]);
  if (errors.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1}>
      <Notice tone="error" live title={t('formErrors.title', { count: errors.length })}>
        <p>{kept ?? t('formErrors.kept')}</p>
        <ul className="mt-1 list-disc ps-5">
          {errors.map((error) => (
            <li key={`${error.fieldId}:${error.message}`}>
              {error.fieldId ? (
                <a
                  className="text-link"
                  href={`#${error.fieldId}`}
                  onClick={(event) => {
                    const control = document.getElementById(error.fieldId ?? '');
                    if (!control) return;
                    event.preventDefault();
                    control.focus();
                    control.scrollIntoView({ block: 'center' });
                  }}
                >
                  {error.label ? `${error.label}: ${error.message}` : error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
