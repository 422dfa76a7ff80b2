import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { canonicalText } from '~/features/allocation/canonical';
import { findFaults } from '~/features/allocation/faults';
import type { OptimiserProgress } from '~/features/allocation/optimise';
import type { WorkerMessage, WorkerTask } from '~/features/allocation/optimise.worker';
import type { AllocationProblem, ProblemFault } from '~/features/allocation/problem';
import type { AllocationResult } from '~/features/allocation/result';

export interface RunOptions {
  readonly onProgress?: (progress: OptimiserProgress) => void;
  /** Ends the run; the promise then resolves to `cancelled`. */
  readonly signal?: AbortSignal;
}

export type RunOutcome =
  | { readonly ok: true; readonly result: AllocationResult }
  | {
      readonly ok: false;
      readonly code: 'allocation.faults';
      readonly faults: readonly ProblemFault[];
    }
  | { readonly ok: false; readonly code: 'allocation.cancelled' };

/** Heap of the worker's JavaScript; the solver's WebAssembly memory is beside it. */
const WORKER_HEAP_MB = 1024;

export function hashInput(problem: AllocationProblem): string {
  return createHash('sha256').update(canonicalText(problem)).digest('hex');
}

/**
 * In a build the worker stands, bundled, beside the server's own file. From source (tests, development) a thread does
 * not inherit the TypeScript loader, so a line of JavaScript registers it first.
 */
function startWorker(task: WorkerTask): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: WORKER_HEAP_MB };
  if (!import.meta.url.endsWith('.ts')) {
    const url = new URL('./optimise.worker.js', import.meta.url);
    return new Worker(url, { workerData: task, resourceLimits });
  }
  const source = new URL('./optimise.worker.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(start, { eval: true, workerData: task, resourceLimits, execArgv: [] });
}

/**
 * Runs the optimiser in a thread of its own, so that requests go on being answered. A faulty problem or a cancelled
 * run is a value; a worker that breaks rejects with its error.
 */
export async function runOptimiser(
  problem: AllocationProblem,
  options: RunOptions = {},
): Promise<RunOutcome> {
  const faults = findFaults(problem);
  if (faults.length > 0) return { ok: false, code: 'allocation.faults', faults };
  const { signal, onProgress } = options;
  if (signal?.aborted) return { ok: false, code: 'allocation.cancelled' };
  const cancel = new SharedArrayBuffer(4);
  const worker = startWorker({ problem, inputHash: hashInput(problem), cancel });
  const stop = () => {
    Atomics.store(new Int32Array(cancel), 0, 1);
    // The solver itself reads no flag: ending the thread is what stops it at once.
    void worker.terminate();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<RunOutcome>((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') onProgress?.(message.progress);
        else resolve({ ok: true, result: message.result });
      });
      worker.once('error', reject);
      worker.once('exit', (code) => {
        if (signal?.aborted) resolve({ ok: false, code: 'allocation.cancelled' });
        else reject(new Error(`The optimiser's thread ended without a result (exit ${code}).`));
      });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
