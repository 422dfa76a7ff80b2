import { makePerson } from '#tests/features/accounts/account-world';
import { draftOf } from '#tests/features/allocation/allocation-fair';
import { type BoothFair, contextOf, idsOf, makeBoothFair } from '#tests/features/booths/booth-fair';
import { openSession } from '~/features/accounts/session.server';
import { assignBooths } from '~/features/booths/assign-booths.server';
import { publishAllocation } from '~/features/booths/publish-allocation.server';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { systemClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import type { RouteAccess } from './route-access.table';

/** Everybody who may come to a route. `foreign` is of the same kind and owns something else. */
export const everybody = [
  'nobody',
  'organiser',
  'organiser-member',
  'foreign-organiser',
  'unapproved-organiser',
  'facility',
  'foreign-facility',
  'centre',
  'foreign-centre',
  'unapproved-centre',
  'buyer',
  'administrator',
] as const;
export type Who = (typeof everybody)[number];
export const signedIn: readonly Who[] = everybody.filter((who) => who !== 'nobody');
export const withOrganisation: readonly Who[] = signedIn.filter((who) => who !== 'administrator');

/** A fair with an application and a run, another one of somebody else, and a person for each line of {@link everybody}. */
export interface RouteWorld {
  /** What stands in `{…}` of an address. */
  readonly ids: Readonly<Record<string, string>>;
  cookieOf(who: Who): string;
  /** Opens a new session: signing out is one of the posts. */
  signIn(who: Who): Promise<void>;
}

export async function makeRouteWorld(db: Database): Promise<RouteWorld> {
  const [own, foreign] = [
    await makeBoothFair(db, { applicants: 3 }),
    await makeBoothFair(db, { applicants: 1 }),
  ];
  const [applicant, otherApplicant] = [own.applicants[0], foreign.applicants[0]];
  if (!applicant || !otherApplicant) throw new Error('no applicants');
  const centre = await makePerson(db, { kind: 'province_centre' });
  const unapproved = async (kind: 'organiser' | 'province_centre') => {
    const person = await makePerson(db, { kind });
    const where = { id: person.organisationId };
    await db.organisation.update({ where, data: { approvedAt: null } });
    return person.id;
  };
  const member = await makePerson(db, { organisationId: own.organiserId, role: 'member' });
  const people: Readonly<Record<Exclude<Who, 'nobody'>, string>> = {
    organiser: personIn(own.organiser),
    'organiser-member': member.id,
    'foreign-organiser': personIn(foreign.organiser),
    'unapproved-organiser': await unapproved('organiser'),
    facility: applicant.personId,
    'foreign-facility': otherApplicant.personId,
    centre: centre.id,
    'foreign-centre': (await makePerson(db, { kind: 'province_centre' })).id,
    'unapproved-centre': await unapproved('province_centre'),
    buyer: (await makePerson(db, { kind: 'buyer' })).id,
    administrator: (await makePerson(db, { administrator: true })).id,
  };
  // What is a centre's own: a facility that it may act for.
  const { facilityId } = applicant;
  await db.facilityMandate.create({
    data: {
      facilityId,
      centreId: centre.organisationId,
      evidence: 'Giấy ủy quyền',
      grantedAt: new Date(),
    },
  });
  const mail = { kind: 'test', locale: 'vi', title: 'Thư', paragraphs: ['Chào'] } as const;
  await queueMail(db, { ...mail, to: 'a@b.example' });
  const runId = await draftOf(db, own);
  const run = await db.allocationRun.findUniqueOrThrow({ where: { id: runId } });
  const publicationId = await publish(db, own);
  const cookies = new Map<Who, string>();
  const world: RouteWorld = {
    ids: {
      fair: own.slug,
      facility: facilityId,
      application: applicant.applicationId,
      mail: (await db.outboxMail.findFirstOrThrow({ where: { kind: 'test' } })).id,
      run: String(run.number),
      fairId: own.fairId,
      submitted: await submittedIn(own, db),
      organisation: own.organiserId,
      person: member.id,
      publication: publicationId,
    },
    cookieOf: (who) => cookies.get(who) ?? '',
    async signIn(who) {
      if (who === 'nobody') return;
      const { token } = await openSession(db, { personId: people[who], now: new Date() });
      cookies.set(who, `hoicho_session=${token}; lang=vi`);
    },
  };
  for (const who of everybody) await world.signIn(who);
  return world;
}

/** The last application, as one that waits for its decision. */
async function submittedIn({ applicants }: BoothFair, db: Database): Promise<string> {
  const id = applicants.at(-1)?.applicationId ?? '';
  await db.application.update({ where: { id }, data: { state: 'submitted' } });
  return id;
}

/** What is there to read once a plan and its allocation are public. */
async function publish(db: Database, fair: BoothFair): Promise<string> {
  const { fairId } = fair;
  const document = await findPlan(db, fairId);
  const boothCount = document.booths.length;
  const publishedAt = new Date();
  await db.planVersion.create({
    data: { fairId, number: 1, document, sha256: 'x', boothCount, publishedAt },
  });
  const policy = { titleVi: 'Quy định', titleEn: 'Rules', bodyVi: 'Một.', bodyEn: 'One.' };
  await db.fairPolicy.create({ data: { ...policy, fairId, kind: 'booth', version: 1 } });
  const organiser = contextOf(db, fair.organiser, systemClock);
  // The second one keeps its booth when the first application is withdrawn.
  for (const [index, applicant] of fair.applicants.slice(0, 2).entries()) {
    const boothIds = idsOf(fair, `A0${index + 1}`);
    const { applicationId } = applicant;
    const given = await assignBooths(organiser, { fairId, applicationId, boothIds });
    if (!given.ok) throw new Error(given.error.code);
  }
  const published = await publishAllocation(organiser, { fairId }, async () => undefined);
  if (!published.ok) throw new Error('not published');
  return published.value.publicationId;
}

function personIn(actor: { readonly kind: string }): string {
  if ('personId' in actor && typeof actor.personId === 'string') return actor.personId;
  throw new Error('no person');
}

/** The address of a route with the world's ids in it. */
export function addressIn(world: RouteWorld, { path }: RouteAccess): string {
  return filledIn(world, path);
}

/** The fields of a route's post with the world's ids in them. */
export function postIn(world: RouteWorld, { post = {} }: RouteAccess): RequestInit {
  const fields = Object.entries(post).map(([name, value]) => [name, filledIn(world, value)]);
  return { method: 'POST', body: new URLSearchParams(fields) };
}

function filledIn({ ids }: RouteWorld, text: string): string {
  return text.replace(/\{(\w+)\}/g, (_all, key: string) => ids[key] ?? key);
}

export const dataPath = (path: string, id: string) =>
  `${path}${path.includes('?') ? '&' : '?'}_data=${encodeURIComponent(id)}`;

export interface Answer {
  readonly status: number;
  readonly to: string;
}

/** A request as a browser of ours sends it; a redirect of a data request is told in a header and read as one. */
export function sender(url: string, world: RouteWorld) {
  return async (who: Who, path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: { Cookie: world.cookieOf(who), Origin: url, ...init.headers },
    });
    await answer.arrayBuffer();
    const to = answer.headers.get('x-remix-redirect') ?? answer.headers.get('location') ?? '';
    return { status: answer.status === 204 && to ? 302 : answer.status, to };
  };
}
