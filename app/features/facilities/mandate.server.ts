import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { facilityAccess, loadFacility } from './facility-record.server';

interface MandateInput {
  readonly facilityId: string;
  readonly centreId: string;
}

/**
 * The facility lets a province centre act for it. Giving a standing mandate again changes nothing.
 * Only the facility's own people give one here: a centre that registers a facility shows a paper instead.
 * Errors: `not-found` (facility, or no approved centre of that id).
 */
export async function grantMandate(
  context: VerbContext,
  input: MandateInput & { readonly evidence: string },
): Promise<Result<{ readonly granted: boolean }>> {
  return transact(context.db, async (tx): Promise<Result<{ readonly granted: boolean }>> => {
    const facility = await loadFacility(tx, { id: input.facilityId });
    const own = facility && { facilityOrganisationId: facility.organisationId };
    if (!facility || !can(context.actor, 'facility.edit', own ?? {})) return fail('not-found');
    const centre = await tx.organisation.findFirst({
      where: {
        id: input.centreId,
        kind: 'province_centre',
        approvedAt: { not: null },
        suspendedAt: null,
      },
      select: { id: true, name: true },
    });
    if (!centre) return fail('not-found');
    const now = context.clock.now();
    const personId = context.actor.kind === 'person' ? context.actor.personId : null;
    const made = await tx.$executeRaw`
      INSERT INTO facility_mandate (id, facility_id, centre_id, evidence, granted_at, granted_by_id)
      VALUES (gen_random_uuid(), ${facility.id}::uuid, ${centre.id}::uuid, ${input.evidence}, ${now}, ${personId}::uuid)
      ON CONFLICT (facility_id, centre_id) WHERE revoked_at IS NULL DO NOTHING`;
    if (made === 0) return ok({ granted: false });
    await audit(tx, context, {
      action: 'facility.mandate-granted',
      recordKind: 'facility',
      recordId: facility.id,
      organisationId: facility.organisationId,
      details: { name: facility.name, centre: centre.name },
    });
    return ok({ granted: true });
  });
}

/**
 * Ends a mandate: from here on the centre sees and does nothing of the facility's any more. The facility may end any,
 * a centre its own. Errors: `not-found`.
 */
export async function revokeMandate(
  context: VerbContext,
  input: MandateInput,
): Promise<Result<{ readonly revoked: boolean }>> {
  return transact(context.db, async (tx): Promise<Result<{ readonly revoked: boolean }>> => {
    const facility = await loadFacility(tx, { id: input.facilityId });
    if (!facility || !can(context.actor, 'facility.edit', facilityAccess(facility)))
      return fail('not-found');
    const ownSide = can(context.actor, 'facility.edit', {
      facilityOrganisationId: facility.organisationId,
    });
    const ownMandate = can(context.actor, 'facility.edit', { mandatedCentreIds: [input.centreId] });
    if (!ownSide && !ownMandate) return fail('not-found');
    const { count } = await tx.facilityMandate.updateMany({
      where: { facilityId: facility.id, centreId: input.centreId, revokedAt: null },
      data: {
        revokedAt: context.clock.now(),
        revokedById: context.actor.kind === 'person' ? context.actor.personId : null,
      },
    });
    if (count === 0) return ok({ revoked: false });
    await audit(tx, context, {
      action: 'facility.mandate-revoked',
      recordKind: 'facility',
      recordId: facility.id,
      organisationId: facility.organisationId,
      details: { name: facility.name },
    });
    return ok({ revoked: true });
  });
}
