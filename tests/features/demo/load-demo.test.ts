import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '~/features/demo/demo-accounts';
import { generateDemo } from '~/features/demo/generate-demo';
import { loadDemo } from '~/features/demo/load-demo.server';
import { planDocumentSchema } from '~/features/floor-plan/plan-document';
import { checkPassword } from '~/platform/auth/password.server';
import type { Database } from '~/platform/db/database.server';

const database = useTestDatabase();
const now = new Date('2026-11-22T05:00:00.000Z');

async function counts(db: Database) {
  return {
    organisations: await db.organisation.count(),
    people: await db.person.count(),
    memberships: await db.membership.count(),
    facilities: await db.facility.count(),
    mandates: await db.facilityMandate.count(),
    fairs: await db.fair.count(),
    booths: await db.booth.count(),
    applications: await db.application.count(),
    wishes: await db.applicationWish.count(),
    tenures: await db.boothTenure.count(),
    sessions: await db.fairSession.count(),
    audit: await db.auditEntry.count(),
  };
}

describe('loadDemo', () => {
  it('refuses sizes it cannot make, and stores nothing', async () => {
    const { db } = database();
    expect(await loadDemo(db, { booths: 3, now })).toMatchObject({
      error: { code: 'demo.booths' },
    });
    expect(await loadDemo(db, { booths: 701, facilities: 0, now })).toMatchObject({
      error: { code: 'demo.facilities' },
    });
    expect(await db.fair.count()).toBe(0);
  });

  it('brings the whole world into the database', async () => {
    const { db } = database();
    const loaded = await loadDemo(db, { booths: 250, now });
    const world = generateDemo({ booths: 250, today: '2026-11-22' });
    expect(loaded).toMatchObject({
      ok: true,
      value: { slug: world.fair.slug, created: true, booths: 250 },
    });
    const assisted = world.facilities.filter(({ isAssisted }) => isAssisted);
    expect(await counts(db)).toMatchObject({
      organisations: world.organisations.length + world.facilities.length,
      people: world.people.length,
      memberships: world.people.length - 1,
      facilities: world.facilities.length,
      mandates: assisted.length,
      fairs: 1,
      booths: 250,
      applications: world.applications.length,
      wishes: world.applications
        .filter(({ state }) => state !== 'draft')
        .reduce((sum, { wishes }) => sum + wishes.length, 0),
      tenures: world.tenures.length,
      sessions: world.fair.sessions.length,
    });
  });

  it('finds what is there and changes nothing', async () => {
    const { db } = database();
    const before = await counts(db);
    expect(await loadDemo(db, { booths: 250, now })).toMatchObject({
      ok: true,
      value: { created: false },
    });
    expect(
      await loadDemo(db, { booths: 250, now: new Date('2026-11-24T05:00:00.000Z') }),
    ).toMatchObject({
      value: { created: false },
    });
    expect(await counts(db)).toEqual(before);
  });

  it('shares facilities and people with a second fair', async () => {
    const { db } = database();
    const before = await counts(db);
    expect(await loadDemo(db, { booths: 90, facilities: 40, seed: 'second', now })).toMatchObject({
      value: { created: true },
    });
    const after = await counts(db);
    expect(after.fairs).toBe(2);
    expect(after.applications).toBe(before.applications + 40);
    expect(after.facilities).toBeLessThan(before.facilities + 40);
    expect(await db.organisation.count({ where: { kind: 'organiser' } })).toBe(2);
  });

  it('lets every demo account sign in, and nobody else', async () => {
    const { db } = database();
    for (const { email, role } of DEMO_ACCOUNTS) {
      const person = await db.person.findUnique({
        where: { email },
        include: { memberships: true },
      });
      expect(await checkPassword(person?.passwordHash, DEMO_PASSWORD), role).toBe(true);
      expect(person?.memberships.length, role).toBe(role === 'administrator' ? 0 : 1);
    }
    expect(await db.person.count({ where: { NOT: { passwordHash: null } } })).toBe(
      DEMO_ACCOUNTS.length,
    );
  });

  it('publishes a plan that the reader of plans accepts, with the ids of the booths', async () => {
    const { db } = database();
    const [version] = await db.planVersion.findMany({ where: { boothCount: 250 } });
    const document = planDocumentSchema.parse(version?.document);
    const booths = await db.booth.findMany({
      where: { fairId: version?.fairId ?? '' },
      select: { id: true, code: true },
    });
    expect(document.booths.map(({ id, code }) => `${id} ${code}`).sort()).toEqual(
      booths.map(({ id, code }) => `${id} ${code}`).sort(),
    );
  });

  it('leaves a trail in the order of time', async () => {
    const { db } = database();
    const fair = await db.fair.findFirstOrThrow({ where: { slug: { contains: '-250' } } });
    const entries = await db.auditEntry.findMany({
      where: { fairId: fair.id },
      orderBy: { id: 'asc' },
    });
    const times = entries.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(entries[0]?.action).toBe('fair.created');
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of [
      'plan.published',
      'application.submitted',
      'application.eligible',
      'booth.assigned',
      'booth.blocked',
    ]) {
      expect(actions).toContain(action);
    }
    expect(times.at(-1)).toBeLessThan(now.getTime());
  });

  it('steps back when a real account uses an address of the demo', async () => {
    const { db } = database();
    const world = generateDemo({ booths: 1850, today: '2026-11-22' });
    const [victim] = world.people.filter(({ key }) => key.startsWith('facility/quang-ngai'));
    await db.person.create({ data: { email: victim?.email ?? '', name: 'Someone else' } });
    const before = await counts(db);
    expect(await loadDemo(db, { booths: 1850, now })).toMatchObject({
      error: { code: 'demo.email-taken', details: { email: victim?.email } },
    });
    expect(await counts(db)).toEqual(before);
  });
});

describe('loadDemo at full size', () => {
  const full = useTestDatabase();
  it('brings 1,850 booths and 800 applications', { timeout: 240_000 }, async () => {
    expect(await loadDemo(full().db, { booths: 1850, now })).toMatchObject({
      ok: true,
      value: { created: true },
    });
    expect(await full().db.application.count()).toBe(800);
    expect(await full().db.booth.count()).toBe(1850);
  });
});
