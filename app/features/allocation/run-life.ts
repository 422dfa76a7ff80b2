/** The queue of the job that works on runs; its data is `{ runId }`. */
export const ALLOCATION_QUEUE = 'allocation.run';
/** The queue of the watch over runs whose process died. */
export const ALLOCATION_SWEEP_QUEUE = 'allocation.sweep';

/** A worker says at least this often that it lives. */
export const heartbeatMs = 2_000;
/** Progress is written at most this often. */
export const progressMs = 500;
/** Silent for this long, a worker counts as dead. */
export const staleAfterMs = 30_000;
/** A run that still has no result after this is given up instead of being tried again: it may be what kills its worker. */
export const givenUpAfterMs = 15 * 60_000;

export interface RunAtWork {
  readonly state: string;
  readonly heartbeatAt: Date | null;
  readonly requestedAt: Date;
}

/** Is nobody working on it any more? One that waits in the queue is given up only after {@link givenUpAfterMs}. */
export function isStale({ state, heartbeatAt, requestedAt }: RunAtWork, now: Date): boolean {
  if (state === 'running')
    return now.getTime() - (heartbeatAt ?? requestedAt).getTime() > staleAfterMs;
  return state === 'queued' && now.getTime() - requestedAt.getTime() > givenUpAfterMs;
}
