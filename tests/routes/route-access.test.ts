import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePerson } from '#tests/features/accounts/account-world';
import { makeBoothFair } from '#tests/features/booths/booth-fair';
import { useTestDatabase } from '#tests/support/test-database';
import { openSession } from '~/features/accounts/session.server';
import { queueMail } from '~/platform/mail/queue-mail.server';
import { type Audience, type RouteAccess, routeAccess } from './route-access.table';
import { type RouteServer, startRouteServer } from './route-server';

const database = useTestDatabase();
type Who =
  | 'nobody'
  | 'stranger'
  | 'administrator'
  | 'organiser'
  | 'facility'
  | 'province'
  | 'foreign-organiser'
  | 'foreign-facility';

let server: RouteServer;
const cookies = new Map<Who, string>();
const people = new Map<Who, string>();
const ids: Record<string, string> = {};

async function signInAs(who: Who): Promise<void> {
  const personId = people.get(who);
  if (!personId) return;
  const { token } = await openSession(database().db, { personId, now: new Date() });
  cookies.set(who, `hoicho_session=${token}; lang=vi`);
}

beforeAll(async () => {
  const { db, url } = database();
  server = await startRouteServer(url);
  const [own, foreign] = [
    await makeBoothFair(db, { applicants: 1 }),
    await makeBoothFair(db, { applicants: 1 }),
  ];
  ids.fair = own.slug;
  ids.facility = own.applicants[0]?.facilityId ?? '';
  ids.application = own.applicants[0]?.applicationId ?? '';
  people.set('organiser', own.organiser.kind === 'person' ? own.organiser.personId : '');
  people.set(
    'foreign-organiser',
    foreign.organiser.kind === 'person' ? foreign.organiser.personId : '',
  );
  people.set('facility', own.applicants[0]?.personId ?? '');
  people.set('foreign-facility', foreign.applicants[0]?.personId ?? '');
  people.set('stranger', (await makePerson(db, { kind: 'buyer' })).id);
  people.set('province', (await makePerson(db, { kind: 'province_centre' })).id);
  people.set('administrator', (await makePerson(db, { administrator: true })).id);
  for (const who of people.keys()) await signInAs(who);
  await queueMail(db, {
    to: 'a@b.example',
    kind: 'test',
    locale: 'vi',
    title: 'Thư',
    paragraphs: ['Chào'],
  });
  ids.mail = (await db.outboxMail.findFirstOrThrow()).id;
  const run = await db.allocationRun.create({
    data: {
      fairId: own.fairId,
      number: 1,
      seed: 'cửa',
      state: 'cancelled',
      requestedAt: new Date(),
      finishedAt: new Date(),
    },
  });
  ids.run = String(run.number);
}, 180_000);
afterAll(async () => server.stop());

const handlers = (build: ServerBuild) =>
  Object.values(build.routes).flatMap((route) =>
    route?.module.loader || route?.module.action ? [route] : [],
  );

const address = (access: RouteAccess) =>
  access.path.replace(/\{(\w+)\}/g, (_all, key: string) => ids[key] ?? key);

/** The same address with ids that no record has. */
const withMissingIds = (access: RouteAccess, id: string, at: string) => {
  const path = access.path.replace(/\{(\w+)\}/g, (_all, key: string) =>
    key === 'fair' ? 'khong-co-hoi-cho-nay' : '00000000-0000-4000-8000-000000000000',
  );
  return at.includes('_data=') ? dataPath(path, id) : path;
};

interface Answer {
  readonly status: number;
  readonly to: string;
}

/** A request as a browser of ours sends it; a redirect of a data request is told in a header and read as one. */
async function send(who: Who, path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(server.url + path, {
    ...init,
    redirect: 'manual',
    headers: { Cookie: cookies.get(who) ?? '', Origin: server.url, ...init.headers },
  });
  await answer.arrayBuffer();
  const to = answer.headers.get('x-remix-redirect') ?? answer.headers.get('location') ?? '';
  return { status: answer.status === 204 && to ? 302 : answer.status, to };
}

