import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { type AssignedMany, assignMany } from '~/features/booths/assign-many.server';
import { act } from '~/features/booths/booth-act.server';
import { confirmBooths } from '~/features/booths/confirm-booths.server';
import { endTenuresOf } from '~/features/booths/end-tenures-of.server';
import { moveBooths } from '~/features/booths/move-booths.server';
import { swapApplications } from '~/features/booths/swap-applications.server';
import { takeBooths } from '~/features/booths/take-booths.server';
import { vacateBooths } from '~/features/booths/vacate-booths.server';
import { createRandom } from '~/kernel/random';
import { type AppError, ok } from '~/kernel/result';
import { type Clock, manualClock, systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import { type BoothFair, contextOf, doubleBooths, idsOf, makeBoothFair } from './booth-fair';

const database = useTestDatabase();

const assigner =
  (db: Database, fair: BoothFair, clock: Clock = systemClock) =>
  (index: number, ...codes: string[]) =>
    assignBooths(contextOf(db, fair.organiser, clock), {
      fairId: fair.fairId,
      applicationId: fair.applicants[index]?.applicationId ?? '',
      boothIds: idsOf(fair, ...codes),
      acceptMisfits: true,
    });

const tally = (results: readonly { ok: boolean; error?: { code: string } }[]) => {
  const counts: Record<string, number> = {};
  for (const { error } of results)
    counts[error?.code ?? 'ok'] = (counts[error?.code ?? 'ok'] ?? 0) + 1;
  return counts;
};

const inUse = (db: Database, fair: BoothFair) =>
  db.boothTenure.count({
    where: { fairId: fair.fairId, OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }] },
  });

describe('one booth, many takers', () => {
  it('has one winner', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 40 });
    const assign = assigner(db, fair);
    const results = await Promise.all(fair.applicants.map((_, index) => assign(index, 'A01')));
    expect(tally(results)).toEqual({ ok: 1, 'booth.taken': 39 });
  });

  it('gives several booths whole or not at all', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 40 });
    const assign = assigner(db, fair);
    const pairs = [
      ['A01', 'A02'],
      ['A02', 'A03'],
      ['A03', 'A04'],
      ['A04', 'A01'],
    ] as const;
    const results = await Promise.all(
      fair.applicants.map((_, index) => assign(index, ...(pairs[index % 4] ?? []))),
    );
    const won = results.filter((result) => result.ok).length;
    expect(won).toBeGreaterThanOrEqual(1);
    expect(await inUse(db, fair)).toBe(2 * won);
    expect(await doubleBooths(db, fair.fairId)).toEqual([]);
  });
});

describe('counted limits under concurrency', () => {
  it('keeps the cap of a facility', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 1, cap: 3, perRow: 20 });
    const assign = assigner(db, fair);
    const codes = [...fair.booths.keys()].slice(0, 20);
    const results = await Promise.all(codes.map((code) => assign(0, code)));
    expect(tally(results)).toEqual({ ok: 3, 'booth.facility-cap': 17 });
  });

  it('keeps the quota of a source and province', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 30, perRow: 30 });
    await db.boothQuota.create({
      data: { fairId: fair.fairId, funding: 'provincial', provinceSlug: 'thai-nguyen', booths: 7 },
    });
    const assign = assigner(db, fair);
    const codes = [...fair.booths.keys()];
    const results = await Promise.all(
      fair.applicants.map((_, index) => assign(index, codes[index] ?? '')),
    );
    expect(tally(results)).toEqual({ ok: 7, 'booth.quota': 23 });
  });

  it('keeps the cap of a category', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 30, perRow: 30, categoryCap: 5 });
    const assign = assigner(db, fair);
    const codes = [...fair.booths.keys()];
    const results = await Promise.all(
      fair.applicants.map((_, index) => assign(index, codes[index] ?? '')),
    );
    expect(tally(results)).toEqual({ ok: 5, 'booth.category-cap': 25 });
  });

  it('counts a tenure that began later on a clock that runs ahead', async () => {
    const { db } = database();
    const now = new Date();
    const fair = await makeBoothFair(db, { applicants: 1, cap: 1, now });
    const ahead = manualClock(new Date(now.getTime() + 500));
    expect(await assigner(db, fair, ahead)(0, 'A01')).toMatchObject({ ok: true });
    expect(await assigner(db, fair, manualClock(now))(0, 'A05')).toMatchObject({
      error: { code: 'booth.facility-cap' },
    });
  });

  it('keeps the maximum of an application that takes booths itself', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 1, boothsMax: 2, cap: 9 });
    const applicant = fair.applicants[0];
    if (!applicant) throw new Error('no applicant');
    const context = contextOf(db, applicant.actor, systemClock);
    const results = await Promise.all(
      ['A01', 'A02', 'A03', 'A04', 'A05'].map((code) =>
        takeBooths(context, {
          applicationId: applicant.applicationId,
          boothIds: idsOf(fair, code),
        }),
      ),
    );
    const won = results.filter((result) => result.ok).length;
    expect(won).toBeGreaterThanOrEqual(1);
    expect(won).toBeLessThanOrEqual(2);
    expect(await inUse(db, fair)).toBe(won);
  });
});

