import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { accountSecurityPath } from '../paths';

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('accounts');
  return (
    <Panel title={t('totp.codesTitle')}>
      <Notice tone="done" live title={t('totp.on')}>
        {t('totp.codesText')}
      </Notice>
      <ol className="my-4 grid grid-cols-2 gap-x-6 gap-y-2 font-semibold tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <LinkButton href={accountSecurityPath()} kind="primary">
        {t('totp.codesDone')}
      </LinkButton>
    </Panel>
  );
}
