import PgBoss from 'pg-boss';
import type { Transaction } from '../db/database.server';
import { log } from '../log/log.server';

/** The work that outlives a request: queues in the same PostgreSQL. Handlers are idempotent; a killed worker's job runs again. */
export interface Jobs {
  /** Makes the queue if needed and starts `handler` on it; `concurrency` jobs at a time in this process. */
  work<T extends object>(
    queue: string,
    options: WorkOptions,
    handler: (data: T, jobId: string) => Promise<void>,
  ): Promise<void>;
  /** Runs `queue` by cron (Asia/Ho_Chi_Minh) in one process at a time. */
  schedule(queue: string, cron: string): Promise<void>;
  /** Puts a job on the queue. With `tx` it stands only if the transaction does. */
  enqueue(queue: string, data: object, options?: EnqueueOptions): Promise<void>;
  /** Is there a job with this data on the queue that will still be handed out, or was a moment ago? */
  isWaiting(queue: string, data: object, options: { readonly tx: Transaction }): Promise<boolean>;
  stop(): Promise<void>;
}

export interface WorkOptions {
  readonly concurrency?: number;
  /** Seconds after which a job whose worker vanished is handed to another. */
  readonly expireInSeconds?: number;
  readonly retryLimit?: number;
}

export interface EnqueueOptions {
  readonly tx?: Transaction;
  /** At most one waiting job per key. */
  readonly singletonKey?: string;
  readonly startAfterSeconds?: number;
}

export async function openJobs(connectionString: string): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString,
    max: 4,
    schema: 'pgboss',
    monitorStateIntervalSeconds: 60,
  } as PgBoss.ConstructorOptions);
  boss.on('error', (error) => log.warn({ reason: error.message }, 'job queue trouble'));
  await boss.start();
  const queues = new Map<string, Promise<void>>();
  const ensureQueue = (name: string, options: WorkOptions = {}) => {
    const known = queues.get(name);
    if (known) return known;
    const made = boss.createQueue(name, {
      name,
      retryLimit: options.retryLimit ?? 5,
      retryBackoff: true,
      retryDelay: 5,
      expireInSeconds: options.expireInSeconds ?? 300,
    });
    queues.set(name, made);
    // A hiccup is not remembered: the next one to need the queue makes it.
    made.catch(() => queues.delete(name));
    return made;
  };

  return {
    async work(queue, options, handler) {
      await ensureQueue(queue, options);
      for (let worker = 0; worker < (options.concurrency ?? 1); worker++) {
        await boss.work(queue, { pollingIntervalSeconds: 1, batchSize: 1 }, async (jobs) => {
          for (const job of jobs) {
            try {
              await handler(job.data as never, job.id);
            } catch (error) {
              log.error({ err: error, queue, jobId: job.id }, 'a job failed; it is tried again');
              throw error;
            }
          }
        });
      }
    },
    async schedule(queue, cron) {
      await ensureQueue(queue);
      await boss.schedule(queue, cron, {}, { tz: 'Asia/Ho_Chi_Minh' });
    },
    async enqueue(queue, data, options = {}) {
      await ensureQueue(queue);
      const { tx, singletonKey, startAfterSeconds } = options;
      await boss.send(queue, data, {
        ...(singletonKey ? { singletonKey } : {}),
        ...(startAfterSeconds ? { startAfter: startAfterSeconds } : {}),
        ...(tx ? { db: throughTransaction(tx) } : {}),
      });
    },
    async isWaiting(queue, data, { tx }) {
      const [found] = await tx.$queryRaw<{ waiting: boolean }[]>`
        SELECT EXISTS (SELECT 1 FROM pgboss.job
          WHERE name = ${queue} AND data @> ${JSON.stringify(data)}::jsonb AND (state IN ('created', 'retry')
            OR (state = 'active' AND started_on > now() - interval '1 minute'))) AS waiting`;
      return found?.waiting ?? false;
    },
    async stop() {
      await boss.stop({ graceful: true, wait: true, timeout: 20_000 });
    },
  };
}

/** pg-boss writes its row through our open transaction. */
function throughTransaction(tx: Transaction): PgBoss.Db {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const rows = await tx.$queryRawUnsafe<unknown[]>(text, ...values);
      return { rows } as { rows: never[] };
    },
  };
}
