import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { fail, ok } from '~/kernel/result';
import { isRecordId } from './application-record.server';
import { submissionsOf } from './submissions.server';

const person = { select: { id: true, name: true } } as const;

/**
 * Everything the organiser may know of an application of its fair, staged and discarded decisions included.
 * Error: `not-found` (another fair's, another organiser's, or still a draft).
 */
export async function organiserApplication(
  context: Pick<VerbContext, 'actor' | 'db' | 'clock'>,
  fairSlug: string,
  id: string | undefined,
) {
  const fair = await findFair(context, fairSlug, 'application.review');
  if (!fair.ok) return fair;
  if (!isRecordId(id)) return fail('not-found');
  const now = context.clock.now();
  const row = await context.db.application.findFirst({
    where: { id, fairId: fair.value.id, state: { not: 'draft' } },
    include: {
      category: true,
      consent: true,
      privacyConsent: true,
      createdByOrganisation: { select: { id: true, name: true, kind: true } },
      submittedByOrganisation: { select: { id: true, name: true, kind: true } },
      facility: true,
      wishes: { select: { booth: { select: { code: true } } }, orderBy: { rank: 'asc' } },
      exhibits: { orderBy: { sort: 'asc' } },
      decisions: { orderBy: { stagedAt: 'desc' } },
      tenures: {
        where: { OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        select: { kind: true, booth: { select: { code: true } } },
      },
    },
  });
  if (!row) return fail('not-found');
  const ids = row.decisions
    .flatMap((one) => [one.stagedById, one.releasedById, one.discardedById])
    .flatMap((one) => one ?? []);
  const people = await context.db.person.findMany({ where: { id: { in: ids } }, ...person });
  const names = new Map(people.map((one) => [one.id, one.name]));
  const { priority, facilitySnapshot: _snapshot, draft: _draft, ...rest } = row;
  return ok({
    fair: fair.value,
    application: {
      ...rest,
      priority: priority.toNumber(),
      submissions: await submissionsOf(context.db, row),
      decisions: row.decisions.map((one) => ({
        id: one.id,
        kind: one.kind,
        reason: one.reason,
        stagedAt: one.stagedAt,
        releasedAt: one.releasedAt,
        discardedAt: one.discardedAt,
        stagedBy: names.get(one.stagedById ?? '') ?? '',
        releasedBy: names.get(one.releasedById ?? '') ?? '',
      })),
    },
  });
}

export type OrganiserApplication = Extract<
  Awaited<ReturnType<typeof organiserApplication>>,
  { ok: true }
>['value'];
