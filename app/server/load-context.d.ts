import type { i18n } from 'i18next';
import type { Locale } from '~/platform/i18n/locales';
import type { Log } from '~/platform/log/log.server';
import type { Services } from './services.server';

declare module '@remix-run/node' {
  interface AppLoadContext {
    readonly services: Services;
    readonly nonce: string;
    readonly requestId: string;
    readonly locale: Locale;
    readonly i18n: i18n;
    readonly log: Log;
    /** The peer's address as the trusted proxies tell it: for rate limits only, never stored. */
    readonly clientAddress: string;
  }
}
