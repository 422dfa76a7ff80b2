import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way here; the page itself is its title and stands below. */
export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }) {
  const { t } = useTranslation('ui');
  return (
    <nav className="breadcrumbs" aria-label={t('breadcrumbs')}>
      <ol>
        {items.map((item, index) => (
          <li key={item.href}>
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            <Link to={item.href}>{item.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
