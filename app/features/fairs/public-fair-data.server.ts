import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import type { FairRecord } from './find-fair.server';
import { fairStage, isRegistrationOpen, phasesOf } from './phases';
import {
  currentPolicies,
  fairContact,
  publicFairFigures,
  publicSessions,
} from './public-fairs.server';

export type PublicFairData = Awaited<ReturnType<typeof publicFairData>>;

/** Everything the open page of a fair shows: public columns only, texts of policies left to their own pages. */
export async function publicFairData(
  reader: { readonly db: Database; readonly clock: Clock },
  fair: FairRecord,
) {
  const now = reader.clock.now();
  const figures = await publicFairFigures(reader, fair);
  const policies = await currentPolicies(reader.db, fair.id);
  return {
    slug: fair.slug,
    nameVi: fair.nameVi,
    nameEn: fair.nameEn,
    themeVi: fair.themeVi,
    themeEn: fair.themeEn,
    descriptionVi: fair.descriptionVi,
    descriptionEn: fair.descriptionEn,
    venueName: fair.venueName,
    venueAddress: fair.venueAddress,
    provinceSlug: fair.provinceSlug,
    letterNumber: fair.letterNumber,
    letterDate: fair.letterDate?.toISOString().slice(0, 10) ?? null,
    opensAt: fair.opensAt,
    closesAt: fair.closesAt,
    registrationOpensAt: fair.registrationOpensAt,
    registrationClosesAt: fair.registrationClosesAt,
    registrationOpen: isRegistrationOpen(fair, now),
    stage: fairStage(fair, now),
    phases: phasesOf(fair, now),
    figures,
    /** Changes with the plan and with what of it is public, so that the picture may be cached. */
    pictureVersion: await pictureVersion(reader.db, fair.id),
    sessions: await publicSessions(reader.db, fair.id),
    policies: policies.map(({ kind, titleVi, titleEn }) => ({ kind, titleVi, titleEn })),
    contact: await fairContact(reader.db, fair),
  };
}

async function pictureVersion(db: Database, fairId: string): Promise<string> {
  const plan = await db.planVersion.findFirst({
    where: { fairId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const publication = await db.allocationPublication.findFirst({
    where: { fairId, withdrawnAt: null },
    select: { publishedAt: true },
  });
  return `${plan?.number ?? 0}-${publication?.publishedAt.getTime() ?? 0}`;
}
