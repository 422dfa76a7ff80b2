import { systemActor } from '~/features/access/actor';
import { type Command, report, requiredText } from './command';

export const resetSecondFactor: Command = {
  name: 'user reset-second-factor',
  summary: 'for a person who lost phone and recovery codes; ends all their sessions',
  usage: ['--email <address>'],
  options: { email: { type: 'string' } },
  async run(input) {
    const email = requiredText(input, 'email');
    const { withDatabase } = await import('./with-database.server');
    const verb = await import('~/features/accounts/reset-second-factor.server');
    const { systemClock } = await import('~/platform/clock/clock');
    const done = await withDatabase(({ db }) =>
      verb.resetSecondFactor(
        { actor: systemActor('hoicho user'), db, clock: systemClock, requestId: 'command-line' },
        { email },
      ),
    );
    if (!done.ok) {
      const known = done.error.code === 'account.no-second-factor';
      process.stderr.write(
        known ? `${email} has no second factor.\n` : `There is no account with ${email}.\n`,
      );
      return 1;
    }
    report(input, `${email} signs in with the password alone now and was told by mail.`, { email });
    return 0;
  },
};
