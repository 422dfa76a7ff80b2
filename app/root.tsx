import {
  type HeadersFunction,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { requestContext } from '~/features/accounts/request-context.server';
import { shellData } from '~/features/accounts/shell-data.server';
import { RootError } from '~/features/accounts/ui/root-error';
import { type RootData, useRootData } from '~/features/accounts/ui/use-shell-data';
import { takeFlash } from '~/platform/http/flash.server';
import { useNonce } from '~/ui/nonce';
import './ui/app.css';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** The title of a page that could not be shown and so has none of its own. */
export const meta: MetaFunction = () => [{ title: 'Hội Chợ' }];

/** Pages hold what belongs to one reader: caches in between keep nothing, unless a page says otherwise. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-cache' });

export async function loader(args: LoaderFunctionArgs) {
  const { locale, services, requestId, log } = args.context;
  const flash = takeFlash({ request: args.request, secret: services.secret });
  let shell: RootData['shell'] = null;
  try {
    shell = shellData(await requestContext(args));
  } catch (error) {
    // The frame of an error page must stand even when the database is away; the page's own loader reports that.
    log.warn({ err: error, requestId }, 'reader unknown');
  }
  const data: RootData = {
    locale,
    requestId,
    shell,
    wordsHref: `/locales/${services.words().hash}/${locale}.json`,
    flash: flash?.message ?? null,
    mailsStay: services.env.smtpUrl === undefined,
  };
  return json(data, flash ? { headers: { 'Set-Cookie': flash.cleared } } : undefined);
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRootData();
  const { i18n } = useTranslation();
  const nonce = useNonce();
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#9E1B1E" />
        <Meta />
        {data ? (
          <link
            rel="preload"
            as="fetch"
            crossOrigin="anonymous"
            href={data.wordsHref}
            data-words=""
          />
        ) : null}
        <Links />
      </head>
      <body>
        {children}
        {/* Without the root's data there are no words for the browser: the page stays as the server drew it. */}
        {data ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <RootError />;
}
