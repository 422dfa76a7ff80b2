import { fail, ok, type Result } from '~/kernel/result';
import { foldText } from '~/kernel/text-folding';
import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { countFair } from './fair-counts.server';
import type { FairCounts } from './fair-facts';
import type { FairRecord } from './find-fair.server';
import { type FairStage, fairStage } from './phases';

interface Reader {
  readonly db: Database;
  readonly clock: Clock;
}

export interface PublicFairRow {
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly themeVi: string;
  readonly themeEn: string;
  readonly venueName: string;
  readonly provinceSlug: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly registrationClosesAt: Date;
  readonly stage: FairStage;
}

/** Announced fairs, the next to open first, past ones after them; with words, those whose name, theme or place has them. */
export async function listPublicFairs(
  { db, clock }: Reader,
  words = '',
): Promise<readonly PublicFairRow[]> {
  const now = clock.now();
  const wanted = foldText(words);
  const fairs = await db.fair.findMany({
    where: { announcedAt: { lte: now } },
    orderBy: { opensAt: 'asc' },
    take: 500,
  });
  const rows = fairs
    .filter((fair) => {
      const text = [
        fair.nameVi,
        fair.nameEn,
        fair.themeVi,
        fair.themeEn,
        fair.venueName,
        fair.provinceSlug.replaceAll('-', ' '),
      ];
      return foldText(text.join(' ')).includes(wanted);
    })
    .map((fair) => ({
      slug: fair.slug,
      nameVi: fair.nameVi,
      nameEn: fair.nameEn,
      themeVi: fair.themeVi,
      themeEn: fair.themeEn,
      venueName: fair.venueName,
      provinceSlug: fair.provinceSlug,
      opensAt: fair.opensAt,
      closesAt: fair.closesAt,
      registrationClosesAt: fair.registrationClosesAt,
      stage: fairStage(fair, now),
    }));
  const isPast = (row: PublicFairRow) => row.closesAt <= now;
  return [...rows.filter((row) => !isPast(row)), ...rows.filter(isPast).reverse()];
}

/**
 * A fair the public may see, by slug.
 * Error: `not-found` for one that is not announced, as for one that does not exist.
 */
export async function findPublicFair(
  { db, clock }: Reader,
  slug: string,
): Promise<Result<FairRecord>> {
  const fair = await db.fair.findUnique({ where: { slug } });
  if (!fair?.announcedAt || fair.announcedAt > clock.now()) return fail('not-found');
  return ok(fair);
}

export interface PublicSession {
  readonly id: string;
  readonly kind: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly detailsVi: string;
  readonly detailsEn: string;
  readonly host: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly roomVi: string;
  readonly roomEn: string;
}

/** Public sessions of a fair in their order. */
export async function publicSessions(
  db: Database,
  fairId: string,
): Promise<readonly PublicSession[]> {
  const sessions = await db.fairSession.findMany({
    where: { fairId, isPublic: true },
    include: { room: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return sessions.map((session) => ({
    id: session.id,
    kind: session.kind,
    titleVi: session.titleVi,
    titleEn: session.titleEn,
    detailsVi: session.detailsVi,
    detailsEn: session.detailsEn,
    host: session.host,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    roomVi: session.room.nameVi,
    roomEn: session.room.nameEn,
  }));
}

export interface PublicFairFigures {
  readonly booths: number;
  /** Only once the allocation is public; before that nobody learns how far it is. */
  readonly facilities: number;
  readonly provinces: number;
  readonly planPublished: boolean;
  readonly namesPublished: boolean;
}

export async function publicFairFigures(
  { db, clock }: Reader,
  fair: FairRecord,
): Promise<PublicFairFigures> {
  const counts: FairCounts = await countFair(db, fair.id, clock.now());
  const planPublished = counts.planVersions > 0;
  const namesPublished = planPublished && counts.publications > 0;
  return {
    booths: planPublished ? counts.booths : 0,
    facilities: namesPublished ? counts.facilitiesPlaced : 0,
    provinces: namesPublished ? counts.provincesPlaced : 0,
    planPublished,
    namesPublished,
  };
}

export interface FairContact {
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** How to reach the organiser of a public fair: the organisation's own address, nobody's personal one. */
export async function fairContact(db: Database, fair: FairRecord): Promise<FairContact> {
  return db.organisation.findUniqueOrThrow({
    where: { id: fair.organisationId },
    select: { name: true, nameEn: true, address: true, phone: true, email: true },
  });
}

export interface CurrentPolicy {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly bodyVi: string;
  readonly bodyEn: string;
  readonly createdAt: Date;
}

/** The policies in force of a fair: the last version of each kind. */
export async function currentPolicies(
  db: Database,
  fairId: string,
): Promise<readonly CurrentPolicy[]> {
  const policies = await db.fairPolicy.findMany({
    where: { fairId },
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    distinct: ['kind'],
  });
  return policies.map(({ fairId: _fairId, createdById: _by, ...policy }) => policy);
}
