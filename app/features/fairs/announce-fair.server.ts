import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Prisma } from '~/platform/db/generated/client';
import { transact } from '~/platform/db/transaction.server';
import { type FairRecord, lockFair } from './find-fair.server';

/**
 * Makes the public page of a fair. Announcing what is announced changes nothing.
 * Errors: `not-found`, `forbidden`, `fair.cancelled`.
 */
export function announceFair(context: VerbContext, fairId: string): Promise<Result<null>> {
  const { actor, clock } = context;
  return change(context, fairId, 'fair.announced', (fair) =>
    fair.announcedAt
      ? ok(null)
      : ok({
          announcedAt: clock.now(),
          announcedById: actor.kind === 'person' ? actor.personId : null,
        }),
  );
}

/**
 * Takes the public page away again, as long as nobody has relied on it.
 * Errors: `not-found`, `forbidden`, `fair.cancelled`, `fair.has-applications` (details: how many).
 */
export function hideFair(context: VerbContext, fairId: string): Promise<Result<null>> {
  return change(context, fairId, 'fair.hidden', async (fair, count) => {
    if (!fair.announcedAt) return ok(null);
    const applications = await count();
    if (applications > 0) return fail('fair.has-applications', { count: applications });
    return ok({ announcedAt: null, announcedById: null });
  });
}

/**
 * Cancels a fair for good: its public page says so, nothing can be registered or allocated any more.
 * `confirmation` is the fair's Vietnamese name, typed by the person who cancels.
 * Errors: `not-found`, `forbidden`, `fair.confirmation-wrong`.
 */
export function cancelFair(
  context: VerbContext,
  fairId: string,
  confirmation: string,
): Promise<Result<null>> {
  return change(context, fairId, 'fair.called-off', (fair) => {
    if (fair.cancelledAt) return ok(null);
    if (confirmation.normalize('NFC').trim().toLowerCase() !== fair.nameVi.toLowerCase()) {
      return fail('fair.confirmation-wrong');
    }
    return ok({ cancelledAt: context.clock.now() });
  });
}

type Decision = Result<Prisma.FairUncheckedUpdateInput | null>;

function change(
  context: VerbContext,
  fairId: string,
  action: string,
  decide: (
    fair: FairRecord,
    countApplications: () => Promise<number>,
  ) => Decision | Promise<Decision>,
): Promise<Result<null>> {
  return transact(context.db, async (tx) => {
    const found = await lockFair(tx, context, fairId, 'fair.announce');
    if (!found.ok) return found;
    const fair = found.value;
    if (fair.cancelledAt && action !== 'fair.called-off') return fail('fair.cancelled');
    const decided = await decide(fair, () => tx.application.count({ where: { fairId } }));
    if (!decided.ok) return decided;
    if (decided.value === null) return ok(null);
    // The version stays: it guards the texts and dates of the form, which this does not touch.
    await tx.fair.update({ where: { id: fairId }, data: decided.value });
    await audit(tx, context, {
      action,
      recordKind: 'fair',
      recordId: fairId,
      organisationId: fair.organisationId,
      fairId,
      details: { name: fair.nameVi },
    });
    return ok(null);
  });
}
