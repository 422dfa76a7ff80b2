import type { Words } from '~/features/booths/booth-words';
import type { JobView } from '~/ui/feedback/job-view';
import { runPath } from './paths';

/** A run as a long job: how far it is and what it is doing, in the reader's words. */
export function jobViewOf(
  run: {
    readonly number: number;
    readonly state: string;
    readonly percent: number;
    readonly phase: string;
    readonly error: string | null;
  },
  fairSlug: string,
  t: Words,
): JobView {
  const { number, state, percent, phase, error } = run;
  const shown = { percent, phase: t([`allocation:phase.${phase}`, 'allocation:phase.queued']) };
  switch (state) {
    case 'queued':
    case 'running':
    case 'cancelled':
      return { state, ...shown };
    case 'failed':
      return { state, ...shown, error: runErrorWords(t, error) };
    default:
      return { state: 'done', percent: 100, resultHref: runPath(fairSlug, number) };
  }
}

/** Why a run failed, in words. */
export function runErrorWords(t: Words, error: string | null): string {
  const code = (error ?? '').replace('allocation.', '');
  return t([`allocation:errors.${code}`, 'allocation:errors.broke']);
}
