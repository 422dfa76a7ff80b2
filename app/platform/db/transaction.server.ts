import type { Result } from '~/kernel/result';
import type { Database, Transaction } from './database.server';
import { isRetryable } from './database-error.server';

const attempts = 6;

class RolledBack<E> extends Error {
  constructor(readonly result: { readonly ok: false; readonly error: E }) {
    super('rolled back by an error value');
  }
}

/**
 * Runs `work` in one transaction. A failed result rolls everything back, so a refused verb leaves nothing half-stored.
 * Serialisation failures and deadlocks are run again, with a pause that grows and differs between rivals; `work` must
 * therefore have no effect outside the transaction.
 * Isolation is READ COMMITTED: the counting triggers rely on it (see the foundation migration).
 * @throws what `work` throws, and the database's error when it still fails after six attempts.
 */
export async function transact<T, E>(
  db: Database,
  work: (tx: Transaction) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new RolledBack(result);
        return result;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.result;
      if (!isRetryable(error) || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (5 + Math.random() * 5)));
    }
  }
}
