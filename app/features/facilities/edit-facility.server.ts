import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { databaseFault } from '~/platform/db/database-error.server';
import { transact } from '~/platform/db/transaction.server';
import { facilityColumns, organisationColumns } from './facility-columns';
import { facilityAccess, loadFacility } from './facility-record.server';
import type { FacilityFacts } from './schema';

export interface EditFacility {
  readonly facilityId: string;
  readonly facts: FacilityFacts;
  /** The version the form was opened with; null skips the check (first save of one's own facility). */
  readonly version: number | null;
}

/**
 * Changes a facility's facts.
 * Errors: `not-found`; `conflict` with `fields`, the names of what somebody else changed meanwhile;
 * `facility.tax-code-taken` when its centre already registered another facility under that code.
 */
export async function editFacility(
  context: VerbContext,
  input: EditFacility,
): Promise<Result<{ version: number }>> {
  try {
    return await transact(context.db, (tx) => editFacilityIn(tx, context, input));
  } catch (error) {
    if (databaseFault(error)?.sqlState === '23505') return fail('facility.tax-code-taken');
    throw error;
  }
}

/** The same inside a transaction that is already open. */
export async function editFacilityIn(
  tx: Transaction,
  context: VerbContext,
  { facilityId, facts, version }: EditFacility,
): Promise<Result<{ version: number }>> {
  await tx.$queryRaw`SELECT id FROM facility WHERE id = ${facilityId}::uuid FOR UPDATE`;
  const before = await loadFacility(tx, { id: facilityId });
  if (!before || !can(context.actor, 'facility.edit', facilityAccess(before)))
    return fail('not-found');
  const columns = facilityColumns(facts);
  const changed = Object.entries(columns)
    .filter(([name, value]) => name in before && Reflect.get(before, name) !== value)
    .map(([name]) => name);
  if (version !== null && version !== before.version && changed.length > 0) {
    return fail('conflict', { fields: changed, version: before.version });
  }
  if (changed.length === 0) return ok({ version: before.version });
  const after = await tx.facility.update({
    where: { id: facilityId },
    data: { ...columns, version: { increment: 1 } },
    select: { version: true },
  });
  await tx.organisation.update({
    where: { id: before.organisationId },
    data: organisationColumns(facts),
  });
  await audit(tx, context, {
    action: 'facility.edited',
    recordKind: 'facility',
    recordId: facilityId,
    organisationId: before.organisationId,
    details: { name: facts.name, fields: changed },
  });
  return ok({ version: after.version });
}
