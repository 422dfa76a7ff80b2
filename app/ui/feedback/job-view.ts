/** What a polled address says about a long job, as JSON. */
export interface JobView {
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** 0–100; null while the amount of work is unknown. */
  readonly percent: number | null;
  /** What it is doing, in the reader's language: "Đang xếp nhà B". */
  readonly phase?: string;
  readonly resultHref?: string;
  /** Why it failed, what was kept, what to do. */
  readonly error?: string;
}

const states: readonly string[] = ['queued', 'running', 'done', 'failed', 'cancelled'];

/** Narrows an answer of unknown shape; null when it is no job. */
export function readJobView(value: unknown): JobView | null {
  if (typeof value !== 'object' || value === null || !('state' in value)) return null;
  return typeof value.state === 'string' && states.includes(value.state)
    ? (value as JobView)
    : null;
}

export function isFinished(job: JobView): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

/** Time to the next question: often at first, then every five seconds; longer while the server does not answer. */
export function pollDelayMs(asked: number, failures: number): number {
  if (failures > 0) return Math.min(30_000, 1_000 * 2 ** failures);
  return asked < 20 ? 700 : asked < 60 ? 2_000 : 5_000;
}
