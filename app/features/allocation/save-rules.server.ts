import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { readRules, type StoredRules } from '~/features/allocation/read-rules.server';
import type { RunRules } from '~/features/allocation/run-rules';
import { type FairRecord, lockFair } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';

export interface SaveRules {
  readonly fairId: string;
  readonly rules: RunRules;
  /** The version the form showed; 0 for the usual rules. */
  readonly version: number;
}

/**
 * Keeps weights, seed and time limit for the next runs of a fair; the same rules again change nothing.
 * Errors: `not-found`, `allocation.rules-stale` when somebody saved others meanwhile.
 */
export function saveRules(context: VerbContext, input: SaveRules): Promise<Result<StoredRules>> {
  return transact(context.db, async (tx) => {
    const fair = await lockFair(tx, context, input.fairId, 'allocation.run');
    return fair.ok ? keepRules(tx, context, fair.value, input) : fair;
  });
}

/** The same inside another verb's transaction, whose fair is locked and whose actor may run allocations. */
export async function keepRules(
  tx: Transaction,
  context: VerbContext,
  fair: FairRecord,
  { rules, version }: Pick<SaveRules, 'rules' | 'version'>,
): Promise<Result<StoredRules>> {
  const stored = await readRules(tx, fair.id);
  if (sameRules(stored.rules, rules)) return ok(stored);
  if (stored.version !== version) return fail('allocation.rules-stale');
  const next = stored.version + 1;
  const by = context.actor.kind === 'person' ? context.actor.personId : null;
  const values = { rules, version: next, updatedAt: context.clock.now(), updatedById: by };
  await tx.allocationRules.upsert({
    where: { fairId: fair.id },
    create: { fairId: fair.id, ...values },
    update: values,
  });
  const { weights, seed, timeLimitSeconds } = rules;
  await audit(tx, context, {
    action: 'allocation.rules-saved',
    recordKind: 'fair',
    recordId: fair.id,
    organisationId: fair.organisationId,
    fairId: fair.id,
    details: { seed, timeLimitSeconds, ...weights },
  });
  return ok({ rules, version: next });
}

function sameRules(a: RunRules, b: RunRules): boolean {
  const flat = ({ seed, timeLimitSeconds, weights: w }: RunRules) =>
    JSON.stringify([
      seed,
      timeLimitSeconds,
      w.placed,
      w.booth,
      w.wish,
      w.cluster,
      w.apart,
      w.anchor,
    ]);
  return flat(a) === flat(b);
}
