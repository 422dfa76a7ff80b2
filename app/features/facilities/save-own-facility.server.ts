import { activeMembership } from '~/features/access/actor';
import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import { transact } from '~/platform/db/transaction.server';
import { editFacilityIn } from './edit-facility.server';
import { facilityColumns, organisationColumns } from './facility-columns';
import type { FacilityFacts } from './schema';

export interface SavedFacility {
  readonly facilityId: string;
  readonly created: boolean;
}

/**
 * Saves the facts of the facility that the actor's own organisation is: made the first time, edited afterwards. Two
 * first saves at once make one facility: the second becomes an edit.
 * Errors: `facility.not-a-facility` when the actor works for another kind of organisation; those of `editFacility`.
 */
export async function saveOwnFacility(
  context: VerbContext,
  input: { readonly facts: FacilityFacts; readonly version: number | null },
): Promise<Result<SavedFacility>> {
  const { actor, clock } = context;
  const membership = activeMembership(actor);
  if (actor.kind !== 'person' || membership?.organisationKind !== 'facility') {
    return fail('facility.not-a-facility');
  }
  const { organisationId } = membership;
  if (!can(actor, 'facility.edit', { facilityOrganisationId: organisationId }))
    return fail('not-found');
  return transact(context.db, async (tx): Promise<Result<SavedFacility>> => {
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`;
    const existing = await tx.facility.findUnique({
      where: { organisationId },
      select: { id: true },
    });
    if (existing) {
      const edited = await editFacilityIn(tx, context, { facilityId: existing.id, ...input });
      return edited.ok ? ok({ facilityId: existing.id, created: false }) : edited;
    }
    const { id } = await tx.facility.create({
      data: {
        ...facilityColumns(input.facts),
        organisationId,
        createdAt: clock.now(),
        createdById: actor.personId,
      },
    });
    await tx.organisation.update({
      where: { id: organisationId },
      data: organisationColumns(input.facts),
    });
    await audit(tx, context, {
      action: 'facility.created',
      recordKind: 'facility',
      recordId: id,
      organisationId,
      details: { name: input.facts.name },
    });
    return ok({ facilityId: id, created: true });
  });
}
