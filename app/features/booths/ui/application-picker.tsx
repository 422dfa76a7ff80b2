import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProvinceName } from '~/features/fairs/ui/fair-words';
import { Button } from '~/ui/actions/button';
import { boothRange } from '../booth-words';
import { type ApplicationView, searchApplications } from './allocation-model';

const listed = 30;

/** The applications that wait for booths: one is chosen by its link, by Enter, or dragged onto the plan. */
export function ApplicationPicker({
  applications,
  any,
  hrefFor,
  onCarry,
}: {
  /** Those without enough booths yet. */
  readonly applications: readonly ApplicationView[];
  /** Whether the fair has eligible applications at all. */
  readonly any: boolean;
  readonly hrefFor: (application: ApplicationView) => string;
  readonly onCarry: (application: ApplicationView) => void;
}) {
  const { t } = useTranslation('booths');
  const provinceName = useProvinceName();
  const [query, setQuery] = useState('');
  if (applications.length === 0) {
    return <p className="muted">{t(any ? 'panel.applicationsNone' : 'panel.applicationsEmpty')}</p>;
  }
  const found = searchApplications(applications, query);
  return (
    <>
      <input
        className="input mb-3"
        type="search"
        aria-label={t('panel.search')}
        placeholder={t('panel.search')}
        autoComplete="off"
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {found.length === 0 ? <p className="muted">{t('panel.noMatch')}</p> : null}
      <ul className="grid gap-4">
        {found.slice(0, listed).map((application) => (
          <li
            key={application.id}
            className="booth-application"
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', application.id);
              event.dataTransfer.effectAllowed = 'move';
            }}
          >
            <Link to={hrefFor(application)} preventScrollReset className="font-semibold">
              {application.facilityName}
            </Link>
            <p className="muted text-sm">
              {provinceName(application.provinceSlug)} ·{' '}
              {t('panel.wants', {
                range: boothRange(application.boothsMin, application.boothsMax),
              })}
              {application.wishes.length > 0
                ? ` · ${application.wishes.slice(0, 3).join(' → ')}`
                : ''}
            </p>
            <Button size="small" className="script-only mt-1" onClick={() => onCarry(application)}>
              {t('panel.choose')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > listed ? (
        <p className="muted mt-2 text-sm">{t('panel.more', { count: found.length - listed })}</p>
      ) : null}
    </>
  );
}
