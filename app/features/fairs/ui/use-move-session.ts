import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, toDateTimeInput } from '~/kernel/format-date';
import type { AppError } from '~/kernel/result';
import { useLocale } from '~/ui/locale';
import { toast } from '~/ui/overlay/toast-store';
import { fairCalendarPath } from '../paths';
import { useErrorSentence } from './error-words';
import type { ShownEvent } from './shown-event';

interface MoveAnswer {
  readonly error: AppError | null;
}

/**
 * Moves a session at once on the screen and then on the server. A refusal needs no undoing: once the answer is there the
 * calendar shows what the server says, and a message says why.
 */
export function useMoveSession() {
  const fetcher = useFetcher<MoveAnswer>();
  const { t } = useTranslation('fairs');
  const locale = useLocale();
  const sentence = useErrorSentence();
  const moving = useRef<{ id: string; title: string; startsAt: string; endsAt: string } | null>(
    null,
  );
  const busy = fetcher.state !== 'idle';

  // biome-ignore lint/correctness/useExhaustiveDependencies: one message per answer, whatever else renders
  useEffect(() => {
    const moved = moving.current;
    if (busy || !fetcher.data || !moved) return;
    moving.current = null;
    const { error } = fetcher.data;
    toast(
      error
        ? {
            tone: 'error',
            text: `${sentence(error)} ${t('calendar.movedBack', { title: moved.title })}`,
          }
        : {
            tone: 'done',
            text: t('calendar.moved', {
              title: moved.title,
              time: formatDateTime(moved.startsAt, locale),
            }),
          },
    );
  }, [busy, fetcher.data]);

  return {
    /** Where an event stands on the screen now. */
    placed: (event: ShownEvent) =>
      busy && moving.current?.id === event.id ? moving.current : event,
    move(event: Extract<ShownEvent, { type: 'session' }>, title: string, start: Date, end: Date) {
      moving.current = {
        id: event.id,
        title,
        startsAt: start.toISOString(),
        endsAt: end.toISOString(),
      };
      fetcher.submit(
        {
          intent: 'move',
          sessionId: event.id,
          version: String(event.version),
          startsAt: toDateTimeInput(start),
          endsAt: toDateTimeInput(end),
        },
        { method: 'post', action: fairCalendarPath(event.fairSlug) },
      );
    },
  };
}
