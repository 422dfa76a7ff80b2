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
/** A run that so many workers took and could not end is given up: what stops them does not pass, or is the run itself. */
export const mostTries = 3;
/** The same where the trouble is of a kind that passes: the database away, or out of room. */
export const mostPassingTries = 10;

export interface RunAtWork {
  readonly state: string;
  readonly heartbeatAt: Date | null;
}

/** Did the process that worked on it die? One that waits in the queue is not dead, however long it waits for its turn. */
export function isSilent({ state, heartbeatAt }: RunAtWork, now: Date): boolean {
  return state === 'running' && now.getTime() - (heartbeatAt?.getTime() ?? 0) > staleAfterMs;
}
