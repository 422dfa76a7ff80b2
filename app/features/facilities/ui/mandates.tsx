import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '~/kernel/format-date';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { Combobox } from '~/ui/forms/combobox';
import { Field } from '~/ui/forms/field';
import { useLocale } from '~/ui/locale';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';

export interface MandatesProps {
  readonly mandates: readonly {
    readonly centreId: string;
    readonly name: string;
    readonly evidence: string;
    readonly grantedAt: string;
  }[];
  readonly centres: readonly { readonly id: string; readonly name: string }[];
}

/** Which promotion centres may act for the facility; given and ended here. */
export function Mandates({ mandates, centres }: MandatesProps) {
  const { t } = useTranslation('facilities');
  const locale = useLocale();
  const free = centres.filter(({ id }) => !mandates.some(({ centreId }) => centreId === id));
  return (
    <Panel title={t('profile.mandates')}>
      <p className="muted mb-3">{t('profile.mandatesText')}</p>
      {mandates.length === 0 ? <p className="mb-3">{t('profile.mandatesNone')}</p> : null}
      <ul className="mb-4 grid gap-3">
        {mandates.map((mandate) => (
          <li key={mandate.centreId} className="flex flex-wrap items-start justify-between gap-3">
            <div>
              <span className="font-semibold">{mandate.name}</span>
              <span className="muted block">
                {t('profile.mandateSince', {
                  date: formatDate(mandate.grantedAt, locale),
                  evidence: mandate.evidence,
                })}
              </span>
            </div>
            <ConfirmDialog
              label={t('profile.revoke')}
              title={t('profile.revokeTitle', { name: mandate.name })}
              confirmLabel={t('profile.revoke')}
              danger
              fields={{ intent: 'revoke', centre: mandate.centreId }}
            >
              {t('profile.revokeText')}
            </ConfirmDialog>
          </li>
        ))}
      </ul>
      {free.length > 0 ? (
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="intent" value="grant" />
          <div className="min-w-60 flex-1">
            <Field label={t('profile.grantTo')} required>
              <Combobox
                name="centre"
                options={free.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
          </div>
          <SubmitButton kind="plain">{t('profile.grant')}</SubmitButton>
        </Form>
      ) : null}
    </Panel>
  );
}
