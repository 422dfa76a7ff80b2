import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { currentItem, type NavItem, type NavSection } from '~/ui/navigation/nav-item';

/** The sections of the sidebar: each phase with what is done, what is now, what waits. */
export function AppNav({
  sections,
  label,
}: {
  readonly sections: readonly NavSection[];
  readonly label: string;
}) {
  const { pathname } = useLocation();
  const id = useId();
  const current = currentItem(
    sections.flatMap((section) => section.items),
    pathname,
  );
  return (
    <nav aria-label={label}>
      {sections.map((section, index) => (
        <div key={section.label ?? section.items[0]?.href} className="app-nav__section">
          {section.label ? (
            <p className="app-nav__title" id={`${id}-${index}`}>
              {section.label}
            </p>
          ) : null}
          <ul aria-labelledby={section.label ? `${id}-${index}` : undefined}>
            {section.items.map((item) => (
              <li key={item.href}>
                <AppNavLink item={item} current={item === current} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function AppNavLink({ item, current }: { readonly item: NavItem; readonly current: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <Link to={item.href} className="app-nav__item" aria-current={current ? 'page' : undefined}>
      {item.state ? (
        <span className={`state-dot state-dot--${item.state}`} aria-hidden="true" />
      ) : null}
      <span className="app-nav__words">
        {item.label}
        {item.state ? <span className="sr-only">, {t(`steps.${item.state}`)}</span> : null}
      </span>
      {item.count ? (
        <span className={clsx('app-nav__count', item.waits && 'app-nav__count--waits')}>
          {item.count}
        </span>
      ) : null}
    </Link>
  );
}
