import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { signInPath, signUpPath } from '~/features/accounts/paths';
import { requestContext } from '~/features/accounts/request-context.server';
import { AuthPage } from '~/features/accounts/ui/auth-page';
import { pageTitle } from '~/features/accounts/ui/page-title';
import { safeRedirect } from '~/platform/http/safe-redirect';

export const meta = pageTitle<typeof loader>();

export async function loader(args: LoaderFunctionArgs) {
  const rc = await requestContext(args);
  const to = safeRedirect(new URL(args.request.url).searchParams.get('to'), '');
  return json({ title: rc.i18n.t('accounts:checkMail.title'), to });
}

/** The same page whether or not the address has an account. */
export default function CheckMailPage() {
  const { to } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <AuthPage
      aboutMail
      title={t('checkMail.title')}
      below={
        <>
          <Link className="text-link" to={signInPath(to)}>
            {t('signIn.title')}
          </Link>
          <Link className="text-link" to={signUpPath(to)}>
            {t('checkMail.again')}
          </Link>
        </>
      }
    >
      <p className="mb-2">{t('checkMail.text')}</p>
      <p className="muted">{t('checkMail.hint')}</p>
    </AuthPage>
  );
}
