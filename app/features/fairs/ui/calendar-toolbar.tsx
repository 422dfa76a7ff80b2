import type { ToolbarProps, View } from 'react-big-calendar';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/actions/button';
import { ButtonGroup } from '~/ui/actions/button-group';
import { IconButton } from '~/ui/actions/icon-button';
import { CALENDAR_VIEWS } from '../calendar-views';

/** Where in time, and how it is shown. */
export function CalendarToolbar<Event extends object>({
  label,
  view,
  onNavigate,
  onView,
}: Pick<ToolbarProps<Event>, 'label' | 'view' | 'onNavigate' | 'onView'>) {
  const { t } = useTranslation('fairs');
  return (
    <div className="calendar__toolbar">
      <ButtonGroup>
        <IconButton
          icon="chevronLeft"
          label={t('calendar.previous')}
          bordered
          onClick={() => onNavigate('PREV')}
        />
        <Button size="small" onClick={() => onNavigate('TODAY')}>
          {t('calendar.today')}
        </Button>
        <IconButton
          icon="chevronRight"
          label={t('calendar.next')}
          bordered
          onClick={() => onNavigate('NEXT')}
        />
      </ButtonGroup>
      <h2 className="heading heading--4" aria-live="polite">
        {label}
      </h2>
      <CalendarViews view={view} onView={onView} />
    </div>
  );
}

/** Month, week, or the list. */
export function CalendarViews({
  view,
  onView,
}: {
  readonly view: View;
  readonly onView: (view: View) => void;
}) {
  const { t } = useTranslation('fairs');
  return (
    <ButtonGroup joined label={t('calendar.view')}>
      {CALENDAR_VIEWS.map((one) => (
        <Button key={one} size="small" aria-pressed={view === one} onClick={() => onView(one)}>
          {t(`calendar.${one}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
