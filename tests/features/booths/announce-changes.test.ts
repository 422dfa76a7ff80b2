import { describe, expect, it } from 'vitest';
import { pdfText } from '#tests/support/pdf-text';
import { useTestDatabase } from '#tests/support/test-database';
import { applicantApplication } from '~/features/applications/applicant-application.server';
import { statusOf } from '~/features/applications/status-of.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { renderConfirmations } from '~/features/booths/confirmation-pdf.server';
import { findConfirmation } from '~/features/booths/find-confirmations.server';
import { mailPublication } from '~/features/booths/mail-publication.server';
import { moveBooths } from '~/features/booths/move-booths.server';
import { publicationPage } from '~/features/booths/publication-page.server';
import {
  announceChanges,
  publishAllocation,
  withdrawPublication,
} from '~/features/booths/publish-allocation.server';
import { vacateBooths } from '~/features/booths/vacate-booths.server';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { manualClock } from '~/platform/clock/clock';
import { readWords, translators } from '~/platform/i18n/resources.server';
import { contextOf, idsOf, makeBoothFair } from './booth-fair';

const database = useTestDatabase();

/** A published fair: A01 A02 of the first, B01 of the second, B05 of the third applicant; every letter is out. */
async function scene() {
  const { db } = database();
  const clock = manualClock('2026-03-01T02:00:00Z');
  const fair = await makeBoothFair(db, { now: clock.now(), applicants: 4 });
  const organiser = contextOf(db, fair.organiser, clock);
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
  const applicant = (index: number) => {
    const found = fair.applicants[index];
    if (!found) throw new Error('no applicant');
    return found;
  };
  for (const [index, { applicationId }] of fair.applicants.entries()) {
    const contactEmail = `${index}@${fair.slug}.example`;
    await db.application.update({ where: { id: applicationId }, data: { contactEmail } });
  }
  const give = (index: number, ...codes: string[]) =>
    assignBooths(organiser, {
      fairId: fair.fairId,
      applicationId: applicant(index).applicationId,
      boothIds: idsOf(fair, ...codes),
      acceptMisfits: true,
    });
  const tick = () => clock.set(new Date(clock.now().getTime() + 60_000));
  const tenures = async (...codes: string[]) =>
    (
      await db.boothTenure.findMany({
        where: { fairId: fair.fairId, endsAt: null, booth: { code: { in: codes } } },
        select: { id: true },
      })
    ).map(({ id }) => id);
  const page = async () => {
    const found = await publicationPage(organiser, fair.slug);
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };
  const queued: string[] = [];
  const announcer = async (_tx: unknown, publicationId: string) => {
    queued.push(publicationId);
  };
  const publish = () => publishAllocation(organiser, { fairId: fair.fairId }, announcer);
  const announce = async (seen?: string) => {
    const { live, changesStamp } = await page();
    return announceChanges(
      organiser,
      { fairId: fair.fairId, publicationId: live?.id ?? '', seen: seen ?? changesStamp },
      announcer,
    );
  };
  const send = async () => {
    for (const id of queued) await mailPublication({ db, now: clock.now() }, id);
  };
  const lettersTo = (index: number) =>
    db.outboxMail.findMany({
      where: { recipient: `${index}@${fair.slug}.example` },
      orderBy: { id: 'asc' },
    });
  await give(0, 'A01', 'A02');
  await give(1, 'B01');
  await give(2, 'B05');
  tick();
  await publish();
  await send();
  tick();
  const paper = (index: number) =>
    findConfirmation(contextOf(db, applicant(index).actor, clock), applicant(index).applicationId);
  return {
    db,
    clock,
    fair,
    organiser,
    applicant,
    give,
    tick,
    tenures,
    page,
    publish,
    announce,
    send,
    lettersTo,
    paper,
    queued,
  };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** The first gives A01 back, the second moves from B01 to B02, the fourth comes new; the third stays. */
async function change(s: Scene) {
  await vacateBooths(s.organiser, {
    fairId: s.fair.fairId,
    tenureIds: await s.tenures('A01'),
    reason: 'xin bớt',
    acceptMisfits: true,
  });
  s.tick();
  await moveBooths(s.organiser, {
    fairId: s.fair.fairId,
    tenureIds: await s.tenures('B01'),
    toBoothIds: idsOf(s.fair, 'B02'),
    acceptMisfits: true,
  });
  s.tick();
  await s.give(3, 'A08');
  s.tick();
}

describe('changes after the publication', () => {
  it('are seen by the organiser as who lost, moved and came new, and change no paper yet', async () => {
    const s = await scene();
    expect((await s.page()).changes).toEqual([]);
    await change(s);
    expect((await s.page()).changes).toMatchObject([
      { told: ['A01', 'A02'], has: ['A02'], change: 'lost' },
      { told: ['B01'], has: ['B02'], change: 'moved' },
      { told: [], has: ['A08'], change: 'first' },
    ]);
    expect(await s.paper(0)).toMatchObject({
      value: {
        confirmations: [{ issued: { revision: 1 }, booths: [{ code: 'A01' }, { code: 'A02' }] }],
      },
    });
    expect(await s.paper(3)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('are told to exactly those whose booths changed, with a paper that replaces the former', async () => {
    const s = await scene();
    await change(s);
    expect(await s.announce()).toMatchObject({ ok: true, value: { applications: 3 } });
    await s.send();
    await s.send();
    const counts = await Promise.all(
      [0, 1, 2, 3].map(async (index) => (await s.lettersTo(index)).length),
    );
    expect(counts).toEqual([2, 2, 1, 1]);
    const [, letter] = await s.lettersTo(1);
    expect(letter?.text).toContain('B01. Nay là: B02');
    expect(letter?.text).toContain('lần 2');
    expect((await s.page()).changes).toEqual([]);
    expect((await s.page()).history).toMatchObject([{ announced: [{ applications: 3 }] }]);
    const paper = await s.paper(0);
    expect(paper).toMatchObject({
      value: { confirmations: [{ issued: { revision: 2 }, booths: [{ code: 'A02' }] }] },
    });
    if (!paper.ok) throw new Error('no paper');
    const i18n = translators(readWords()).vi;
    const pdf = await renderConfirmations(paper.value, {
      locale: 'vi',
      i18n,
      origin: 'https://x.example',
    });
    const text = pdfText(pdf).replaceAll(/\s+/g, ' ');
    expect(text).toContain('/XN-GH, lần 2');
    expect(text).toContain('Thay thế Giấy xác nhận gian hàng số 0001/XN-GH ngày 01 tháng 3');
    expect(text).toMatch(/\( ?Ký, ghi rõ họ tên, đóng dấu\)/);
    expect(
      await s.db.auditEntry.count({
        where: { fairId: s.fair.fairId, action: 'allocation.changes-announced' },
      }),
    ).toBe(1);
  });

  it('a facility that lost all its booths is told so, and its paper is void', async () => {
    const s = await scene();
    await vacateBooths(s.organiser, {
      fairId: s.fair.fairId,
      tenureIds: await s.tenures('B05'),
      reason: 'rút',
    });
    s.tick();
    await s.announce();
    await s.send();
    const [, letter] = await s.lettersTo(2);
    expect(letter?.kind).toBe('allocation.lost');
    expect(letter?.text).toContain('lấy lại gian B05');
    expect(await s.paper(2)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('announced twice, or by four at once, issue one paper each', async () => {
    const s = await scene();
    await change(s);
    const { changesStamp } = await s.page();
    const results = await Promise.all([1, 2, 3, 4].map(() => s.announce(changesStamp)));
    expect(results.filter((one) => one.ok && one.value.applications === 3)).toHaveLength(1);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await s.db.boothConfirmation.count({ where: { fairId: s.fair.fairId } })).toBe(6);
    expect(s.queued).toHaveLength(2);
  });

  it('are not sent when they are others than the reader saw, nor after a withdrawal', async () => {
    const s = await scene();
    await change(s);
    const { changesStamp, live } = await s.page();
    await s.give(2, 'B06');
    s.tick();
    expect(await s.announce(changesStamp)).toMatchObject({
      error: { code: 'publication.changes-overtaken' },
    });
    await withdrawPublication(s.organiser, {
      fairId: s.fair.fairId,
      publicationId: live?.id ?? '',
    });
    expect(
      await announceChanges(
        s.organiser,
        { fairId: s.fair.fairId, publicationId: live?.id ?? '', seen: changesStamp },
        async () => undefined,
      ),
    ).toMatchObject({ error: { code: 'publication.not-live' } });
  });

  it('published again, whoever has what they were told gets no second letter, and the papers count on', async () => {
    const s = await scene();
    await change(s);
    const { live } = await s.page();
    await withdrawPublication(s.organiser, {
      fairId: s.fair.fairId,
      publicationId: live?.id ?? '',
    });
    s.tick();
    await s.publish();
    await s.send();
    expect(await s.lettersTo(2)).toHaveLength(1);
    expect(await s.lettersTo(0)).toHaveLength(2);
    expect(await s.paper(1)).toMatchObject({
      value: { confirmations: [{ issued: { revision: 2 } }] },
    });
  });

  it('a paper that was issued is never rewritten', async () => {
    const s = await scene();
    await expect(
      s.db.boothConfirmation.updateMany({
        where: { fairId: s.fair.fairId },
        data: { revision: 9 },
      }),
    ).rejects.toThrow();
    await expect(
      s.db.boothConfirmation.deleteMany({ where: { fairId: s.fair.fairId } }),
    ).rejects.toThrow();
  });
});

describe('taking booths back', () => {
  it('warns before an application keeps fewer than it asked for; all of them without a word', async () => {
    const { db } = database();
    const clock = manualClock('2026-03-01T02:00:00Z');
    const fair = await makeBoothFair(db, {
      now: clock.now(),
      applicants: 1,
      boothsMin: 3,
      boothsMax: 4,
    });
    const organiser = contextOf(db, fair.organiser, clock);
    const [one] = fair.applicants;
    await assignBooths(organiser, {
      fairId: fair.fairId,
      applicationId: one?.applicationId ?? '',
      boothIds: idsOf(fair, 'A01', 'A02', 'A03'),
    });
    clock.set(new Date(clock.now().getTime() + 60_000));
    const idOf = async (...codes: string[]) =>
      (
        await db.boothTenure.findMany({
          where: { fairId: fair.fairId, endsAt: null, booth: { code: { in: codes } } },
        })
      ).map(({ id }) => id);
    const vacate = async (codes: string[], acceptMisfits = false) =>
      vacateBooths(organiser, {
        fairId: fair.fairId,
        tenureIds: await idOf(...codes),
        reason: 'x',
        acceptMisfits,
      });
    expect(await vacate(['A02'])).toMatchObject({
      error: {
        code: 'booth.misfits',
        misfits: [
          { code: 'booth.misfit-apart' },
          { code: 'booth.misfit-minimum', details: { count: 2, minimum: 3 } },
        ],
      },
    });
    expect(await vacate(['A02'], true)).toMatchObject({ ok: true });
    clock.set(new Date(clock.now().getTime() + 60_000));
    expect(await vacate(['A01', 'A03'])).toMatchObject({ ok: true });
  });
});

describe('the facility meanwhile', () => {
  it('is offered no paper that does not stand, and the new one once it is told', async () => {
    const s = await scene();
    await change(s);
    const confirmedOf = async (index: number) => {
      const { actor, applicationId } = s.applicant(index);
      const found = await applicantApplication(contextOf(s.db, actor, s.clock), applicationId);
      if (!found.ok) throw new Error(found.error.code);
      return statusOf(found.value, s.clock.now()).confirmed;
    };
    expect(await Promise.all([0, 1, 2, 3].map(confirmedOf))).toEqual([
      ['A01', 'A02'],
      ['B01'],
      ['B05'],
      null,
    ]);
    await s.announce();
    expect(await Promise.all([0, 1, 3].map(confirmedOf))).toEqual([['A02'], ['B02'], ['A08']]);
  });
});
