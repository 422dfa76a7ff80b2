import { randomUUID } from 'node:crypto';
import { systemActor } from '~/features/access/actor';
import { type AddPerson, addPerson } from '~/features/accounts/add-person.server';
import { systemClock } from '~/platform/clock/clock';
import { sessionSecret } from '~/server/session-secret.server';
import { withDatabase } from './with-database.server';

export interface AddedFromCommandLine {
  readonly created: boolean;
  /** Null when a password was given or stands already. */
  readonly setPasswordUrl: string | null;
}

/** `hoicho user add` on this installation's database, running or not. */
export function addFromCommandLine(input: AddPerson): Promise<AddedFromCommandLine> {
  return withDatabase(async ({ db, env }) => {
    const added = await addPerson(
      {
        actor: systemActor('user add'),
        db,
        clock: systemClock,
        requestId: randomUUID(),
        secret: env.sessionSecret ?? sessionSecret(env.dataDir),
        rateLimits: false,
      },
      input,
    );
    // The verb refuses nothing that the command has not checked before.
    if (!added.ok) throw new Error(added.error.code);
    const { created, setPasswordPath } = added.value;
    const origin = env.publicUrl ?? `http://localhost:${env.port}`;
    return { created, setPasswordUrl: setPasswordPath && `${origin}${setPasswordPath}` };
  });
}
