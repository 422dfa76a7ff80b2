import { Link, useLocation } from '@remix-run/react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icons/icon';
import { currentItem, type NavItem } from '~/ui/navigation/nav-item';

export interface BottomBarProps {
  /** At most four, each with an icon. */
  readonly items: readonly NavItem[];
  /** Id of the menu the last button opens. */
  readonly menuId: string;
  readonly onMenu: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/** What a thumb reaches on a phone: the few places that matter, and the menu. */
export function BottomBar({ items, menuId, onMenu }: BottomBarProps) {
  const { t } = useTranslation('ui');
  const { pathname } = useLocation();
  const current = currentItem(items, pathname);
  return (
    <nav className="app-bottom" aria-label={t('shell.shortcuts')}>
      {items.slice(0, 4).map((item) => (
        <Link
          key={item.href}
          to={item.href}
          className="app-bottom__item"
          aria-current={item === current ? 'page' : undefined}
        >
          <Icon name={item.icon ?? 'document'} />
          <span>{item.label}</span>
        </Link>
      ))}
      <a href={`#${menuId}`} className="app-bottom__item" onClick={onMenu}>
        <Icon name="menu" />
        <span>{t('shell.menu')}</span>
      </a>
    </nav>
  );
}
