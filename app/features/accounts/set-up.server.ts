import { audit } from '~/features/access/audit.server';
import type { Locale } from '~/kernel/format';
import { fail, ok, type Result } from '~/kernel/result';
import { hashPassword } from '~/platform/auth/password.server';
import type { Database } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';
import type { AccountContext } from './account-context.server';
import { openAccountSession } from './open-account-session.server';
import type { Setup } from './schema';

/** Any number that nothing else locks: two first-run forms at once wait for each other here. */
const firstRunLock = 4_160_001;

/** True while nobody has an account: the first-run page is open. */
export async function awaitsFirstRun(db: Database): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) === null;
}

/**
 * Makes the first administrator and signs them in. Only while nobody has an account at all; of several who try at once
 * one wins and the others get `not-found`, as everybody does afterwards.
 */
export async function setUp(
  context: AccountContext,
  input: Setup & { readonly locale: Locale; readonly userAgent: string | null },
): Promise<Result<{ readonly token: string }>> {
  if (!(await awaitsFirstRun(context.db))) return fail('not-found');
  const passwordHash = await hashPassword(input.password);
  return transact(context.db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${firstRunLock})`;
    if ((await tx.person.count()) > 0) return fail('not-found');
    const now = context.clock.now();
    const person = await tx.person.create({
      data: {
        email: input.email,
        name: input.name,
        passwordHash,
        locale: input.locale,
        emailVerifiedAt: now,
        administratorSince: now,
        createdAt: now,
      },
    });
    await audit(tx, context, {
      action: 'system.set-up',
      recordKind: 'person',
      recordId: person.id,
    });
    const { token } = await openAccountSession(tx, person, now, input.userAgent);
    return ok({ token });
  });
}
