import { fail } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { type Command, optionalCount, optionalText, report } from './command';

export const demo: Command = {
  name: 'demo',
  summary: 'a complete believable fair in the database',
  usage: [
    '--booths 701|1850 [--facilities N] [--seed TEXT]',
    '       deterministic from its seed and the day; a fair that is there already is left as it is. It brings accounts with a',
    '       known password, so a database with real people is refused, unless --beside-real-people is given',
  ],
  options: {
    booths: { type: 'string' },
    facilities: { type: 'string' },
    seed: { type: 'string' },
    'beside-real-people': { type: 'boolean' },
  },
  async run(input) {
    const booths = optionalCount(input, 'booths') ?? 701;
    const facilities = optionalCount(input, 'facilities');
    const seed = optionalText(input, 'seed');
    const { withDatabase } = await import('./with-database.server');
    const { loadDemo } = await import('~/features/demo/load-demo.server');
    const { systemClock } = await import('~/platform/clock/clock');
    const startedAt = performance.now();
    const loaded = await withDatabase(async ({ db }) => {
      if (!input.values['beside-real-people'] && (await hasRealPeople(db)))
        return fail('demo.real-people');
      return loadDemo(db, {
        booths,
        now: systemClock.now(),
        ...(facilities ? { facilities } : {}),
        ...(seed ? { seed } : {}),
      });
    });
    if (!loaded.ok) {
      process.stderr.write(`${refusal(loaded.error.code, loaded.error.details)}\n`);
      return 1;
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    const { nameVi, slug, created, applications } = loaded.value;
    report(
      input,
      created
        ? `${nameVi} (/f/${slug}): ${loaded.value.booths} booths, ${applications} applications, ${seconds.toFixed(1)} s.`
        : `${nameVi} (/f/${slug}) is there already; nothing was changed.`,
      { ...loaded.value, seconds },
    );
    return 0;
  },
};

/** Addresses ending in .example belong to nobody (RFC 2606): the demo's, and those of tests. */
async function hasRealPeople(db: Database): Promise<boolean> {
  const real = { NOT: { email: { endsWith: '.example' } } };
  return (await db.person.findFirst({ where: real, select: { id: true } })) !== null;
}

function refusal(code: string, details: Readonly<Record<string, unknown>> | undefined): string {
  if (code === 'demo.email-taken') {
    return `An account that is not the demo's uses ${details?.email}. Nothing was stored; use another database.`;
  }
  if (code === 'demo.real-people') {
    return 'This database has accounts of real people. The demo would add accounts with a known password, an administrator among them. Nothing was stored; use another database, or give --beside-real-people.';
  }
  return `--${code === 'demo.booths' ? 'booths' : 'facilities'} must be between ${details?.min} and ${details?.max}.`;
}