const dataPath = (path: string, id: string) =>
  `${path}${path.includes('?') ? '&' : '?'}_data=${encodeURIComponent(id)}`;
const empty = { method: 'POST', body: new URLSearchParams() };
const toSignIn = ({ status, to }: Answer) => status === 302 && to.startsWith('/auth/sign-in');

/** Who owns what the table's addresses name, and who is of the same kind but owns something else. */
const owners: Readonly<Record<Audience, readonly [own: Who, foreign: Who]>> = {
  public: ['stranger', 'stranger'],
  person: ['stranger', 'stranger'],
  administrator: ['administrator', 'stranger'],
  organiser: ['organiser', 'foreign-organiser'],
  facility: ['facility', 'foreign-facility'],
  province: ['province', 'stranger'],
  'first-run': ['stranger', 'stranger'],
};

/** Somebody else's record is not found; so are the pages of administrators and a first run that was. */
function isClosedToForeign({ audience, path }: RouteAccess): boolean {
  if (audience === 'administrator' || audience === 'first-run') return true;
  return (audience === 'organiser' || audience === 'facility') && path.includes('{');
}

function expectNobody(access: RouteAccess, at: string, answer: Answer) {
  if (access.audience === 'public') expect(answer.status).toBeLessThan(500);
  else if (access.audience === 'first-run') expect([at, answer.status]).toEqual([at, 404]);
  else expect([at, answer.status, toSignIn(answer)]).toEqual([at, 302, true]);
}

async function expectClosed(access: RouteAccess, foreign: Who, at: string) {
  if (isClosedToForeign(access)) expect([at, (await send(foreign, at)).status]).toEqual([at, 404]);
}

test('every route with a loader or an action stands in the table, and nothing else does', () => {
  const found = handlers(server.build).map(({ id }) => id);
  expect(found.sort()).toEqual(Object.keys(routeAccess).sort());
});

describe.each(Object.entries(routeAccess))('%s', (id, access) => {
  const module = () => server.build.routes[id]?.module;
  const [own, foreign] = owners[access.audience];

  test('reads: page and data alike', async () => {
    if (!module()?.loader) return;
    const path = address(access);
    for (const at of module()?.default ? [path, dataPath(path, id)] : [path]) {
      if (!access.readsLeadHome) expectNobody(access, at, await send('nobody', at));
      await expectClosed(access, foreign, at);
      const answer = await send(own, at);
      if (access.audience === 'first-run') continue;
      const usual = access.ownStatus ?? [200];
      const fits = usual.includes(answer.status) ? answer.status : usual.join(' or ');
      expect(`${at}: ${answer.status}`).toBe(`${at}: ${fits}`);
    }
  });

  test('posts: nobody and strangers change nothing, other sites reach nothing', async () => {
    if (!module()?.action) return;
    const path = address(access);
    for (const at of [path, dataPath(path, id)]) {
      const elsewhere = await send(own, at, {
        ...empty,
        headers: { Origin: 'https://evil.example' },
      });
      expect([at, elsewhere.status]).toEqual([at, 403]);
      expectNobody(access, at, await send('nobody', at, empty));
      const answer = await send(foreign, at, empty);
      expect(answer.status).toBeLessThan(500);
      if (isClosedToForeign(access)) {
        // Somebody else's record and one that does not exist cannot be told apart.
        const missing = await send(foreign, withMissingIds(access, id, at), empty);
        expect([at, answer.status]).toEqual([at, missing.status]);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
      // Signing out by the test's own post ends the session the other lines need.
      if (id.endsWith('sign-out')) await signInAs(foreign);
    }
  });
});

test('an address nobody has is 404 in the reader’s language, with nothing that scripts would need inline', async () => {
  for (const [lang, words] of [
    ['vi', 'Không tìm thấy trang này'],
    ['en', 'This page was not found'],
  ] as const) {
    const answer = await fetch(`${server.url}/khong-co`, { headers: { Cookie: `lang=${lang}` } });
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(html).toContain(words);
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).not.toMatch(/<[^>]+ style="/);
    expect(html.match(/<script(?![^>]*nonce=)[^>]*>/g) ?? []).toEqual([]);
  }
});
