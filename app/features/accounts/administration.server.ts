import type { Action } from '~/features/access/actions';
import { can } from '~/features/access/can';
import { fail, ok, type Result } from '~/kernel/result';
import type { AccountContext } from './account-context.server';

async function forAdministrators<T>(
  context: AccountContext,
  action: Action,
  read: () => Promise<T>,
): Promise<Result<T>> {
  // To everybody else these pages do not exist.
  return can(context.actor, action) ? ok(await read()) : fail('not-found');
}

/** The figures of the administrator's first page. */
export function administrationFigures(context: AccountContext) {
  const { db } = context;
  return forAdministrators(context, 'system.read', async () => {
    const [waiting, organisations, people, mails] = await Promise.all([
      db.organisation.count({ where: { approvedAt: null, suspendedAt: null } }),
      db.organisation.count(),
      db.person.count({ where: { disabledAt: null } }),
      db.outboxMail.count({ where: { sentAt: null } }),
    ]);
    return { waiting, organisations, people, mails };
  });
}
