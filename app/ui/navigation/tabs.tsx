import { Link, useLocation } from '@remix-run/react';
import { currentItem, type NavItem } from './nav-item';

export interface TabsProps {
  readonly items: readonly NavItem[];
  /** What the tabs divide, for screen readers. */
  readonly label: string;
}

/** Views of one thing, each with its own address. */
export function Tabs({ items, label }: TabsProps) {
  const { pathname } = useLocation();
  const current = currentItem(items, pathname);
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.href}
          to={item.href}
          className="tabs__tab"
          aria-current={item === current ? 'page' : undefined}
          preventScrollReset
        >
          {item.label}
          {item.count ? <span className="tabs__count">{item.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
