import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';
import type { Actor } from './actor';

/** What every verb receives: who acts, on which database, at what time, under which request. */
export interface VerbContext {
  readonly actor: Actor;
  readonly db: Database;
  readonly clock: Clock;
  readonly requestId: string;
}
