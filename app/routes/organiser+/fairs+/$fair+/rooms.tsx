import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requestContext, requirePerson } from '~/features/accounts/request-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { roomsOf } from '~/features/fairs/organiser-fair-lists.server';
import { removeRoom, saveRoom } from '~/features/fairs/save-room.server';
import { roomSchema } from '~/features/fairs/session-schema';
import { useErrorSentence } from '~/features/fairs/ui/error-words';
import { RoomForm } from '~/features/fairs/ui/room-form';
import { errorStatus, throwError } from '~/platform/http/error-response.server';
import { parseForm } from '~/platform/http/parse-form';
import { recordId } from '~/platform/http/record-id.server';
import { EmptyState } from '~/ui/feedback/empty-state';
import { Notice } from '~/ui/feedback/notice';
import { Panel } from '~/ui/feedback/panel';
import { PageTitle } from '~/ui/text/page-title';

export async function loader(args: LoaderFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '');
  if (!found.ok) throwError(found.error);
  return json({ title: rc.i18n.t('fairs:rooms.title'), rooms: await roomsOf(rc, found.value) });
}

export async function action(args: ActionFunctionArgs) {
  const rc = requirePerson(await requestContext(args));
  const found = await findFair(rc, args.params.fair ?? '', 'session.edit');
  if (!found.ok) throwError(found.error);
  const form = await args.request.formData();
  const roomId = form.get('roomId') ? recordId(form.get('roomId')) : null;
  if (form.get('intent') === 'remove' && roomId) {
    const removed = await removeRoom(rc, found.value.id, roomId);
    return removed.ok
      ? json({ done: 'removed' as const, roomId })
      : json({ error: removed.error, roomId }, { status: errorStatus(removed.error.code) });
  }
  const submission = parseForm(form, { schema: roomSchema });
  if (submission.status !== 'success') {
    return json({ lastResult: submission.reply(), roomId }, { status: 422 });
  }
  const saved = await saveRoom(rc, found.value.id, roomId, submission.value);
  return saved.ok
    ? json({ done: roomId ? ('saved' as const) : ('added' as const), roomId })
    : json(
        { error: saved.error, roomId, lastResult: submission.reply() },
        { status: errorStatus(saved.error.code) },
      );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Rooms() {
  const { rooms } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('fairs');
  const sentence = useErrorSentence();
  const lastResult = answer && 'lastResult' in answer ? answer.lastResult : undefined;
  const forRoom = (roomId: string | null) => (answer?.roomId === roomId ? lastResult : undefined);
  return (
    <>
      <PageTitle title={t('rooms.title')} description={t('rooms.description')} />
      {answer && 'done' in answer ? (
        <Notice tone="done" live className="mb-4">
          {t(`rooms.${answer.done}`)}
        </Notice>
      ) : null}
      {answer && 'error' in answer ? (
        <Notice tone="error" live className="mb-4">
          {sentence(answer.error)}
        </Notice>
      ) : null}
      <div className="fair-columns">
        <Panel title={t('rooms.title')}>
          {rooms.length === 0 ? (
            <EmptyState title={t('rooms.emptyTitle')} text={t('rooms.emptyText')} />
          ) : (
            <ul className="editable-rows">
              {rooms.map((room) => (
                <li key={room.id}>
                  <RoomForm room={room} lastResult={forRoom(room.id)} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={t('rooms.addTitle')}>
          <RoomForm key={rooms.length} room={null} lastResult={forRoom(null)} />
        </Panel>
      </div>
    </>
  );
}
