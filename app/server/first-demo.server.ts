import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '~/features/demo/demo-accounts';
import { loadDemo } from '~/features/demo/load-demo.server';
import { log } from '~/platform/log/log.server';
import type { Services } from './services.server';

/** Booths of the fair that a newcomer finds. */
const firstDemoBooths = 701;

/** Fills an empty database (no person, no fair) with the demo fair, unless HOICHO_DEMO=0. */
export async function loadFirstDemo({ db, env, clock }: Services): Promise<void> {
  if (!env.loadDemo) return;
  const [people, fairs] = await Promise.all([db.person.count(), db.fair.count()]);
  if (people > 0 || fairs > 0) return;
  const loaded = await loadDemo(db, { booths: firstDemoBooths, now: clock.now() });
  if (!loaded.ok) log.error({ code: loaded.error.code }, 'the demo fair could not be loaded');
}

/** The demo accounts that exist in this database, as lines to print; none when the demo was not loaded. */
export async function demoWelcome({ db, env }: Services): Promise<readonly string[]> {
  if (!env.loadDemo) return [];
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  const known = await db.person.findMany({
    where: { email: { in: emails } },
    select: { email: true },
  });
  if (known.length === 0) return [];
  const width = Math.max(...DEMO_ACCOUNTS.map(({ role }) => role.length));
  return [
    `Demo accounts (password ${DEMO_PASSWORD}):`,
    ...DEMO_ACCOUNTS.filter(({ email }) => known.some((one) => one.email === email)).map(
      ({ role, email }) => `  ${role.padEnd(width)}  ${email}`,
    ),
  ];
}
