import { issueConfirmations } from '~/features/booths/booths-told.server';
import { fail, ok, type Result } from '~/kernel/result';
import { recordAudit } from '~/platform/audit/record-audit.server';
import { hashPassword } from '~/platform/auth/password.server';
import type { Database, Transaction } from '~/platform/db/database.server';
import { DEMO_PASSWORD } from './demo-accounts';
import { demoActs } from './demo-acts';
import { vietnamDate } from './demo-dates';
import { type FairIds, fairIds, sharedId } from './demo-ids';
import type { DemoWorld } from './demo-world';
import { generateDemo } from './generate-demo';
import { loadApplications } from './load-applications.server';
import { loadFair } from './load-fair.server';
import { loadPeople } from './load-people.server';

export interface LoadDemo {
  readonly booths: number;
  readonly facilities?: number;
  readonly seed?: string;
  /** The moment of loading: the fair is laid around its day in Vietnam. */
  readonly now: Date;
}

export interface LoadedDemo {
  readonly slug: string;
  readonly nameVi: string;
  /** False when the fair was there already: nothing was changed. */
  readonly created: boolean;
  readonly booths: number;
  readonly applications: number;
}

/** Nobody but the command line and the first start call this, so a slow machine may take longer than a request. */
const MAX_LOADING_MS = 300_000;
const MAX_BOOTHS = 5_000;
const MIN_BOOTHS = 60;

/**
 * Brings a demo fair into the database, all or nothing. Loading it again finds it and changes nothing.
 * Errors: `demo.booths` with `min`, `max`; `demo.facilities` (none, or more than there are booths for);
 * `demo.email-taken` with `email` when a real account uses an address of the demo.
 */
export async function loadDemo(db: Database, options: LoadDemo): Promise<Result<LoadedDemo>> {
  const { booths, facilities, now } = options;
  if (!Number.isInteger(booths) || booths < MIN_BOOTHS || booths > MAX_BOOTHS) {
    return fail('demo.booths', { min: MIN_BOOTHS, max: MAX_BOOTHS });
  }
  if (facilities !== undefined && !(facilities >= 1 && facilities <= MAX_BOOTHS)) {
    return fail('demo.facilities', { min: 1, max: MAX_BOOTHS });
  }
  const world = generateDemo({ ...options, today: vietnamDate(now) });
  const ids = fairIds(world.fair.slug);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const load = async (tx: Transaction): Promise<Result<LoadedDemo>> => {
    await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended('demo', 0))`;
    const loaded = {
      slug: world.fair.slug,
      nameVi: world.fair.nameVi,
      booths,
      applications: world.applications.length,
    };
    const known = await tx.fair.findUnique({
      where: { slug: world.fair.slug },
      select: { id: true },
    });
    if (known) return ok({ ...loaded, created: false });
    const taken = await takenEmail(tx, world);
    if (taken) return fail('demo.email-taken', { email: taken });
    await loadPeople(tx, world, passwordHash, new Date(world.fair.dates.createdAt));
    await loadFair(tx, world, ids);
    await loadApplications(tx, world, ids);
    await confirmBooths(tx, world, ids);
    await recordActs(tx, world, ids);
    return ok({ ...loaded, created: true });
  };
  // Refusals come before the first write, so an error value needs no rollback.
  return db.$transaction(load, { timeout: MAX_LOADING_MS });
}

/** What the letters of the publication said: the booths as they were given. */
async function confirmBooths(tx: Transaction, world: DemoWorld, ids: FairIds): Promise<void> {
  const publicationId = ids.other('allocation-publication/1');
  const at = new Date(world.fair.dates.allocationPublishedAt);
  await issueConfirmations(tx, { fairId: ids.fair, publicationId, at, by: null });
  await tx.boothConfirmation.updateMany({ where: { publicationId }, data: { toldAt: at } });
}

/** An address of the demo that an account which is not the demo's uses. */
async function takenEmail(tx: Transaction, world: DemoWorld): Promise<string | undefined> {
  const expected = new Map(world.people.map(({ key, email }) => [email, sharedId.person(key)]));
  const known = await tx.person.findMany({
    where: { email: { in: [...expected.keys()] } },
    select: { id: true, email: true },
  });
  return known.find(({ id, email }) => expected.get(email) !== id)?.email;
}

async function recordActs(tx: Transaction, world: DemoWorld, ids: FairIds): Promise<void> {
  const organiser = sharedId.organisation(world.fair.organiserKey);
  const acts = demoActs(world, ids).map(({ at, personKey, organisationId, details, ...act }) => ({
    ...act,
    at: new Date(at),
    actorPersonId: sharedId.person(personKey),
    actorOrganisationId: organisationId,
    organisationId: organiser,
    fairId: ids.fair,
    details: Object.fromEntries(
      Object.entries(details).map(([name, fact]) => [name, Array.isArray(fact) ? [...fact] : fact]),
    ),
    requestId: null,
  }));
  await recordAudit(tx, ...acts);
}
