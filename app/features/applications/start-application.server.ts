import { activeMembership } from '~/features/access/actor';
import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { facilityAccess, loadFacility } from '~/features/facilities/facility-record.server';
import { provinceValue } from '~/features/facilities/province-choice';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { applicantSelect } from './applicant-application.server';
import { type DraftFields, newDraft } from './draft';
import { formFields } from './form-fields';
import { registrationWindow } from './registration-window';

export interface Started {
  readonly applicationId: string;
  /** False when a draft of this facility was there already: it is the one to go on with. */
  readonly created: boolean;
}

/**
 * Begins an application of a facility for a fair, or finds the draft that was begun. After a rejection or withdrawal the
 * new one starts with what the last one said, so that nothing is typed twice.
 * Errors: `not-found`; `application.window` with `window` (before, closed).
 */
export async function startApplication(
  context: VerbContext,
  input: { readonly fairId: string; readonly facilityId: string },
): Promise<Result<Started>> {
  return transact(context.db, async (tx): Promise<Result<Started>> => {
    const facility = await loadFacility(tx, { id: input.facilityId });
    if (!facility || !can(context.actor, 'application.write', facilityAccess(facility)))
      return fail('not-found');
    const fair = await tx.fair.findUnique({ where: { id: input.fairId } });
    if (!fair) return fail('not-found');
    const line = `start ${fair.id} ${facility.id}`;
    await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${line}, 0))`;
    const begun = await tx.application.findFirst({
      where: { fairId: fair.id, facilityId: facility.id, state: 'draft' },
      select: { id: true },
    });
    if (begun) return ok({ applicationId: begun.id, created: false });
    const window = registrationWindow(fair, context.clock.now());
    if (window === 'hidden') return fail('not-found');
    if (window !== 'open') return fail('application.window', { window });

    const now = context.clock.now();
    const personId = context.actor.kind === 'person' ? context.actor.personId : null;
    const { id } = await tx.application.create({
      data: {
        fairId: fair.id,
        facilityId: facility.id,
        draft: {
          fields: await firstFields(tx, fair.id, facility),
          savedAt: now.toISOString(),
          savedById: personId,
        },
        createdAt: now,
        createdById: personId,
        createdByOrganisationId: activeMembership(context.actor)?.organisationId ?? null,
      },
      select: { id: true },
    });
    await audit(tx, context, {
      action: 'application.started',
      recordKind: 'application',
      recordId: id,
      organisationId: facility.organisationId,
      details: { name: facility.name, fair: fair.slug },
    });
    return ok({ applicationId: id, created: true });
  });
}

async function firstFields(
  tx: Transaction,
  fairId: string,
  facility: NonNullable<Awaited<ReturnType<typeof loadFacility>>>,
) {
  const last = await tx.application.findFirst({
    where: { fairId, facilityId: facility.id, state: { in: ['rejected', 'withdrawn'] } },
    orderBy: { createdAt: 'desc' },
    select: applicantSelect,
  });
  if (last) return plainJson(formFields(last));
  const categories = await tx.fairCategory.findMany({ where: { fairId }, select: { code: true } });
  return plainJson(
    newDraft({
      ...facility,
      province: provinceValue({ slug: facility.provinceSlug, frame: facility.provinceFrame }),
      categories: categories.map(({ code }) => code),
    }),
  );
}

/** The fields as a mutable copy: what the database's JSON type takes. */
export function plainJson(fields: DraftFields) {
  return {
    ...fields,
    needs: [...fields.needs],
    exhibits: fields.exhibits.map((exhibit) => ({ ...exhibit })),
  };
}
