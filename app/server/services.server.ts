import type { i18n } from 'i18next';
import type { Clock } from '~/platform/clock/clock';
import { systemClock } from '~/platform/clock/clock';
import { type Database, openDatabase } from '~/platform/db/database.server';
import type { Env } from '~/platform/env/env.server';
import type { FileStore } from '~/platform/files/file-store.server';
import { openFileStore } from '~/platform/files/open-file-store.server';
import type { Locale } from '~/platform/i18n/locales';
import { readWords, translators, type Words } from '~/platform/i18n/resources.server';
import { type Jobs, openJobs } from '~/platform/jobs/jobs.server';
import { sessionSecret } from './session-secret.server';

/** Everything with a lifetime, made once per process and handed to every request. */
export interface Services {
  readonly env: Env;
  readonly db: Database;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly jobs: Jobs;
  /** Uploaded and made files: a folder of the data directory, or a bucket. */
  readonly files: FileStore;
  /** Key material for session tokens and encrypted secrets. */
  readonly secret: string;
  readonly words: () => Words;
  readonly i18n: (locale: Locale) => i18n;
}

export async function openServices(env: Env, databaseUrl: string): Promise<Services> {
  const db = openDatabase(databaseUrl);
  const jobs = await openJobs(databaseUrl);
  let words = readWords();
  let instances = translators(words);
  return {
    env,
    db,
    databaseUrl,
    clock: systemClock,
    jobs,
    files: openFileStore(env),
    secret: env.sessionSecret ?? sessionSecret(env.dataDir),
    words: () => words,
    i18n(locale) {
      if (env.mode === 'development') {
        words = readWords();
        instances = translators(words);
      }
      return instances[locale];
    },
  };
}

export async function closeServices(services: Services): Promise<void> {
  await services.jobs.stop();
  await services.db.$disconnect();
}
