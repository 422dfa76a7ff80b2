import { defaultPolicies } from '~/features/fairs/default-policies';
import { POLICY_KINDS } from '~/features/fairs/policy-kinds';
import type { PlanDocument } from '~/features/floor-plan/plan-document';
import { planSha256 } from '~/features/floor-plan/plan-hash.server';
import type { Transaction } from '~/platform/db/database.server';
import { type FairIds, sharedId } from './demo-ids';
import type { DemoWorld } from './demo-world';

const ORGANISER = sharedId.person('organiser-manager');

/** The fair with its texts, calendar, limits, halls and booths, and its first published plan. */
export async function loadFair(tx: Transaction, world: DemoWorld, ids: FairIds): Promise<void> {
  await insertFair(tx, world, ids);
  await insertCalendar(tx, world, ids);
  await insertLimits(tx, world, ids);
  await insertPlan(tx, world, ids);
}

async function insertFair(tx: Transaction, { fair }: DemoWorld, ids: FairIds): Promise<void> {
  const {
    dates,
    organiserKey,
    provinceFrame,
    rooms: _,
    sessions: __,
    categories: ___,
    quotas: ____,
    ...texts
  } = fair;
  const {
    createdAt,
    letterDate,
    planPublishedAt: _____,
    allocationPublishedAt: ______,
    ...times
  } = dates;
  const at = Object.fromEntries(
    Object.entries(times).map(([name, time]) => [name, new Date(time)]),
  ) as Record<keyof typeof times, Date>;
  await tx.fair.create({
    data: {
      id: ids.fair,
      ...texts,
      ...at,
      organisationId: sharedId.organisation(organiserKey),
      provinceFrame: provinceFrame === '63' ? 'f63' : 'f34',
      letterDate: new Date(letterDate),
      announcedById: ORGANISER,
      createdAt: new Date(createdAt),
      createdById: ORGANISER,
    },
  });
  await tx.fairPolicy.createMany({
    data: POLICY_KINDS.map((kind) => ({
      id: ids.other(`policy/${kind}`),
      fairId: ids.fair,
      kind,
      version: 1,
      ...defaultPolicies[kind],
      createdAt: new Date(createdAt),
      createdById: ORGANISER,
    })),
  });
}

async function insertCalendar(tx: Transaction, { fair }: DemoWorld, ids: FairIds): Promise<void> {
  const createdAt = new Date(fair.dates.createdAt);
  await tx.room.createMany({
    data: fair.rooms.map(({ key, ...room }, sort) => ({
      id: ids.room(key),
      fairId: ids.fair,
      ...room,
      sort,
    })),
  });
  await tx.fairSession.createMany({
    data: fair.sessions.map(({ roomKey, startsAt, endsAt, ...session }, i) => ({
      id: ids.session(String(i)),
      fairId: ids.fair,
      roomId: ids.room(roomKey),
      ...session,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      createdAt,
      createdById: ORGANISER,
    })),
  });
}

async function insertLimits(tx: Transaction, { fair }: DemoWorld, ids: FairIds): Promise<void> {
  await tx.fairCategory.createMany({
    data: fair.categories.map((category, sort) => ({ fairId: ids.fair, ...category, sort })),
  });
  await tx.boothQuota.createMany({
    data: fair.quotas.map((quota) => ({
      id: ids.other(`quota/${quota.funding}/${quota.provinceSlug}`),
      fairId: ids.fair,
      ...quota,
    })),
  });
}

async function insertPlan(tx: Transaction, { plan, fair }: DemoWorld, ids: FairIds): Promise<void> {
  await tx.hall.createMany({
    data: plan.halls.map(({ code, name, widthM, depthM, areas, entrances }, sort) => ({
      id: ids.hall(code),
      fairId: ids.fair,
      code,
      nameVi: name.vi,
      nameEn: name.en,
      widthM,
      depthM,
      areas,
      entrances,
      sort,
    })),
  });
  await tx.booth.createMany({
    data: plan.booths.map(({ id: _, hall, priceVnd, ...booth }) => ({
      id: ids.booth(booth.code),
      fairId: ids.fair,
      hallId: ids.hall(hall),
      ...booth,
      priceVnd: BigInt(priceVnd),
    })),
  });
  const document: PlanDocument = {
    ...plan,
    booths: plan.booths.map((booth) => ({ ...booth, id: ids.booth(booth.code) })),
  };
  await tx.planVersion.create({
    data: {
      id: ids.other('plan/1'),
      fairId: ids.fair,
      number: 1,
      document,
      sha256: planSha256(document),
      boothCount: plan.booths.length,
      note: 'Sơ đồ mở đăng ký',
      publishedAt: new Date(fair.dates.planPublishedAt),
      publishedById: ORGANISER,
    },
  });
  await tx.allocationPublication.create({
    data: {
      id: ids.other('allocation-publication/1'),
      fairId: ids.fair,
      publishedAt: new Date(fair.dates.allocationPublishedAt),
      publishedById: ORGANISER,
    },
  });
}
