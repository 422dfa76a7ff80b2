import { RemixBrowser } from '@remix-run/react';
import { createInstance } from 'i18next';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { i18nOptions } from '~/platform/i18n/i18n-options';
import { defaultLocale, isLocale } from '~/platform/i18n/locales';

async function hydrate() {
  const root = document.documentElement;
  const locale = isLocale(root.lang) ? root.lang : defaultLocale;
  const link = document.querySelector<HTMLLinkElement>('link[data-words]');
  const answer = link ? await fetch(link.href) : undefined;
  const words: Record<string, object> = answer?.ok ? await answer.json() : {};

  const i18n = createInstance();
  await i18n.use(initReactI18next).init(i18nOptions(locale, { [locale]: words }));
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18n}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    );
  });
}

void hydrate();
