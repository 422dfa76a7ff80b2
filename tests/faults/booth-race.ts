import { Agent, request } from 'node:http';
import pg from 'pg';
import { doubleBooths, makeBoothFair } from '#tests/features/booths/booth-fair';
import { createRandom } from '~/kernel/random';
import { hashToken, newToken } from '~/platform/auth/token.server';
import { type Database, openDatabase } from '~/platform/db/database.server';

export interface BoothRace {
  /** A real server process, and the database it works on. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly grabs: number;
  readonly booths: number;
  /** Requests under way at a time. */
  readonly concurrency: number;
  readonly seed: string;
}

/** R1 as it is demanded: for the extended run. */
export const fullRace = { grabs: 5_000, booths: 1_850, concurrency: 256 } as const;

/** One grab as the client saw it. */
interface Grab {
  readonly booth: string;
  readonly applicationId: string;
  status: number;
  won: boolean;
  code: string;
}

export interface RaceReport {
  readonly seed: string;
  readonly won: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly serverErrors: number;
  /** Booths that two tenures share at some moment, by the rows. */
  readonly doublesInRows: readonly string[];
  /** Booths that two clients were told they won. */
  readonly doublesInAnswers: readonly string[];
  /** Answers without their row, and rows without their answer. */
  readonly unaccounted: number;
  /** Booths somebody grabbed and nobody won. */
  readonly lost: number;
  readonly seconds: number;
  readonly slowestMs: number;
}

const routeId = 'routes/facility+/applications+/$application_.booths';

/**
 * Many facilities grab booths over HTTP, each its own session and application, the booths drawn at random; then the
 * history of answers is held against the rows. Nothing of the server is known here but its address.
 */
export async function raceForBooths(race: BoothRace): Promise<RaceReport> {
  const db = openDatabase(race.databaseUrl);
  try {
    const perRow = 50;
    const fair = await makeBoothFair(db, {
      rows: Math.ceil(race.booths / perRow),
      perRow,
      applicants: race.grabs,
      boothsMax: 1,
    });
    const codes = [...fair.booths.keys()].slice(0, race.booths);
    const tokens = await openSessions(db, fair.applicants);
    const random = createRandom(race.seed);
    const grabs = fair.applicants.map(
      ({ applicationId }): Grab => ({
        booth: random.pick(codes),
        applicationId,
        status: 0,
        won: false,
        code: '',
      }),
    );
    const startedAt = performance.now();
    const slowestMs = await runAll(race, grabs, tokens);
    const seconds = (performance.now() - startedAt) / 1_000;
    return { ...(await judge(db, fair.fairId, grabs)), seed: race.seed, seconds, slowestMs };
  } finally {
    await db.$disconnect();
  }
}

async function openSessions(db: Database, people: readonly { readonly personId: string }[]) {
  const now = new Date();
  const tokens = people.map(() => newToken());
  await db.session.createMany({
    data: people.map(({ personId }, index) => ({
      personId,
      tokenHash: hashToken(tokens[index] ?? ''),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 3_600_000),
    })),
  });
  return tokens;
}

async function runAll(
  race: BoothRace,
  grabs: readonly Grab[],
  tokens: readonly string[],
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: race.concurrency });
  let next = 0;
  let slowest = 0;
  const worker = async () => {
    for (let index = next++; index < grabs.length; index = next++) {
      const grab = grabs[index];
      if (!grab) return;
      const startedAt = performance.now();
      await grabOverHttp(race.url, agent, grab, tokens[index] ?? '');
      slowest = Math.max(slowest, performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: race.concurrency }, worker));
  agent.destroy();
  return slowest;
}

/** Posts as the page's own form does once scripts run; the answer is a redirect (won) or a refusal as JSON. */
function grabOverHttp(url: string, agent: Agent, grab: Grab, token: string): Promise<void> {
  const body = new URLSearchParams({ intent: 'take', codes: grab.booth }).toString();
  const target = new URL(`/facility/applications/${grab.applicationId}/booths`, url);
  target.searchParams.set('_data', routeId);
  return new Promise((resolve) => {
    const sent = request(
      target,
      {
        agent,
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
          Cookie: `hoicho_session=${token}`,
          Origin: target.origin,
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          grab.status = answer.statusCode ?? 0;
          const location = answer.headers['x-remix-redirect'] ?? answer.headers.location ?? '';
          grab.won = String(location).endsWith('/booths');
          grab.code = grab.won
            ? 'won'
            : (/"code":"([\w.-]+)"/.exec(text)?.[1] ?? `status ${grab.status}`);
          resolve();
        });
      },
    );
    sent.on('error', (error) => {
      grab.code = error.message;
      resolve();
    });
    sent.end(body);
  });
}

/** The oracle: what the clients were told against what the rows say. */
async function judge(db: Database, fairId: string, grabs: readonly Grab[]) {
  const rows = await db.boothTenure.findMany({
    where: { fairId },
    select: { applicationId: true, booth: { select: { code: true } } },
  });
  const told = grabs.filter(({ won }) => won).map((grab) => `${grab.booth} ${grab.applicationId}`);
  const stored = rows.map(({ applicationId, booth }) => `${booth.code} ${applicationId}`);
  const winners = new Map<string, number>();
  for (const { booth, won } of grabs) winners.set(booth, (winners.get(booth) ?? 0) + Number(won));
  const refused: Record<string, number> = {};
  for (const { won, code } of grabs) if (!won) refused[code] = (refused[code] ?? 0) + 1;
  const both = new Set(stored);
  const toldSet = new Set(told);
  return {
    won: told.length,
    refused,
    serverErrors: grabs.filter(({ status }) => status >= 500 || status === 0).length,
    doublesInRows: await doubleBooths(db, fairId),
    doublesInAnswers: [...winners].filter(([, count]) => count > 1).map(([booth]) => booth),
    unaccounted:
      told.filter((one) => !both.has(one)).length +
      stored.filter((one) => !toldSet.has(one)).length,
    lost: [...winners].filter(([, count]) => count === 0).length,
  };
}

/**
 * Takes protections away in a scratch database, so that the race can be seen to find doubles. Backdating every new tenure
 * by a year blinds the verb's own check, which looks for tenures that stand now; dropping the constraint takes the database's away.
 */
export async function sabotage(
  databaseUrl: string,
  off: { readonly constraint: boolean; readonly check: boolean },
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (off.constraint)
      await client.query('ALTER TABLE booth_tenure DROP CONSTRAINT booth_tenure_no_overlap');
    if (!off.check) return;
    await client.query(`
      CREATE FUNCTION backdate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        NEW.starts_at := NEW.starts_at - interval '1 year'; NEW.ends_at := NEW.ends_at - interval '1 year';
        RETURN NEW; END $$`);
    await client.query(
      'CREATE TRIGGER zz_backdate BEFORE INSERT ON booth_tenure FOR EACH ROW EXECUTE FUNCTION backdate()',
    );
  } finally {
    await client.end();
  }
}
