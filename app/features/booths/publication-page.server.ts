import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { ok, type Result } from '~/kernel/result';
import { boothsNotTold, changesStamp } from './booths-told.server';
import { type BoothsTold, changeSince, type ToldChange } from './told-booths';

export interface PublicationPage {
  readonly slug: string;
  readonly planPublished: boolean;
  readonly mayPublish: boolean;
  readonly live: { readonly id: string; readonly publishedAt: Date } | null;
  /** Whose booths are others than those they were told of: who gets a letter at the next publication or announcement. */
  readonly changes: readonly (BoothsTold & { readonly change: ToldChange })[];
  /** Names the changes, for the form that announces them. */
  readonly changesStamp: string;
  /** Publications, newest first, each with the announcements of changes that followed it. */
  readonly history: readonly {
    readonly id: string;
    readonly publishedAt: Date;
    readonly withdrawnAt: Date | null;
    readonly publishedBy: string;
    readonly announced: readonly { readonly at: Date; readonly applications: number }[];
  }[];
  readonly figures: {
    readonly assigned: number;
    readonly facilities: number;
    readonly provinces: number;
    readonly held: number;
    readonly unplaced: number;
  };
}

/** What the organiser decides a publication on. Error: `not-found`. */
export async function publicationPage(
  context: VerbContext,
  fairSlug: string,
): Promise<Result<PublicationPage>> {
  const found = await findFair(context, fairSlug, 'booth.list');
  if (!found.ok) return found;
  const { db, clock, actor } = context;
  const { id: fairId, slug, organisationId } = found.value;
  const now = clock.now();
  const [planVersions, publications, issues, untold, [figures]] = await Promise.all([
    db.planVersion.count({ where: { fairId } }),
    db.allocationPublication.findMany({ where: { fairId }, orderBy: { publishedAt: 'desc' } }),
    db.boothConfirmation.groupBy({
      by: ['publicationId', 'issuedAt'],
      where: { fairId },
      _count: true,
      orderBy: { issuedAt: 'desc' },
    }),
    boothsNotTold(db, fairId),
    db.$queryRaw<PublicationPage['figures'][]>`
      SELECT count(*) FILTER (WHERE t.kind = 'assigned')::int AS assigned,
        count(DISTINCT t.facility_id) FILTER (WHERE t.kind = 'assigned')::int AS facilities,
        count(DISTINCT t.province_slug) FILTER (WHERE t.kind = 'assigned')::int AS provinces,
        count(*) FILTER (WHERE t.kind = 'hold')::int AS held,
        (SELECT count(*)::int FROM application a WHERE a.fair_id = ${fairId}::uuid AND a.state = 'eligible'
          AND NOT EXISTS (SELECT 1 FROM booth_tenure s WHERE s.application_id = a.id AND s.ends_at IS NULL)) AS unplaced
      FROM booth_tenure t
      WHERE t.fair_id = ${fairId}::uuid AND (t.ends_at IS NULL OR t.ends_at > ${now})`,
  ]);
  const people = await db.person.findMany({
    where: { id: { in: publications.flatMap(({ publishedById }) => publishedById ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const live = publications.find(({ withdrawnAt }) => withdrawnAt === null);
  return ok({
    slug,
    planPublished: planVersions > 0,
    mayPublish: can(actor, 'allocation.publish', { organiserId: organisationId }),
    live: live ? { id: live.id, publishedAt: live.publishedAt } : null,
    changes: untold.flatMap(({ booths: _, ...row }) => {
      const change = changeSince(row);
      return change ? [{ ...row, change }] : [];
    }),
    changesStamp: changesStamp(untold),
    history: publications.map(({ id, publishedAt, withdrawnAt, publishedById }) => ({
      id,
      publishedAt,
      withdrawnAt,
      publishedBy: names.get(publishedById ?? '') ?? '',
      announced: issues
        .filter((issue) => issue.publicationId === id && issue.issuedAt > publishedAt)
        .map(({ issuedAt, _count }) => ({ at: issuedAt, applications: _count })),
    })),
    figures: figures ?? { assigned: 0, facilities: 0, provinces: 0, held: 0, unplaced: 0 },
  });
}
