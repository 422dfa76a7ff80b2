import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '#tests/support/test-database';
import { type Audience, type RouteAccess, routeAccess } from './route-access.table';
import { type RouteServer, startRouteServer } from './route-server';
import {
  addressIn,
  dataPath,
  makeRouteWorld,
  type RouteWorld,
  sender,
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

/** Marks apart from their letters, a NUL, a right-to-left override, half a character, a zero-width space. */
const hostile = 'Ho\u0301a\0\u202e cha\u0302\u0301t \ud800\u200b';
/** Every field of our forms that is not a plain choice. */
const fields = (
  'accept address application bodyEn bodyVi booth centre code codes confirmation contactEmail contactName contactPhone ' +
  'contactPosition current decision description descriptionEn descriptionVi details detailsEn detailsVi edits email entry ' +
  'evidence facility fair fasciaEn fasciaVi host hours id intent invitation kind lang letterNumber membership name nameEn ' +
  'nameVi note one organisation password person phone points prefix priorityReason privacyVersion province publication q ' +
  'reason roomEn roomId roomVi rulesVersion seed seen seenDecision session sessionId shown signatoryName signatoryPosition ' +
  'slug stage storyEn storyVi taxCode tenure text themeEn themeVi titleEn titleVi to token venueAddress venueName version ' +
  'wishZone wishes zone'
).split(' ');
const searchFields =
  'q hall to name at booth application mine sort page per f.state f.kind f.hall show copy lang';

const owner: Readonly<Record<Audience, Who>> = {
  public: 'buyer',
  person: 'facility',
  administrator: 'administrator',
  organiser: 'organiser',
  facility: 'facility',
  province: 'centre',
  'first-run': 'buyer',
};
/** What the buttons of an audience's forms say. */
const intents: Readonly<Record<Audience, string>> = {
  public: 'confirm renew',
  person: 'add confirm disable enable everywhere leave remove renew revoke start',
  administrator: 'approve suspend disable enable',
  organiser:
    'add announce apply assign block cancel check delete discard draw eligible hold import move place preview priority ' +
    'publish redraw reject release remove renumber restore return_for_correction save set store swap take-out unblock undo vacate',
  facility: 'add confirm discard release save submit take withdraw',
  province: 'add check remove save store',
  'first-run': '',
};

/** Everything is hostile but what leads a post to its verb. */
function bodyOf({ audience }: RouteAccess, intent: string): URLSearchParams {
  const all = Object.fromEntries(fields.map((name) => [name, hostile]));
  if (intent === '') return new URLSearchParams(all);
  const { submitted = '', application = '', facility = '', fairId = '' } = world.ids;
  const { publication = '', person = '', organisation = '' } = world.ids;
  return new URLSearchParams({
    ...all,
    ...{ facility, fair: fairId, publication, person, organisation },
    application: audience === 'organiser' ? submitted : application,
    ...{ intent, codes: 'A05', hours: '5', version: '1' },
  });
}

/** The address with such texts behind it, and in the place of each of its parts. */
function hostileAddresses(access: RouteAccess): readonly string[] {
  const path = addressIn(world, access);
  const search = new URLSearchParams(searchFields.split(' ').map((name) => [name, hostile]));
  const part = /\{\w+\}|(?<=\/)(x|A01|A|new|csv|booth|1)$/g;
  return [
    `${path}${path.includes('?') ? '&' : '?'}${search}`,
    access.path.replace(part, 'a%00b'),
    access.path.replace(part, '%E2%80%AEa%CC%81'),
    access.path.replace(part, '%ED%A0%80'),
  ];
}

describe.each(Object.entries(routeAccess))('%s', (id, access) => {
  const module = () => server.build.routes[id]?.module;
  const who = owner[access.audience];

  test('takes no address amiss', async () => {
    if (!module()?.loader) return;
    for (const at of hostileAddresses(access))
      expect([at, (await send(who, at)).status < 500]).toEqual([at, true]);
  });

  test('takes no text amiss', async () => {
    if (!module()?.action) return;
    const at = dataPath(addressIn(world, access), id);
    for (const intent of ['', ...intents[access.audience].split(' ')]) {
      const { status } = await send(who, at, { method: 'POST', body: bodyOf(access, intent) });
      if (id.endsWith('sign-out') || id.endsWith('sessions')) await world.signIn(who);
      expect([at, intent, status < 500]).toEqual([at, intent, true]);
    }
  }, 60_000);
});

test('nothing of it is kept: no marks of direction or width, letters whole', async () => {
  const { db } = database();
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'jsonb')`;
  const found = async (pattern: string) => {
    const here: string[] = [];
    for (const { table, column } of columns) {
      const [row] = await db.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${table}" WHERE "${column}"::text ~ '${pattern}' LIMIT 1`,
      );
      if (row) here.push(`${table}.${column}`);
    }
    return here;
  };
  expect(await found('[\u202e\u200b\u0301]')).toEqual([]);
  // The posts came through: what they said is there.
  expect(await found('H\u00f3a ch\u1ea5t')).toEqual(
    expect.arrayContaining([
      'application.withdraw_reason',
      'application_decision.reason',
      'audit_entry.details',
      'booth_tenure.note',
      'fair_policy.body_vi',
      'hall.name_vi',
      'plan_version.note',
    ]),
  );
});
