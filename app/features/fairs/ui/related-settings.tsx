import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Panel } from '~/ui/feedback/panel';
import { Icon } from '~/ui/icons/icon';
import { fairCategoriesPath, fairPoliciesPath, fairRoomsPath } from '../paths';
import './fairs.css';

/** The parts of a fair's settings that have pages of their own. */
export function RelatedSettings({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('fairs');
  const parts = [
    { key: 'policies', href: fairPoliciesPath(slug) },
    { key: 'categories', href: fairCategoriesPath(slug) },
    { key: 'rooms', href: fairRoomsPath(slug) },
  ];
  return (
    <Panel title={t('settings.related')} flush>
      <ul className="fair-tasks">
        {parts.map(({ key, href }) => (
          <li key={key}>
            <Link className="fair-tasks__task" to={href}>
              <span>
                <span className="font-semibold">{t(`settings.${key}`)}</span>
                <span className="muted block">{t(`settings.${key}Text`)}</span>
              </span>
              <Icon name="chevronRight" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
