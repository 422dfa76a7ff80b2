import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { json } from '@remix-run/node';
import type { ReactNode } from 'react';
import { useNonce } from '~/ui/nonce';
import './ui/app.css';

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const { locale, services } = context;
  return json({ locale, wordsHref: `/locales/${services.words().hash}/${locale}.json` });
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  return (
    <html lang={data?.locale ?? 'vi'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#9E1B1E" />
        <Meta />
        {data ? <link rel="preload" as="fetch" crossOrigin="anonymous" href={data.wordsHref} data-words="" /> : null}
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}
