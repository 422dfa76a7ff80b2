import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { calendarEvents } from '~/features/fairs/calendar-events.server';
import { isOnlyAnotherView } from '~/features/fairs/calendar-views';
import { CalendarView } from '~/features/fairs/ui/calendar-view';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  return json({
    title: rc.i18n.t('fairs:calendar.allTitle'),
    events: await calendarEvents(rc),
    date: rc.clock.now(),
  });
}

export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  if (!args.formMethod && isOnlyAnotherView(args.currentUrl, args.nextUrl)) return false;
  return args.defaultShouldRevalidate;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function OrganiserCalendar() {
  const { events, date } = useLoaderData<typeof loader>();
  const { t } = useTranslation('fairs');
  return (
    <>
      <PageTitle title={t('calendar.allTitle')} description={t('calendar.allDescription')} />
      <CalendarView events={events} date={date} manyFairs />
    </>
  );
}
