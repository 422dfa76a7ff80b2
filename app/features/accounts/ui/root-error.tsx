import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '~/kernel/result';
import { errorWords } from '~/platform/i18n/error-words';
import { LinkButton } from '~/ui/actions/link-button';
import { type ErrorKind, ErrorPage, errorKindOf } from '~/ui/feedback/error-page';
import { PublicShell } from '~/ui/shell/public-shell';
import { homePath, signInPath } from '../paths';
import { useLanguageChoice } from './use-language-choice';
import { useRootData } from './use-shell-data';

/** What is shown when a page cannot be: in the reader's words, with what to do next. */
export function RootError() {
  const { t, i18n } = useTranslation('accounts');
  const error = useRouteError();
  const data = useRootData();
  const kind = kindOf(error);
  const known = knownError(error);
  const words = known && i18n.exists(`errors:${known.code}`) ? errorWords(i18n, known) : undefined;
  const signedIn = Boolean(data?.shell);
  return (
    <PublicShell homeHref="/" language={useLanguageChoice()}>
      <ErrorPage
        kind={kind}
        {...(words && known?.code !== 'not-found' ? { text: words } : {})}
        {...(kind === 'server' && data?.requestId ? { requestId: data.requestId } : {})}
        actions={
          <>
            {kind === 'forbidden' && !signedIn ? (
              <LinkButton href={signInPath()} kind="primary">
                {t('signIn.title')}
              </LinkButton>
            ) : null}
            <LinkButton href={signedIn ? homePath() : '/'} reloadDocument>
              {signedIn ? t('menu.home') : t('menu.public')}
            </LinkButton>
          </>
        }
      />
    </PublicShell>
  );
}

function kindOf(error: unknown): ErrorKind {
  if (isRouteErrorResponse(error)) return errorKindOf(error.status);
  const lostNetwork =
    error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
  return lostNetwork ? 'offline' : 'server';
}

/** The error value of a response thrown by `throwError`. */
function knownError(error: unknown): AppError | undefined {
  const body: unknown = isRouteErrorResponse(error) ? error.data : undefined;
  const value = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : undefined;
  const code = typeof value === 'object' && value !== null ? Reflect.get(value, 'code') : undefined;
  return typeof code === 'string' ? (value as AppError) : undefined;
}
