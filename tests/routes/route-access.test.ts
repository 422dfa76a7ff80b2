import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { type Audience, type RouteAccess, routeAccess } from './route-access.table';
import { type RouteServer, startRouteServer } from './route-server';
import {
  type Answer,
  addressIn,
  dataPath,
  everybody,
  makeRouteWorld,
  postIn,
  type RouteWorld,
  sender,
  signedIn,
  type Who,
} from './route-world';

const database = useTestDatabase();
let server: RouteServer;
let world: RouteWorld;
let send: ReturnType<typeof sender>;

beforeAll(async () => {
  const { db, url } = database();
  server = await startRouteServer(url);
  world = await makeRouteWorld(db);
  send = sender(server.url, world);
}, 180_000);
afterAll(async () => server.stop());

const handlers = (build: ServerBuild) =>
  Object.values(build.routes).flatMap((route) =>
    route?.module.loader || route?.module.action ? [route] : [],
  );

/** Whom an audience's routes admit: with a record in the address, and without. */
const admitted: Readonly<
  Record<Audience, { readonly record: readonly Who[]; readonly none: readonly Who[] }>
> = {
  public: { record: everybody, none: everybody },
  person: { record: signedIn, none: signedIn },
  administrator: { record: ['administrator'], none: ['administrator'] },
  organiser: {
    record: ['organiser', 'organiser-member'],
    none: ['organiser', 'organiser-member', 'foreign-organiser'],
  },
  facility: { record: ['facility', 'centre'], none: ['facility', 'foreign-facility'] },
  province: { record: ['centre'], none: ['centre', 'foreign-centre'] },
  'first-run': { record: [], none: [] },
};

/** A fair is nobody's record to a province centre: every centre may come to every announced one. */
const isRecord = ({ audience, path }: RouteAccess) =>
  audience === 'province' ? path.includes('{facility}') : path.includes('{');

function admits(access: RouteAccess): readonly Who[] {
  return access.admits ?? admitted[access.audience][isRecord(access) ? 'record' : 'none'];
}

/** What somebody who is not admitted gets: the same for a page, its data and its post, unless the table says otherwise. */
function refusal(access: RouteAccess, who: Who, method: 'read' | 'post'): string {
  if (access.audience === 'first-run') return '404';
  if (who === 'nobody') return '302 /auth/sign-in';
  if (access.refuses) return String(access.refuses[method]);
  if (access.audience === 'province') {
    if (who === 'unapproved-centre') return '403';
    return who === 'foreign-centre' ? '404' : '302 /home';
  }
  if (access.audience !== 'facility' || isRecord(access)) return '404';
  return who.endsWith('centre') && !access.path.includes('profile') ? '302 /province' : '302 /home';
}

function told({ status, to }: Answer, like: string): string {
  const place = like.split(' ')[1];
  return place && to.startsWith(place) ? `${status} ${place}` : String(status);
}

function expectRead(access: RouteAccess, who: Who, at: string, answer: Answer): void {
  if (access.readsLeadHome) {
    expect([who, at, answer.status]).toEqual([who, at, 302]);
  } else if (admits(access).includes(who)) {
    const usual = access.ownStatus ?? [200];
    const fits = usual.includes(answer.status) ? answer.status : usual.join(' or ');
    expect([who, at, answer.status]).toEqual([who, at, fits]);
  } else expectRefused(access, who, at, answer, 'read');
}

function expectPosted(access: RouteAccess, who: Who, at: string, answer: Answer): void {
  if (!admits(access).includes(who)) expectRefused(access, who, at, answer, 'post');
  else if (access.managersPost && who === 'organiser-member')
    expect([who, at, answer.status]).toEqual([who, at, 403]);
  else {
    expect(answer.status).toBeLessThan(500);
    if (access.audience === 'public') return;
    // Heard: what stands against it is in the fields, not in who sent them.
    expect([401, 403, 404], `${who} ${at}`).not.toContain(answer.status);
    expect(answer.to).not.toMatch(/^\/auth\/sign-in/);
  }
}

function expectRefused(
  access: RouteAccess,
  who: Who,
  at: string,
  answer: Answer,
  method: 'read' | 'post',
): void {
  const wanted = refusal(access, who, method);
  expect([who, at, told(answer, wanted)]).toEqual([who, at, wanted]);
}

test('every route with a loader or an action stands in the table, and nothing else does', () => {
  const found = handlers(server.build).map(({ id }) => id);
  expect(found.sort()).toEqual(Object.keys(routeAccess).sort());
});

describe.each(Object.entries(routeAccess))('%s', (id, access) => {
  const module = () => server.build.routes[id]?.module;

  test('reads: page and data alike', async () => {
    if (!module()?.loader) return;
    const path = addressIn(world, access);
    const places = module()?.default ? [path, dataPath(path, id)] : [path];
    for (const at of access.frame ? [dataPath(path, id)] : places)
      for (const who of everybody) expectRead(access, who, at, await send(who, at));
  });

  test('posts: heard from those who may, refused to all others for who they are', async () => {
    if (!module()?.action) return;
    const path = addressIn(world, access);
    const post = postIn(world, access);
    for (const at of [path, dataPath(path, id)]) {
      for (const who of everybody) {
        const elsewhere = { ...post, headers: { Origin: 'https://evil.example' } };
        expect([who, at, (await send(who, at, elsewhere)).status]).toEqual([who, at, 403]);
        const answer = await send(who, at, post);
        // Some posts end the session that the other lines need.
        if (id.endsWith('sign-out') || id.endsWith('sessions')) await world.signIn(who);
        expectPosted(access, who, at, answer);
      }
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
