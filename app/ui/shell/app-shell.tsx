import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icons/icon';
import type { NavItem, NavSection } from '~/ui/navigation/nav-item';
import { ScriptMark } from '~/ui/script-mark';
import { type Account, AccountMenu } from './account-menu';
import { AppNav } from './app-nav';
import { BottomBar } from './bottom-bar';
import { Brand } from './brand';
import { type LanguageChoice, LanguageSwitch } from './language-switch';
import { useMenuSheet } from './menu-sheet';

export interface AppShellProps {
  readonly homeHref: string;
  /** What the reader works on: the fair, or the organisation. */
  readonly context?: { readonly title: string; readonly text?: string; readonly href?: string };
  readonly sections: readonly NavSection[];
  /** Up to four places for the bottom bar of a phone. */
  readonly shortcuts?: readonly NavItem[];
  readonly account: Account;
  readonly language: LanguageChoice;
  /** Left of the language in the header: search, a bell. */
  readonly tools?: ReactNode;
  /** Lets plans and wide tables use the whole width. */
  readonly wide?: boolean;
  /** `<Toasts>` of the page. */
  readonly toasts?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of everything behind sign-in: sidebar on a desk, bottom bar and menu sheet on a phone. */
export function AppShell({
  homeHref,
  context,
  sections,
  shortcuts = [],
  account,
  language,
  tools,
  wide,
  toasts,
  children,
}: AppShellProps) {
  const { t } = useTranslation('ui');
  const sheet = useRef<HTMLElement>(null);
  const menu = useMenuSheet(sheet);
  const contextText = context ? (
    <>
      <span className="context-card__title">{context.title}</span>
      {context.text ? <span className="context-card__text">{context.text}</span> : null}
    </>
  ) : null;
  return (
    <div className="app">
      <ScriptMark />
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <aside
        ref={sheet}
        id="menu"
        className={clsx('app-sidebar', menu.open && 'app-sidebar--open')}
        aria-label={t('shell.menu')}
      >
        <div className="app-sidebar__head">
          <Brand href={homeHref} />
          {/* biome-ignore lint/a11y/useValidAnchor: a real link while there are no scripts, which leaves the menu's address */}
          <a href="#main" className="icon-button app-sidebar__close" onClick={menu.hide}>
            <Icon name="close" label={t('shell.closeMenu')} />
          </a>
        </div>
        {context?.href ? (
          <Link className="context-card" to={context.href}>
            {contextText}
          </Link>
        ) : context ? (
          <div className="context-card">{contextText}</div>
        ) : null}
        <AppNav sections={sections} label={t('shell.sections')} />
      </aside>
      <div className="app-main">
        <header className="app-header">
          <Brand href={homeHref} />
          <span className="app-header__context">{context?.title}</span>
          <div className="app-header__tools">
            {tools}
            <LanguageSwitch choice={language} />
            <AccountMenu account={account} />
          </div>
        </header>
        {toasts}
        <main id="main" tabIndex={-1} className={clsx('app-content', wide && 'app-content--wide')}>
          {children}
        </main>
      </div>
      <BottomBar items={shortcuts} menuId="menu" onMenu={menu.show} />
    </div>
  );
}
