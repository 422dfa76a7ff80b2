import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { newOrganisationPath } from '../paths';
import { useShellData } from './use-shell-data';

/** Says why there is nothing to do yet: the organisation in use waits for approval, or there is none. */
export function ApprovalNotice() {
  const { t } = useTranslation('accounts');
  const shell = useShellData();
  if (!shell) return null;
  const active = shell.organisations.find(({ id }) => id === shell.activeOrganisationId);
  if (!active && !shell.isAdministrator) {
    return (
      <Notice
        className="mb-5"
        title={t('account.noOrganisation')}
        actions={
          <LinkButton href={newOrganisationPath()} kind="primary">
            {t('account.newOrganisation')}
          </LinkButton>
        }
      >
        {t('account.noOrganisationText')}
      </Notice>
    );
  }
  if (!active || active.approved) return null;
  return (
    <Notice tone="note" className="mb-5" title={t('account.waiting')}>
      {t('account.waitingText', { organisation: active.name })}
    </Notice>
  );
}
