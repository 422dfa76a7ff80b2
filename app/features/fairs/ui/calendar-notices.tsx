import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/ui/actions/submit-button';
import { Notice } from '~/ui/feedback/notice';
import type { CalendarAnswer } from '../answer-calendar.server';
import { fairCalendarPath } from '../paths';
import { useErrorSentence } from './error-words';

export interface CalendarNoticesProps {
  readonly slug: string;
  /** A session that was just deleted: it can be put back. */
  readonly deleted: string | null;
  readonly answer?: CalendarAnswer;
}

export function CalendarNotices({ slug, deleted, answer }: CalendarNoticesProps) {
  const { t } = useTranslation('fairs');
  const sentence = useErrorSentence();
  return (
    <>
      {answer?.error ? (
        <Notice tone="error" live className="mb-4">
          {sentence(answer.error)}
        </Notice>
      ) : null}
      {answer?.done === 'restored' ? (
        <Notice tone="done" live className="mb-4">
          {t('calendar.restored')}
        </Notice>
      ) : null}
      {deleted && answer?.done !== 'restored' ? (
        <Notice
          tone="done"
          live
          className="mb-4"
          actions={
            <Form method="post" action={fairCalendarPath(slug)}>
              <input type="hidden" name="sessionId" value={deleted} />
              <SubmitButton name="intent" value="restore" kind="plain" size="small">
                {t('calendar.undo')}
              </SubmitButton>
            </Form>
          }
        >
          {t('calendar.deletedSession')}
        </Notice>
      ) : null}
    </>
  );
}
