import { parentPort, workerData } from 'node:worker_threads';
import { allocate } from '~/features/allocation/allocate';
import { createHighsSolver } from '~/features/allocation/highs-solver.server';
import type { OptimiserProgress } from '~/features/allocation/optimise';
import type { AllocationProblem } from '~/features/allocation/problem';
import type { AllocationResult } from '~/features/allocation/result';

/** What the main thread hands over: `cancel` is shared, since a busy thread reads no messages. */
export interface WorkerTask {
  readonly problem: AllocationProblem;
  readonly inputHash: string;
  readonly cancel: SharedArrayBuffer;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: OptimiserProgress }
  | { readonly kind: 'result'; readonly result: AllocationResult };

async function work({ problem, inputHash, cancel }: WorkerTask): Promise<void> {
  const flag = new Int32Array(cancel);
  const send = (message: WorkerMessage) => parentPort?.postMessage(message);
  const solver = await createHighsSolver();
  const startedAt = performance.now();
  let toldPercent = -1;
  const result = allocate(problem, inputHash, {
    ...solver,
    elapsedSeconds: () => (performance.now() - startedAt) / 1000,
    report: (progress) => {
      if (progress.percent === toldPercent) return;
      toldPercent = progress.percent;
      send({ kind: 'progress', progress });
    },
    cancelled: () => Atomics.load(flag, 0) === 1,
  });
  send({ kind: 'result', result });
}

await work(workerData as WorkerTask);
