import { useTranslation } from 'react-i18next';
import { ButtonGroup } from '~/ui/actions/button-group';
import { LinkButton } from '~/ui/actions/link-button';
import { forgotPasswordPath, signInPath } from '../paths';
import { AuthPage } from './auth-page';

/** A link of a mail that was used, replaced or has run out, and how to get a fresh one. */
export function LinkExpired({ text }: { readonly text: string }) {
  const { t } = useTranslation('accounts');
  return (
    <AuthPage title={t('linkExpired.title')}>
      <p className="mb-4">{text}</p>
      <ButtonGroup>
        <LinkButton href={signInPath()} kind="primary">
          {t('signIn.title')}
        </LinkButton>
        <LinkButton href={forgotPasswordPath()}>{t('forgot.title')}</LinkButton>
      </ButtonGroup>
    </AuthPage>
  );
}
