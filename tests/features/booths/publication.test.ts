import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { systemActor } from '~/features/access/actor';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { blockBooths } from '~/features/booths/block-booths.server';
import { findConfirmation } from '~/features/booths/find-confirmations.server';
import { holdBooths } from '~/features/booths/hold-booths.server';
import { mailPublication } from '~/features/booths/mail-publication.server';
import { publicBooth } from '~/features/booths/public-booth.server';
import { findOnPlan, publicPlan } from '~/features/booths/public-plan.server';
import {
  publishAllocation,
  withdrawPublication,
} from '~/features/booths/publish-allocation.server';
import { recordExpiredHolds } from '~/features/booths/record-expired-holds.server';
import { statusOf } from '~/features/floor-plan/booth-state';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { manualClock } from '~/platform/clock/clock';
import { contextOf, idsOf, makeBoothFair } from './booth-fair';

const database = useTestDatabase();
const silent = async () => undefined;

async function scene({ planPublished = true } = {}) {
  const { db } = database();
  const clock = manualClock('2026-03-01T02:00:00Z');
  const fair = await makeBoothFair(db, { now: clock.now(), applicants: 3 });
  const organiser = contextOf(db, fair.organiser, clock);
  if (planPublished) {
    const document = await findPlan(db, fair.fairId);
    await db.planVersion.create({
      data: {
        fairId: fair.fairId,
        number: 1,
        document,
        sha256: 'x',
        boothCount: document.booths.length,
        publishedAt: clock.now(),
      },
    });
  }
  const [one] = fair.applicants;
  if (!one) throw new Error('no applicant');
  const assign = () =>
    assignBooths(organiser, {
      fairId: fair.fairId,
      applicationId: one.applicationId,
      boothIds: idsOf(fair, 'A01', 'A02'),
    });
  const tick = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));
  return {
    db,
    clock,
    fair,
    organiser,
    one,
    assign,
    tick,
    asFacility: contextOf(db, one.actor, clock),
  };
}

const names = async (s: Awaited<ReturnType<typeof scene>>) => {
  const found = await publicPlan({ db: s.db, clock: s.clock }, s.fair.slug);
  return found.ok && found.value.picture
    ? findOnPlan(found.value.picture, 'tan cuong').map(({ booth }) => booth.code)
    : [];
};

