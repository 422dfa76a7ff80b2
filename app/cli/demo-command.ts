import { type Command, optionalCount, optionalText, report } from './command';

export const demo: Command = {
  name: 'demo',
  summary: 'a complete believable fair in the database',
  usage: [
    '--booths 701|1850 [--facilities N] [--seed TEXT]',
    '       deterministic from its seed and the day; a fair that is there already is left as it is',
  ],
  options: { booths: { type: 'string' }, facilities: { type: 'string' }, seed: { type: 'string' } },
  async run(input) {
    const booths = optionalCount(input, 'booths') ?? 701;
    const facilities = optionalCount(input, 'facilities');
    const seed = optionalText(input, 'seed');
    const { withDatabase } = await import('./with-database.server');
    const { loadDemo } = await import('~/features/demo/load-demo.server');
    const { systemClock } = await import('~/platform/clock/clock');
    const startedAt = performance.now();
    const loaded = await withDatabase(({ db }) =>
      loadDemo(db, {
        booths,
        now: systemClock.now(),
        ...(facilities ? { facilities } : {}),
        ...(seed ? { seed } : {}),
      }),
    );
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

function refusal(code: string, details: Readonly<Record<string, unknown>> | undefined): string {
  if (code === 'demo.email-taken') {
    return `An account that is not the demo's uses ${details?.email}. Nothing was stored; use another database.`;
  }
  return `--${code === 'demo.booths' ? 'booths' : 'facilities'} must be between ${details?.min} and ${details?.max}.`;
}
