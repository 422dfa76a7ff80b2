import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { confirmBooths } from '~/features/booths/confirm-booths.server';
import { releaseBooths } from '~/features/booths/release-booths.server';
import { takeBooths } from '~/features/booths/take-booths.server';
import { manualClock } from '~/platform/clock/clock';
import { type BoothFairOptions, contextOf, doubleBooths, idsOf, makeBoothFair } from './booth-fair';

const database = useTestDatabase();

async function scene(options: BoothFairOptions = {}) {
  const { db } = database();
  const clock = manualClock('2026-03-01T02:00:00Z');
  const fair = await makeBoothFair(db, { now: clock.now(), ...options });
  const applicant = (index: number) => {
    const found = fair.applicants[index];
    if (!found) throw new Error('no such applicant');
    return found;
  };
  const as = (index: number) => contextOf(db, applicant(index).actor, clock);
  const live = async (index: number) =>
    db.boothTenure.findMany({
      where: {
        applicationId: applicant(index).applicationId,
        OR: [{ endsAt: null }, { endsAt: { gt: clock.now() } }],
      },
    });
  return {
    db,
    clock,
    fair,
    applicant,
    as,
    live,
    take: (index: number, ...codes: string[]) =>
      takeBooths(as(index), {
        applicationId: applicant(index).applicationId,
        boothIds: idsOf(fair, ...codes),
      }),
    confirm: async (index: number, tenureIds?: readonly string[]) =>
      confirmBooths(as(index), {
        applicationId: applicant(index).applicationId,
        tenureIds: tenureIds ?? (await live(index)).map(({ id }) => id),
      }),
    release: async (index: number) =>
      releaseBooths(as(index), {
        applicationId: applicant(index).applicationId,
        tenureIds: (await live(index)).map(({ id }) => id),
      }),
    later: (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000)),
  };
}

const codeOf = (result: { ok: boolean; error?: { code: string } }) => result.error?.code ?? 'ok';

describe('takeBooths', () => {
  it('holds for 15 minutes, then the booth is free without anybody sweeping', async () => {
    const s = await scene();
    expect(codeOf(await s.take(0, 'A01'))).toBe('ok');
    expect(codeOf(await s.take(1, 'A01'))).toBe('booth.taken');
    s.later(14.99);
    expect(codeOf(await s.take(1, 'A01'))).toBe('booth.taken');
    s.later(0.02);
    expect(codeOf(await s.take(1, 'A01'))).toBe('ok');
    expect(await doubleBooths(s.db, s.fair.fairId)).toEqual([]);
  });

  it('sent twice keeps the first hold and its end', async () => {
    const s = await scene();
    await s.take(0, 'A01');
    s.later(5);
    expect(await s.take(0, 'A01')).toMatchObject({ ok: true, value: { changed: false } });
    expect(await s.live(0)).toHaveLength(1);
  });

  it('wants booths side by side, that suit, up to the maximum', async () => {
    const s = await scene({ boothsMax: 2 });
    await s.take(0, 'A01');
    expect(codeOf(await s.take(0, 'A03'))).toBe('booth.misfit-apart');
    expect(codeOf(await s.take(0, 'A02'))).toBe('ok');
    expect(codeOf(await s.take(0, 'A03'))).toBe('booth.misfit-maximum');
    const thirsty = await scene({ needs: ['water'] });
    expect(codeOf(await thirsty.take(0, 'A01'))).toBe('booth.misfit-needs');
  });

  it('is refused outside the window, and to whoever is not eligible', async () => {
    const s = await scene();
    s.later(60 * 241);
    expect(await s.take(0, 'A01')).toMatchObject({
      error: { code: 'booth.self-service-closed', details: { state: 'over' } },
    });
    const early = await scene({ state: 'submitted' });
    expect(codeOf(await early.take(0, 'A01'))).toBe('booth.application-state');
  });

  it("is not found for another facility's application", async () => {
    const s = await scene();
    const input = { applicationId: s.applicant(1).applicationId, boothIds: idsOf(s.fair, 'A01') };
    expect(codeOf(await takeBooths(s.as(0), input))).toBe('not-found');
    expect(codeOf(await takeBooths(contextOf(s.db, s.fair.organiser, s.clock), input))).toBe(
      'not-found',
    );
    expect(codeOf(await takeBooths(contextOf(s.db, { kind: 'nobody' }, s.clock), input))).toBe(
      'not-found',
    );
  });

  it('is open to a province centre with a mandate, until it is revoked', async () => {
    const s = await scene();
    const centreId = s.applicant(1).organisationId;
    await s.db.organisation.update({
      where: { id: centreId },
      data: { kind: 'province_centre', provinceSlug: 'thai-nguyen', provinceFrame: 'f63' },
    });
    const { actor } = s.applicant(1);
    if (actor.kind !== 'person') throw new Error('no person');
    const centre = {
      ...actor,
      memberships: actor.memberships.map((one) => ({
        ...one,
        organisationKind: 'province_centre' as const,
      })),
    };
    const mandate = await s.db.facilityMandate.create({
      data: {
        facilityId: s.applicant(0).facilityId,
        centreId,
        evidence: 'CV 12',
        grantedAt: s.clock.now(),
      },
    });
    const input = { applicationId: s.applicant(0).applicationId, boothIds: idsOf(s.fair, 'A01') };
    const context = contextOf(s.db, centre, s.clock);
    expect(codeOf(await takeBooths(context, input))).toBe('ok');
    await s.db.facilityMandate.update({
      where: { id: mandate.id },
      data: { revokedAt: s.clock.now() },
    });
    expect(codeOf(await takeBooths(context, { ...input, boothIds: idsOf(s.fair, 'A02') }))).toBe(
      'not-found',
    );
  });
});

