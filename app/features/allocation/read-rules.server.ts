import { DEFAULT_RUN_RULES, type RunRules, runRulesSchema } from '~/features/allocation/run-rules';
import type { Database, Transaction } from '~/platform/db/database.server';

export interface StoredRules {
  readonly rules: RunRules;
  /** 0 while nobody changed the usual rules. */
  readonly version: number;
}

/** The rules of a fair's runs; the usual ones until somebody saves others. */
export async function readRules(db: Database | Transaction, fairId: string): Promise<StoredRules> {
  const row = await db.allocationRules.findUnique({ where: { fairId } });
  if (!row) return { rules: DEFAULT_RUN_RULES, version: 0 };
  return { rules: runRulesSchema.parse(row.rules), version: row.version };
}