describe('publication', () => {
  it('shows names from publication to withdrawal, and follows every change between', async () => {
    const s = await scene();
    await s.assign();
    s.tick(1);
    expect(await names(s)).toEqual([]);
    const published = await publishAllocation(s.organiser, { fairId: s.fair.fairId }, silent);
    expect(published).toMatchObject({ ok: true, value: { changed: true } });
    expect(await names(s)).toEqual(['A01', 'A02']);
    s.tick(1);
    const other = s.fair.applicants[1]?.applicationId ?? '';
    await assignBooths(s.organiser, {
      fairId: s.fair.fairId,
      applicationId: other,
      boothIds: idsOf(s.fair, 'B05'),
    });
    s.tick(1);
    expect(await names(s)).toEqual(['A01', 'A02', 'B05']);
    const publicationId = published.ok ? published.value.publicationId : '';
    await withdrawPublication(s.organiser, { fairId: s.fair.fairId, publicationId });
    expect(await names(s)).toEqual([]);
  });

  it('sent twice is one publication; two organisers at once too', async () => {
    const s = await scene();
    await s.assign();
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => publishAllocation(s.organiser, { fairId: s.fair.fairId }, silent)),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await s.db.allocationPublication.count({ where: { fairId: s.fair.fairId } })).toBe(1);
  });

  it('needs a frozen plan and something to show, and a manager', async () => {
    const s = await scene({ planPublished: false });
    const publish = (context = s.organiser) =>
      publishAllocation(context, { fairId: s.fair.fairId }, silent);
    expect(await publish()).toMatchObject({ error: { code: 'publication.no-plan' } });
    const ready = await scene();
    expect(
      await publishAllocation(ready.organiser, { fairId: ready.fair.fairId }, silent),
    ).toMatchObject({
      error: { code: 'publication.nothing-assigned' },
    });
    expect(await publish(s.asFacility)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('writes one letter per facility, however often the job runs', async () => {
    const s = await scene();
    await s.assign();
    await s.db.application.update({
      where: { id: s.one.applicationId },
      data: { contactEmail: 'chetancuong@x.example' },
    });
    const published = await publishAllocation(s.organiser, { fairId: s.fair.fairId }, silent);
    const id = published.ok ? published.value.publicationId : '';
    await mailPublication({ db: s.db, now: s.clock.now() }, id);
    await mailPublication({ db: s.db, now: s.clock.now() }, id);
    const mails = await s.db.outboxMail.findMany({ where: { recipient: 'chetancuong@x.example' } });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('A01, A02');
  });
});

describe('the public booth', () => {
  it('names its facility only once public, and never its private facts', async () => {
    const s = await scene();
    await s.assign();
    s.tick(1);
    const reader = { db: s.db, clock: s.clock };
    const before = await publicBooth(reader, s.fair.slug, 'a01');
    expect(before).toMatchObject({ ok: true, value: { state: 'free', facility: undefined } });
    expect(JSON.stringify(before)).not.toContain('Tân Cương');
    await publishAllocation(s.organiser, { fairId: s.fair.fairId }, silent);
    const after = await publicBooth(reader, s.fair.slug, 'A01');
    expect(after).toMatchObject({
      ok: true,
      value: {
        facility: { name: 'HTX Chè Tân Cương 1', codes: ['A01', 'A02'] },
        neighbours: [{ code: 'A02' }],
      },
    });
    for (const secret of ['0912345678', 'Xã Tân Cương', 'Nguyễn Văn Bình'])
      expect(JSON.stringify(after)).not.toContain(secret);
    expect(await publicBooth(reader, s.fair.slug, 'X99')).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('is nobody’s before the fair is announced', async () => {
    const s = await scene();
    await s.db.fair.update({ where: { id: s.fair.fairId }, data: { announcedAt: null } });
    expect(await publicBooth({ db: s.db, clock: s.clock }, s.fair.slug, 'A01')).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('the confirmation', () => {
  it('is open to the organiser, to the facility once public, to nobody else', async () => {
    const s = await scene();
    await s.assign();
    const id = s.one.applicationId;
    expect(await findConfirmation(s.organiser, id)).toMatchObject({ ok: true });
    expect(await findConfirmation(s.asFacility, id)).toMatchObject({
      error: { code: 'not-found' },
    });
    await publishAllocation(s.organiser, { fairId: s.fair.fairId }, silent);
    expect(await findConfirmation(s.asFacility, id)).toMatchObject({
      ok: true,
      value: {
        confirmations: [{ booths: [{ code: 'A01', priceVnd: 8_000_000n }, { code: 'A02' }] }],
      },
    });
    const stranger = s.fair.applicants[1];
    if (!stranger) throw new Error('no applicant');
    expect(await findConfirmation(contextOf(s.db, stranger.actor, s.clock), id)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await findConfirmation(s.organiser, stranger.applicationId)).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('the public plan', () => {
  it('tells before publication only which booths are closed, not which are given or kept', async () => {
    const s = await scene();
    await s.assign();
    const { fairId } = s.fair;
    const rest = { fairId, hours: 5, note: 'Chờ', applicationId: null, reason: 'Cột nhà' };
    await holdBooths(s.organiser, { ...rest, boothIds: idsOf(s.fair, 'B01') });
    await blockBooths(s.organiser, { ...rest, boothIds: idsOf(s.fair, 'B09') });
    s.tick(1);
    const states = async () => {
      const found = await publicPlan(s, s.fair.slug);
      if (!found.ok || !found.value.picture) throw new Error('no plan');
      const { plan, statuses } = found.value.picture;
      return Object.fromEntries(
        plan.booths.map(({ id, code }) => [code, statusOf(statuses, id).state]),
      );
    };
    const before = await states();
    expect(before).toMatchObject({ A01: 'free', B01: 'free', B02: 'free', B09: 'blocked' });
    expect(Object.values(before).filter((state) => state !== 'free')).toEqual(['blocked']);
    await s.db.allocationPublication.create({ data: { fairId, publishedAt: s.clock.now() } });
    expect(await states()).toMatchObject({ A01: 'assigned', B01: 'held', B09: 'blocked' });
  });
});

describe('expired holds', () => {
  it('are found by an index of their own', async () => {
    const plan = await database().db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<Record<string, string>[]>`
        EXPLAIN SELECT t.id FROM booth_tenure t
        WHERE t.kind = 'hold' AND t.origin <> 'self_service' AND t.application_id IS NOT NULL
          AND t.ends_at <= now() AND t.end_reason IS NULL AND t.ended_by_id IS NULL`;
    });
    expect(JSON.stringify(plan)).toContain('booth_tenure_untold_hold');
  });

  it('are nothing that a facility hears of before the allocation is public', async () => {
    const s = await scene();
    const { fairId } = s.fair;
    await s.db.application.update({
      where: { id: s.one.applicationId },
      data: { contactEmail: 'chua-cong-bo@x.example' },
    });
    const boothIds = idsOf(s.fair, 'B01');
    const { applicationId } = s.one;
    await holdBooths(s.organiser, { fairId, applicationId, boothIds, hours: 1, note: '' });
    s.tick(61);
    expect(await recordExpiredHolds(contextOf(s.db, systemActor('test'), s.clock))).toBe(1);
    expect(await s.db.outboxMail.count({ where: { recipient: 'chua-cong-bo@x.example' } })).toBe(0);
  });

  it('are told once, to the trail and to the facility', async () => {
    const s = await scene();
    await s.db.application.update({
      where: { id: s.one.applicationId },
      data: { contactEmail: 'giu@x.example' },
    });
    const input = {
      fairId: s.fair.fairId,
      applicationId: s.one.applicationId,
      boothIds: idsOf(s.fair, 'B01', 'B02'),
      hours: 1,
      note: '',
    };
    expect(await holdBooths(s.organiser, input)).toMatchObject({ ok: true });
    const job = contextOf(s.db, systemActor('test'), s.clock);
    expect(await recordExpiredHolds(job)).toBe(0);
    await s.db.allocationPublication.create({
      data: { fairId: s.fair.fairId, publishedAt: s.clock.now() },
    });
    s.tick(61);
    const counts = await Promise.all([recordExpiredHolds(job), recordExpiredHolds(job)]);
    expect(counts.sort()).toEqual([0, 2]);
    expect(await s.db.outboxMail.count({ where: { recipient: 'giu@x.example' } })).toBe(1);
    expect(
      await s.db.auditEntry.count({
        where: { fairId: s.fair.fairId, action: 'booth.hold-expired' },
      }),
    ).toBe(1);
  });
});
