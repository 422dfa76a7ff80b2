import type { FairRecord } from '~/features/fairs/find-fair.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { planDocumentSchema } from './plan-document';
import { planPicture } from './plan-picture';

/**
 * The published plan of a fair as an SVG picture. Which booths are taken shows only while the allocation is public.
 * Error: `not-found` before a plan is published.
 */
export async function publicPlanPicture(
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  fair: FairRecord,
  title: string,
): Promise<Result<string>> {
  const version = await db.planVersion.findFirst({
    where: { fairId: fair.id },
    orderBy: { number: 'desc' },
  });
  if (!version) return fail('not-found');
  const published = await db.allocationPublication.count({
    where: { fairId: fair.id, withdrawnAt: null },
  });
  const now = clock.now();
  const given = published
    ? await db.booth.findMany({
        where: {
          fairId: fair.id,
          tenures: {
            some: {
              kind: 'assigned',
              startsAt: { lte: now },
              OR: [{ endsAt: null }, { endsAt: { gt: now } }],
            },
          },
        },
        select: { code: true },
      })
    : [];
  const plan = planDocumentSchema.parse(version.document);
  return ok(planPicture(plan, new Set(given.map(({ code }) => code)), title));
}
