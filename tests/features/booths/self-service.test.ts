import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { applicantApplication } from '~/features/applications/applicant-application.server';
import { refusalToApplicant } from '~/features/booths/applicant-knowledge';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { boothErrorWords } from '~/features/booths/booth-words';
import { confirmBooths } from '~/features/booths/confirm-booths.server';
import { holdBooths } from '~/features/booths/hold-booths.server';
import { releaseBooths } from '~/features/booths/release-booths.server';
import { selfServicePage } from '~/features/booths/self-service-page.server';
import { takeBooths } from '~/features/booths/take-booths.server';
import { statusOf } from '~/features/floor-plan/booth-state';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { unpackPlan } from '~/features/floor-plan/plan-wire';
import { manualClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { mailWords } from '~/platform/mail/mail-words.server';
import { type BoothFairOptions, contextOf, doubleBooths, idsOf, makeBoothFair } from './booth-fair';

const database = useTestDatabase();

async function scene(options: BoothFairOptions = {}) {
  const { db } = database();
  const clock = manualClock('2026-03-01T02:00:00Z');
  const fair = await makeBoothFair(db, { now: clock.now(), ...options });
  await publishPlan(db, fair.fairId, clock.now());
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
    publish: () =>
      db.allocationPublication.create({
        data: { fairId: fair.fairId, publishedAt: clock.now() },
      }),
    /** What the organiser gives or keeps for an applicant. */
    arrange: (index: number, kind: 'assigned' | 'hold', ...codes: string[]) => {
      const organiser = contextOf(db, fair.organiser, clock);
      const { applicationId } = applicant(index);
      const boothIds = idsOf(fair, ...codes);
      const input = { fairId: fair.fairId, applicationId, boothIds, acceptMisfits: true };
      return kind === 'assigned'
        ? assignBooths(organiser, input)
        : holdBooths(organiser, { ...input, hours: 5, note: '' });
    },
    page: async (index: number) => {
      const page = await selfServicePage(as(index), applicant(index).applicationId);
      if (!page.ok || !page.value.plan) throw new Error('no page');
      return { ...page.value, ...unpackPlan(page.value.plan) };
    },
    later: (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000)),
  };
}

async function publishPlan(db: Database, fairId: string, publishedAt: Date) {
  const document = await findPlan(db, fairId);
  const boothCount = document.booths.length;
  await db.planVersion.create({
    data: { fairId, number: 1, document, sha256: 'x', boothCount, publishedAt },
  });
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
    expect(codeOf(await s.confirm(0, theirs))).toBe('not-found');
    expect(codeOf(await s.release(0))).toBe('not-found');
    await s.publish();
    expect(codeOf(await s.confirm(0, theirs))).toBe('booth.not-own-hold');
    expect(codeOf(await s.release(0))).toBe('booth.not-own-hold');
  });
});

describe('what the organiser arranged, before it is published', () => {
  const codesOf = (booths: readonly { readonly code: string }[]) => booths.map(({ code }) => code);

  it.each(['assigned', 'hold'] as const)('%s: is nobody’s business on the page', async (kind) => {
    const s = await scene({ boothsMax: 2 });
    await s.arrange(0, kind, 'A01', 'A02');
    const page = await s.page(0);
    expect(page.mine).toEqual([]);
    const state = (code: string) => statusOf(page.statuses, idsOf(s.fair, code)[0] ?? '').state;
    expect([state('A01'), state('A03')]).toEqual([kind === 'hold' ? 'held' : kind, 'free']);
    const seen = await applicantApplication(s.as(0), s.applicant(0).applicationId);
    expect(seen).toMatchObject({ ok: true, value: { booths: [] } });
    await s.publish();
    const after = await s.page(0);
    expect(codesOf(after.mine)).toEqual(['A01', 'A02']);
    expect(await applicantApplication(s.as(0), s.applicant(0).applicationId)).toMatchObject({
      value: { booths: [{ code: 'A01' }, { code: 'A02' }] },
    });
  });

  it('is not found out by trying: its booths are taken, and no others can be chosen beside them', async () => {
    const s = await scene({ boothsMax: 2, cap: 3 });
    await s.arrange(0, 'assigned', 'A01', 'A02');
    expect(codeOf(await s.take(0, 'A01'))).toBe('booth.taken');
    const strangers = await s.take(1, 'A01');
    expect(await s.take(0, 'A01')).toEqual(strangers);
    for (const code of ['A03', 'A05', 'B01'])
      expect(await s.take(0, code)).toEqual({
        ok: false,
        error: { code: 'booth.not-to-choose-now' },
      });
    await s.publish();
    expect(await s.take(0, 'A01')).toMatchObject({ ok: true, value: { changed: false } });
    expect(codeOf(await s.take(0, 'A03'))).toBe('booth.misfit-maximum');
  });

  it('keeps what the facility took itself in its sight', async () => {
    const s = await scene();
    await s.take(0, 'A01');
    await s.arrange(0, 'assigned', 'B01');
    expect(codesOf((await s.page(0)).mine)).toEqual(['A01']);
    expect(
      codeOf(
        await s.confirm(
          0,
          (await s.page(0)).mine.map((one) => one.tenureId),
        ),
      ),
    ).toBe('ok');
    expect((await s.page(0)).mine).toMatchObject([{ code: 'A01', kind: 'assigned' }]);
  });
});