describe('confirmBooths', () => {
  it('turns holds into assignments with no instant between, once', async () => {
    const s = await scene({ boothsMin: 2 });
    await s.take(0, 'A01');
    expect(codeOf(await s.confirm(0))).toBe('booth.misfit-minimum');
    await s.take(0, 'A02');
    const tenureIds = (await s.live(0)).map(({ id }) => id);
    s.later(3);
    expect(await s.confirm(0, tenureIds)).toMatchObject({
      ok: true,
      value: { booths: ['A01', 'A02'], changed: true },
    });
    expect(await s.confirm(0, tenureIds)).toMatchObject({ ok: true, value: { changed: false } });
    const history = await s.db.boothTenure.findMany({
      where: { boothId: { in: [...idsOf(s.fair, 'A01')] } },
      orderBy: { startsAt: 'asc' },
    });
    expect(history.map(({ kind, endsAt }) => [kind, endsAt?.getTime() ?? null])).toEqual([
      ['hold', history[1]?.startsAt.getTime()],
      ['assigned', null],
    ]);
  });

  it('is refused after the 15 minutes, also when nobody else came', async () => {
    const s = await scene();
    await s.take(0, 'A01');
    const tenureIds = (await s.live(0)).map(({ id }) => id);
    s.later(15);
    expect(await s.confirm(0, tenureIds)).toMatchObject({
      error: { code: 'booth.hold-expired', details: { booths: ['A01'] } },
    });
  });

  it('neither confirms nor releases what the organiser holds, or what is not its own', async () => {
    const s = await scene();
    await s.take(0, 'A01');
    const theirs = (await s.live(0)).map(({ id }) => id);
    expect(codeOf(await s.confirm(1, theirs))).toBe('not-found');
    await s.db.boothTenure.updateMany({
      where: { id: { in: theirs } },
      data: { origin: 'manual' },
    });
    expect(codeOf(await s.confirm(0, theirs))).toBe('booth.not-own-hold');
    expect(codeOf(await s.release(0))).toBe('booth.not-own-hold');
  });
});

describe('releaseBooths', () => {
  it('frees at once', async () => {
    const s = await scene();
    await s.take(0, 'A01', 'A02');
    expect(await s.release(0)).toMatchObject({ ok: true, value: { booths: ['A01', 'A02'] } });
    expect(codeOf(await s.take(1, 'A02'))).toBe('ok');
  });
});

describe('the trail', () => {
  it('tells every act with its booths and who acted', async () => {
    const s = await scene();
    await s.take(0, 'A01');
    await s.confirm(0);
    const entries = await s.db.auditEntry.findMany({
      where: { fairId: s.fair.fairId },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'booth.taken-by-facility',
      'booth.confirmed',
    ]);
    expect(entries[0]).toMatchObject({
      actorPersonId: s.applicant(0).personId,
      actorOrganisationId: s.applicant(0).organisationId,
      organisationId: s.fair.organiserId,
      details: { booths: ['A01'], facility: 'HTX Chè Tân Cương 1' },
    });
  });
});