describe('move, assign, swap and vacate at once', () => {
  it('never gives a booth twice and never loses an application (random acts, printed seed)', async () => {
    const { db } = database();
    const seed = `booths-${process.pid}-${Date.now()}`;
    const random = createRandom(seed);
    const fair = await makeBoothFair(db, { applicants: 8, cap: 9, perRow: 8 });
    const context = contextOf(db, fair.organiser, systemClock);
    const assign = assigner(db, fair);
    const codes = [...fair.booths.keys()];
    await Promise.all(fair.applicants.map((_, index) => assign(index, codes[index] ?? '')));
    const mine = async (applicationId: string) =>
      db.boothTenure.findMany({
        where: { applicationId, endsAt: null },
        orderBy: { id: 'asc' },
        select: { id: true },
      });
    const step = async () => {
      const [one, other] = random.shuffle(fair.applicants);
      const target = random.pick(codes);
      const kind = random.below(4);
      if (!one || !other) throw new Error('no applicants');
      const has = await mine(one.applicationId);
      if (kind === 0) return assign(fair.applicants.indexOf(one), target);
      if (kind === 1) {
        return swapApplications(context, {
          fairId: fair.fairId,
          oneApplicationId: one.applicationId,
          otherApplicationId: other.applicationId,
          acceptMisfits: true,
        });
      }
      const [first] = has;
      if (!first) return assign(fair.applicants.indexOf(one), target);
      if (kind === 2 || has.length < 2) {
        return moveBooths(context, {
          fairId: fair.fairId,
          tenureIds: [first.id],
          toBoothIds: idsOf(fair, target),
          acceptMisfits: true,
        });
      }
      return vacateBooths(context, {
        fairId: fair.fairId,
        tenureIds: [first.id],
        reason: 'thử',
        acceptMisfits: true,
      });
    };
    const results = await Promise.all(
      Array.from({ length: 16 }, async () => {
        const done = [];
        for (let turn = 0; turn < 12; turn++) done.push(await step());
        return done;
      }),
    );
    const known = [
      'ok',
      'booth.taken',
      'booth.changed',
      'booth.facility-cap',
      'booth.move-one-application',
      'booth.nothing-to-swap',
      'booth.none-chosen',
    ];
    const counts = tally(results.flat());
    console.info(`seed ${seed}: ${JSON.stringify(counts)}`);
    expect(
      Object.keys(counts).filter((code) => !known.includes(code)),
      seed,
    ).toEqual([]);
    expect(await doubleBooths(db, fair.fairId), seed).toEqual([]);
    for (const { applicationId } of fair.applicants)
      expect((await mine(applicationId)).length, seed).toBeGreaterThanOrEqual(1);
  });
});

describe('confirmation, expiry and another taker', () => {
  it('ends with exactly one of them, whoever is first', async () => {
    const { db } = database();
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const start = new Date();
      const fair = await makeBoothFair(db, { applicants: 2, now: start });
      const [holder, rival] = fair.applicants;
      if (!holder || !rival) throw new Error('no applicants');
      const boothIds = idsOf(fair, 'A01');
      await takeBooths(contextOf(db, holder.actor, manualClock(start)), {
        applicationId: holder.applicationId,
        boothIds,
      });
      const tenures = await db.boothTenure.findMany({ where: { fairId: fair.fairId } });
      // The holder's clock stands just before the end of the hold, the rival's just after it.
      const justBefore = manualClock(new Date(start.getTime() + 15 * 60_000 - 1));
      const justAfter = manualClock(new Date(start.getTime() + 15 * 60_000 + 1));
      const confirm = () =>
        confirmBooths(contextOf(db, holder.actor, justBefore), {
          applicationId: holder.applicationId,
          tenureIds: tenures.map(({ id }) => id),
        });
      const take = () =>
        takeBooths(contextOf(db, rival.actor, justAfter), {
          applicationId: rival.applicationId,
          boothIds,
        });
      const [first, second] = await Promise.all(
        round % 2 ? [confirm(), take()] : [take(), confirm()],
      );
      const [confirmed, taken] = round % 2 ? [first, second] : [second, first];
      expect([confirmed?.ok, taken?.ok].filter(Boolean)).toHaveLength(1);
      expect(await doubleBooths(db, fair.fairId)).toEqual([]);
      outcomes.add(confirmed?.ok ? 'confirmed' : 'taken');
    }
    expect(outcomes.size).toBeGreaterThanOrEqual(1);
  });
});

