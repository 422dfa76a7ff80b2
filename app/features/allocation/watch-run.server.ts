import type { VerbContext } from '~/features/access/verb-context.server';
import type { OptimiserProgress } from '~/features/allocation/optimise';
import { heartbeatMs, progressMs } from '~/features/allocation/run-life';
import { log } from '~/platform/log/log.server';

export interface RunWatch {
  readonly report: (progress: OptimiserProgress) => void;
  /** Aborted once the run is no longer to be worked on: somebody cancelled it, here or in another process. */
  readonly signal: AbortSignal;
  readonly stop: () => Promise<void>;
}

/**
 * Writes the progress of a run (at most twice a second) and, whatever the progress, a heartbeat; the same write tells
 * whether the run is still wanted. A write that fails is tried again with the next beat.
 */
export function watchRun(
  { db, clock }: Pick<VerbContext, 'db' | 'clock'>,
  runId: string,
): RunWatch {
  const unwanted = new AbortController();
  let latest: Pick<OptimiserProgress, 'percent' | 'phase'> = { percent: 0, phase: 'bound' };
  let told = latest;
  let beatAt = performance.now();
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;

  const write = async () => {
    isWriting = true;
    const { percent, phase } = latest;
    try {
      const { count } = await db.allocationRun.updateMany({
        where: { id: runId, state: 'running' },
        data: { percent, phase, heartbeatAt: clock.now() },
      });
      told = { percent, phase };
      beatAt = performance.now();
      if (count === 0) unwanted.abort();
    } catch (error) {
      log.warn({ err: error, runId }, 'progress of an allocation could not be written');
    } finally {
      isWriting = false;
    }
  };
  const timer = setInterval(() => {
    const changed = latest.percent !== told.percent || latest.phase !== told.phase;
    const due = performance.now() - beatAt >= heartbeatMs;
    if (!isWriting && (changed || due)) writing = write();
  }, progressMs);

  return {
    report: ({ percent, phase }) => {
      latest = { percent, phase };
    },
    signal: unwanted.signal,
    stop: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}
