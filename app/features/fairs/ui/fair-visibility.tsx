import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateTimeShort } from '~/kernel/format-date';
import { ButtonGroup } from '~/ui/actions/button-group';
import { LinkButton } from '~/ui/actions/link-button';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Panel } from '~/ui/feedback/panel';
import { Field } from '~/ui/forms/field';
import { TextInput } from '~/ui/forms/text-input';
import { useLocale } from '~/ui/locale';
import { ConfirmDialog } from '~/ui/overlay/confirm-dialog';
import { newFairPath, publicFairPath } from '../paths';

export interface VisibleFair {
  readonly slug: string;
  readonly nameVi: string;
  readonly announcedAt: string | null;
  readonly cancelledAt: string | null;
  readonly mayAnnounce: boolean;
  readonly origin: string;
}

/** Whether the public sees the fair, and the manager's acts about it. */
export function FairVisibility({ fair }: { readonly fair: VisibleFair }) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const address = `${fair.origin.replace(/^https?:\/\//, '')}${publicFairPath(fair.slug)}`;
  const state = fair.cancelledAt
    ? t('settings.cancelledSince', { time: formatDateTimeShort(fair.cancelledAt, locale) })
    : fair.announcedAt
      ? t('settings.announcedSince', {
          time: formatDateTimeShort(fair.announcedAt, locale),
          address,
        })
      : t('settings.hiddenNow');
  return (
    <Panel title={t('settings.visibility')}>
      <p className="mb-3 [overflow-wrap:anywhere]">{state}</p>
      <ButtonGroup>
        {fair.announcedAt ? (
          <LinkButton href={publicFairPath(fair.slug)}>{t('settings.openPublic')}</LinkButton>
        ) : null}
        {fair.mayAnnounce && !fair.cancelledAt ? (
          <ManagerActs fair={fair} address={address} />
        ) : null}
        <LinkButton href={newFairPath(fair.slug)}>{t('settings.copy')}</LinkButton>
      </ButtonGroup>
    </Panel>
  );
}

function ManagerActs({ fair, address }: { readonly fair: VisibleFair; readonly address: string }) {
  const { t } = useTranslation('fairs');
  return (
    <>
      {fair.announcedAt ? (
        <ConfirmDialog
          label={t('settings.hide')}
          title={t('settings.hideTitle')}
          confirmLabel={t('settings.hide')}
          fields={{ intent: 'hide' }}
        >
          {t('settings.hideText', { address })}
        </ConfirmDialog>
      ) : (
        <Form method="post">
          <SubmitButton name="intent" value="announce">
            {t('settings.announce')}
          </SubmitButton>
        </Form>
      )}
      <ConfirmDialog
        label={t('settings.cancel')}
        look={{ kind: 'danger' }}
        title={t('settings.cancelTitle')}
        confirmLabel={t('settings.cancel')}
        danger
        fields={{ intent: 'cancel' }}
        inputs={
          <Field label={t('settings.cancelConfirm', { name: fair.nameVi })} required>
            <TextInput name="confirmation" autoComplete="off" />
          </Field>
        }
      >
        {t('settings.cancelText')}
      </ConfirmDialog>
    </>
  );
}
