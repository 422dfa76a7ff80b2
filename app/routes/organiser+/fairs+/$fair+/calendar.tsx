import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { answerCalendar } from '~/features/fairs/answer-calendar.server';
import { calendarEvents } from '~/features/fairs/calendar-events.server';
import { isOnlyAnotherView } from '~/features/fairs/calendar-views';
import { findFair } from '~/features/fairs/find-fair.server';
import { roomsOf } from '~/features/fairs/organiser-fair-lists.server';
import { fairCalendarFeedPath, fairRoomsPath, newSessionPath } from '~/features/fairs/paths';
import { CalendarNotices } from '~/features/fairs/ui/calendar-notices';
import { CalendarView } from '~/features/fairs/ui/calendar-view';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { LinkButton } from '~/ui/actions/link-button';
import { Notice } from '~/ui/feedback/notice';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  const fair = found.value;
  const now = rc.clock.now();
  const deleted = new URL(args.request.url).searchParams.get('deleted');
  return json({
    title: rc.i18n.t('fairs:calendar.title'),
    slug: fair.slug,
    announced: fair.announcedAt !== null,
    cancelled: fair.cancelledAt !== null,
    hasRooms: (await roomsOf(rc, fair)).length > 0,
    events: await calendarEvents(rc, fair),
    // A fair that is not on now is what its own calendar opens at.
    date: now < fair.setUpStartsAt || now > fair.tearDownEndsAt ? fair.opensAt : now,
    deleted: deleted && /^[0-9a-f-]{36}$/.test(deleted) ? deleted : null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'session.edit');
  if (!found.ok) throwError(found.error);
  const answer = await answerCalendar(rc, found.value, await args.request.formData());
  return json(answer, { status: answer.error ? errorStatus(answer.error.code) : 200 });
}

export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  if (!args.formMethod && isOnlyAnotherView(args.currentUrl, args.nextUrl)) return false;
  return args.defaultShouldRevalidate;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function FairCalendar() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  const mayAdd = data.hasRooms && !data.cancelled;
  return (
    <>
      <PageTitle
        title={t('calendar.title')}
        description={t('calendar.description')}
        actions={
          <>
            {data.announced ? (
              <LinkButton href={fairCalendarFeedPath(data.slug)} download>
                {t('calendar.feed')}
              </LinkButton>
            ) : null}
            <LinkButton href={fairRoomsPath(data.slug)}>{t('rooms.title')}</LinkButton>
            {mayAdd ? (
              <LinkButton href={newSessionPath(data.slug)} kind="primary">
                {t('calendar.addSession')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <CalendarNotices slug={data.slug} deleted={data.deleted} answer={answer} />
      {data.hasRooms ? null : (
        <Notice
          className="mb-4"
          title={t('calendar.needRoomTitle')}
          actions={
            <LinkButton href={fairRoomsPath(data.slug)}>{t('calendar.needRoomAction')}</LinkButton>
          }
        >
          {t('calendar.needRoomText')}
        </Notice>
      )}
      <CalendarView events={data.events} date={data.date} manyFairs={false} />
    </>
  );
}