describe('a refusal to a facility', () => {
  /** Every verb a facility reaches, refused for every reason another facility can be. */
  it('never tells who has a booth or how many are given', async () => {
    const s = await scene({ cap: 2, categoryCap: 3, boothsMax: 4 });
    await s.db.boothQuota.create({
      data: {
        fairId: s.fair.fairId,
        funding: 'provincial',
        provinceSlug: 'thai-nguyen',
        booths: 9,
      },
    });
    await s.arrange(1, 'assigned', 'A01');
    await s.arrange(1, 'hold', 'A02');
    await s.take(2, 'A03');
    const refused = [await s.take(0, 'A01'), await s.take(0, 'A02'), await s.take(0, 'A03')];
    expect(refused.map(codeOf)).toEqual(['booth.taken', 'booth.taken', 'booth.taken']);
    refused.push(await s.take(0, 'A05'));
    expect(codeOf(refused[3] ?? { ok: true })).toBe('booth.limit-category');
    await s.db.fairCategory.updateMany({
      where: { fairId: s.fair.fairId },
      data: { boothCap: null },
    });
    await s.db.boothQuota.updateMany({ where: { fairId: s.fair.fairId }, data: { booths: 3 } });
    refused.push(await s.take(0, 'A05'));
    expect(codeOf(refused[4] ?? { ok: true })).toBe('booth.limit-quota');
    await s.db.boothQuota.updateMany({ where: { fairId: s.fair.fairId }, data: { booths: 99 } });
    refused.push(await s.take(0, 'A05', 'A06', 'A07'));
    expect(codeOf(refused[5] ?? { ok: true })).toBe('booth.limit-facility');
    // Its hold runs out, and another facility has the booth when it confirms or gives back.
    await s.take(0, 'B01');
    const lost = (await s.live(0)).map(({ id }) => id);
    s.later(16);
    await s.take(3, 'B01');
    const input = { applicationId: s.applicant(0).applicationId, tenureIds: lost };
    const late = await confirmBooths(s.as(0), input);
    expect(codeOf(late)).toBe('booth.hold-expired');
    refused.push(late, await releaseBooths(s.as(0), input));
    for (const published of [false, true]) {
      if (published) {
        await s.publish();
        refused.push(await s.take(0, 'A01'), await s.take(0, 'A02'), await s.take(0, 'B01'));
      }
      for (const answer of refused) {
        const text = JSON.stringify(answer);
        expect(text).not.toMatch(/Tân Cương [234]/);
        expect(text).not.toMatch(/"(holders|used|asked|facility)":[^n]/);
      }
    }
  });

  it('has words for each of its limits, without holes', async () => {
    const details = { allowed: 2, categoryVi: 'Chè', categoryEn: 'Tea', category: 'food', used: 7 };
    for (const locale of ['vi', 'en'] as const) {
      const { t } = mailWords(locale);
      for (const code of ['booth.facility-cap', 'booth.quota', 'booth.category-cap']) {
        const refusal = refusalToApplicant({ code, details });
        const text = boothErrorWords((key, values) => t(key, { ...values }), locale, refusal);
        expect(text).not.toMatch(/\{\{|7|limit-/);
        expect(text.length).toBeGreaterThan(30);
      }
    }
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
