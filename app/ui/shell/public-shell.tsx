import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentItem, type NavItem } from '~/ui/navigation/nav-item';
import { ScriptMark } from '~/ui/script-mark';
import { Brand } from './brand';
import { type LanguageChoice, LanguageSwitch } from './language-switch';

export interface PublicShellProps {
  readonly homeHref: string;
  readonly language: LanguageChoice;
  readonly links?: readonly NavItem[];
  /** `<Hero>`: stands in the lacquer, above the gold rule. */
  readonly hero?: ReactNode;
  /** `narrow` for sign-in and other short forms, `text` for forms and reading. */
  readonly width?: 'full' | 'text' | 'narrow';
  readonly footer?: { readonly text: ReactNode; readonly links?: readonly NavItem[] };
  readonly toasts?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of everything open to the public. */
export function PublicShell({
  homeHref,
  language,
  links = [],
  hero,
  width = 'full',
  footer,
  toasts,
  children,
}: PublicShellProps) {
  const { t } = useTranslation('ui');
  const { pathname } = useLocation();
  const current = currentItem(links, pathname);
  return (
    <div className="public">
      <ScriptMark />
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="public-header">
        <div className="public-wrap">
          <div className="public-header__bar">
            <Brand href={homeHref} />
            {links.length > 0 ? (
              <nav
                aria-label={t('shell.sections')}
                className={clsx(
                  'public-header__nav',
                  links.length > 1 && 'public-header__nav--row',
                )}
              >
                {links.map((link) => (
                  <Link
                    key={link.href}
                    to={link.href}
                    className="public-header__link"
                    aria-current={link === current ? 'page' : undefined}
                  >
                    {link.label}
                  </Link>
                ))}
              </nav>
            ) : null}
            <LanguageSwitch choice={language} />
          </div>
          {hero}
        </div>
      </header>
      {toasts}
      <main id="main" tabIndex={-1} className="public-main">
        <div className={clsx('public-wrap', width !== 'full' && `public-wrap--${width}`)}>
          {children}
        </div>
      </main>
      {footer ? (
        <footer className="public-footer">
          <div className="public-wrap public-footer__inner">
            <div>{footer.text}</div>
            <nav className="public-footer__links" aria-label={t('shell.footer')}>
              {footer.links?.map((link) => (
                <Link key={link.href} to={link.href}>
                  {link.label}
                </Link>
              ))}
            </nav>
          </div>
        </footer>
      ) : null}
    </div>
  );
}