describe('withdrawal against assignment', () => {
  it('never leaves a withdrawn application with a booth', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 24, perRow: 24 });
    const assign = assigner(db, fair);
    const codes = [...fair.booths.keys()];
    const withdraw = (index: number) => {
      const applicant = fair.applicants[index];
      if (!applicant) throw new Error('no applicant');
      return transact<null, AppError>(db, async (tx) => {
        await tx.$queryRaw`SELECT id FROM application WHERE id = ${applicant.applicationId}::uuid FOR NO KEY UPDATE`;
        const context = contextOf(db, applicant.actor, systemClock);
        await endTenuresOf(
          tx,
          context,
          { id: applicant.applicationId, fairId: fair.fairId, organiserId: fair.organiserId },
          'rút đơn',
        );
        await tx.application.update({
          where: { id: applicant.applicationId },
          data: { state: 'withdrawn', withdrawnAt: new Date() },
        });
        return ok(null);
      });
    };
    const results = await Promise.all(
      fair.applicants.flatMap((_, index) =>
        index % 2
          ? [assign(index, codes[index] ?? ''), withdraw(index)]
          : [withdraw(index), assign(index, codes[index] ?? '')],
      ),
    );
    const refused = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
    expect(refused.every((code) => code === 'booth.application-state')).toBe(true);
    const left = await db.boothTenure.count({
      where: { fairId: fair.fairId, OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }] },
    });
    expect(left).toBe(0);
  });
});

describe('assignMany', () => {
  it('applies a whole plan or nothing, also against hand work at the same time', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 20, perRow: 20 });
    const codes = [...fair.booths.keys()];
    const context = contextOf(db, fair.organiser, systemClock);
    const placements = fair.applicants.map(({ applicationId }, index) => ({
      applicationId,
      boothIds: idsOf(fair, codes[2 * index] ?? '', codes[2 * index + 1] ?? ''),
    }));
    const apply = () =>
      act<AssignedMany>(context, (tx) =>
        assignMany(tx, context, {
          fairId: fair.fairId,
          organiserId: fair.organiserId,
          placements,
          origin: 'optimiser',
          runId: null,
        }),
      );
    const [applied, byHand] = await Promise.all([apply(), assigner(db, fair)(0, 'B20')]);
    expect([applied.ok, byHand.ok].filter(Boolean)).toHaveLength(1);
    expect(await inUse(db, fair)).toBe(applied.ok ? 40 : 1);
    if (applied.ok)
      expect(await apply()).toMatchObject({ ok: true, value: { given: 0, kept: 40 } });
    else expect(applied.error).toMatchObject({ code: 'booth.taken', details: { booths: ['B20'] } });
  });

  it('moves: who leaves a booth makes room for the next', async () => {
    const { db } = database();
    const fair = await makeBoothFair(db, { applicants: 2 });
    const assign = assigner(db, fair);
    await assign(0, 'A01');
    const context = contextOf(db, fair.organiser, systemClock);
    const [one, other] = fair.applicants;
    const placements = [
      { applicationId: one?.applicationId ?? '', boothIds: idsOf(fair, 'A02') },
      { applicationId: other?.applicationId ?? '', boothIds: idsOf(fair, 'A01') },
    ];
    const result = await act<AssignedMany>(context, (tx) =>
      assignMany(tx, context, {
        fairId: fair.fairId,
        organiserId: fair.organiserId,
        placements,
        origin: 'optimiser',
        runId: null,
        vacateBoothIds: idsOf(fair, 'A01'),
      }),
    );
    expect(result).toMatchObject({ ok: true, value: { given: 2, freed: 1 } });
    expect(await doubleBooths(db, fair.fairId)).toEqual([]);
  });
});
