import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { Panel } from '~/ui/feedback/panel';
import { Icon } from '~/ui/icons/icon';
import { useLocale } from '~/ui/locale';
import type { FairTask } from '../next-tasks';
import { organiserFairPagePath } from '../paths';
import './fairs.css';

/** What waits for the organiser, each a link to where it is done. */
export function TaskList({
  slug,
  tasks,
}: {
  readonly slug: string;
  readonly tasks: readonly FairTask[];
}) {
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  if (tasks.length === 0) {
    return (
      <Panel title={t('overview.next')}>
        <p className="font-semibold">{t('overview.nothingTitle')}</p>
        <p className="muted">{t('overview.nothingText')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('overview.next')} flush>
      <ul className="fair-tasks">
        {tasks.map(({ key, page, at, count = 0, pressing }) => (
          <li key={key}>
            <Link to={organiserFairPagePath(slug, page) + at} className="fair-tasks__task">
              <span
                className={`state-dot state-dot--${pressing ? 'now' : 'waiting'}`}
                aria-hidden="true"
              />
              <span className={pressing ? 'font-semibold' : undefined}>
                {t(`overview.tasks.${key}`, { count, formatted: formatCount(count, locale) })}
              </span>
              <Icon name="chevronRight" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
