import type { Clock } from '../clock/clock';
import type { Database } from '../db/database.server';
import { log } from '../log/log.server';
import { type Deliver, sendDueMails } from './send-due-mails.server';

const pauseMs = 2_000;

/**
 * Looks every two seconds for mails that are due and sends them; batches follow each other without a pause.
 * @returns how to stop: the batch under way is finished first.
 */
export function startMailSender(
  context: { readonly db: Database; readonly clock: Clock },
  deliver: Deliver,
  origin: string,
): () => Promise<void> {
  let stopping = false;
  let wake = () => {};
  const run = async () => {
    while (!stopping) {
      const busy = await round();
      if (busy || stopping) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pauseMs).unref();
      });
    }
  };
  const round = async () => {
    try {
      const { sent, failed } = await sendDueMails(context, deliver, { origin });
      if (failed > 0)
        log.warn({ sent, failed }, 'mails not taken by the mail server, kept for another try');
      return sent > 0;
    } catch (error) {
      log.warn(
        { reason: error instanceof Error ? error.message : String(error) },
        'outbox not read',
      );
      return false;
    }
  };
  const running = run();
  return async () => {
    stopping = true;
    wake();
    await running;
  };
}
