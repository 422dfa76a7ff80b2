import { signInPath } from '~/features/accounts/paths';
import { runProgressPath, runsPath } from '~/features/allocation/paths';
import { runFormValues } from '~/features/allocation/run-form';
import { DEFAULT_RUN_RULES } from '~/features/allocation/run-rules';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '~/features/demo/demo-accounts';
import type { BenchRow } from './bench-row';

const reachMs = 200;
/** Between two requests of one reader. */
const pauseMs = 20;
const quietSeconds = 5;

/** Milliseconds of each answer, by who asked. */
interface Answers {
  readonly health: number[];
  readonly plan: number[];
}

/**
 * P1, its last part: a run of 1,850 booths started over HTTP by the organiser, and what others wait meanwhile for `/healthz`
 * and the public plan, against the same readers a moment before.
 */
export async function benchRunAtWork(server: string, fairSlug: string): Promise<BenchRow[]> {
  const cookie = await signedIn(server);
  const planUrl = `${server}/f/${fairSlug}/plan`;
  const until = new Promise<void>((resolve) => setTimeout(resolve, quietSeconds * 1_000));
  await ask(server, planUrl, new Promise((resolve) => setTimeout(resolve, 1_000)));
  const before = await ask(server, planUrl, until);
  const startedAt = performance.now();
  const number = await startRun(server, fairSlug, cookie);
  const ended = runEnds(server, fairSlug, number, cookie);
  const during = await ask(server, planUrl, ended);
  const state = await ended;
  const seconds = (performance.now() - startedAt) / 1_000;
  return (['health', 'plan'] as const).map((name) => {
    const value = p99(during[name]);
    const quiet = p99(before[name]);
    return {
      id: 'P1',
      work: `${name === 'health' ? '/healthz' : 'public plan'} while a run is at work: p99`,
      value,
      unit: 'ms',
      yardstick: `the same with no run, ${quiet.toFixed(1)} ms`,
      ratio: value / quiet,
      reach: `< ${reachMs} ms`,
      ok: value < reachMs && state === 'done',
      note: `${during[name].length} answers, slowest ${Math.max(...during[name]).toFixed(0)} ms; run ${state} after ${seconds.toFixed(1)} s`,
    };
  });
}

/** Two readers, one after the other's answer, until the promise is kept. */
async function ask(server: string, planUrl: string, until: Promise<unknown>): Promise<Answers> {
  let over = false;
  void until.then(() => {
    over = true;
  });
  const answers: Answers = { health: [], plan: [] };
  const reader = async (url: string, taken: number[]) => {
    while (!over) {
      const askedAt = performance.now();
      const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      taken.push(performance.now() - askedAt);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  await Promise.all([reader(`${server}/healthz`, answers.health), reader(planUrl, answers.plan)]);
  return answers;
}

function p99(taken: readonly number[]): number {
  const sorted = [...taken].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? Number.NaN;
}

function post(url: string, fields: Readonly<Record<string, string>>, cookie = '') {
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin, cookie },
    body: new URLSearchParams(fields),
  });
}

async function signedIn(server: string): Promise<string> {
  const email = DEMO_ACCOUNTS.find(({ role }) => role === 'organiser')?.email ?? '';
  const answer = await post(`${server}${signInPath()}`, { email, password: DEMO_PASSWORD });
  if (answer.status !== 302) throw new Error(`The organiser could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** @returns the number of the run, out of the address the form leads to. */
async function startRun(server: string, fairSlug: string, cookie: string): Promise<number> {
  const url = `${server}${runsPath(fairSlug)}`;
  const page = await (await fetch(url, { headers: { cookie } })).text();
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  const answer = await post(url, { ...runFormValues(DEFAULT_RUN_RULES), version }, cookie);
  const number = Number(/\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);
  if (!number) throw new Error(`No run was started: ${answer.status}`);
  return number;
}

/** @returns its last state, once it has one. */
async function runEnds(
  server: string,
  fairSlug: string,
  number: number,
  cookie: string,
): Promise<string> {
  for (;;) {
    const answer = await fetch(`${server}${runProgressPath(fairSlug, number)}`, {
      headers: { cookie },
    });
    const { state } = (await answer.json()) as { readonly state: string };
    if (state !== 'queued' && state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
