import type { Transaction } from '~/platform/db/database.server';

/** The next running number of a fair. Whoever asks holds the fair's numbers until the transaction ends, so there is no gap and no twin. */
export async function nextApplicationNumber(tx: Transaction, fairId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${`number ${fairId}`}, 0))`;
  const { _max } = await tx.application.aggregate({ where: { fairId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
