import { randomUUID } from 'node:crypto';
import type { Actor, MembershipRole } from '~/features/access/actor';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type HallSpecInput, hallSpecSchema } from '~/features/floor-plan/hall-spec';
import { manualClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

export interface PlanFair {
  readonly fairId: string;
  readonly slug: string;
  /** The organiser's manager. */
  readonly context: VerbContext;
  /** A colleague who may draw but not publish. */
  readonly member: VerbContext;
}

export const clock = manualClock('2026-03-01T02:00:00Z');

/** A fair without a plan, with two categories, and two people of its organiser. */
export async function makePlanFair(db: Database): Promise<PlanFair> {
  const [fairId, organisationId] = [randomUUID(), randomUUID()];
  const day = (days: number) => new Date(clock.now().getTime() + days * 86_400_000);
  await db.organisation.create({
    data: {
      id: organisationId,
      kind: 'organiser',
      name: 'Trung tâm Khuyến công Thái Nguyên',
      approvedAt: day(-30),
    },
  });
  const slug = `hoi-cho-${fairId.slice(0, 8)}`;
  await db.fair.create({
    data: {
      id: fairId,
      organisationId,
      slug,
      nameVi: 'Hội chợ hàng công nghiệp nông thôn',
      nameEn: 'Rural industry fair',
      venueName: 'Cung Triển lãm',
      provinceSlug: 'thai-nguyen',
      provinceFrame: 'f34',
      registrationOpensAt: day(-10),
      registrationClosesAt: day(10),
      setUpStartsAt: day(20),
      opensAt: day(22),
      closesAt: day(26),
      tearDownEndsAt: day(27),
      categories: {
        create: [
          { code: 'food', nameVi: 'Nông sản, thực phẩm', nameEn: 'Food' },
          { code: 'handicraft', nameVi: 'Thủ công mỹ nghệ', nameEn: 'Handicraft', sort: 1 },
        ],
      },
    },
  });
  const manager = await makePerson(db, organisationId, 'Trần Thị Hoà', 'manager');
  const member = await makePerson(db, organisationId, 'Đỗ Văn Sơn', 'member');
  return { fairId, slug, context: contextOf(db, manager), member: contextOf(db, member) };
}

function contextOf(db: Database, actor: Actor): VerbContext {
  return { db, actor, clock, requestId: 'test' };
}

async function makePerson(
  db: Database,
  organisationId: string,
  name: string,
  role: MembershipRole,
): Promise<Actor> {
  const personId = randomUUID();
  await db.person.create({ data: { id: personId, email: `${personId}@x.example`, name } });
  await db.membership.create({ data: { personId, organisationId, role } });
  return {
    kind: 'person',
    personId,
    name,
    isAdministrator: false,
    activeOrganisationId: organisationId,
    memberships: [
      {
        organisationId,
        organisationName: 'Trung tâm Khuyến công Thái Nguyên',
        organisationKind: 'organiser',
        role,
        provinceSlug: null,
        provinceFrame: null,
        approved: true,
      },
    ],
  };
}

/** A small hall: two bands of two sides, eight booths a side unless told. */
export const hallSpec = (input: Partial<HallSpecInput> = {}) =>
  hallSpecSchema.parse({
    code: 'A',
    name: { vi: 'Nhà A', en: 'Hall A' },
    bands: 2,
    blocksPerBand: 1,
    boothsPerSide: 8,
    ...input,
  });

/** Blocks a booth, so that a record refers to it for ever. */
export async function useBooth(db: Database, fairId: string, code: string): Promise<string> {
  const booth = await db.booth.findUniqueOrThrow({ where: { fairId_code: { fairId, code } } });
  await db.boothTenure.create({
    data: {
      fairId,
      boothId: booth.id,
      kind: 'blocked',
      origin: 'manual',
      startsAt: clock.now(),
    },
  });
  return booth.id;
}
