import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '~/kernel/result';
import type { Rate } from '~/platform/http/rate-limit';
import { restoreAllowance, takeAllowance } from '~/platform/http/rate-limit.server';
import type { AccountContext } from './account-context.server';

/** At most ten guesses in any minute for one account, from wherever they come: five at once, then one every 12 s. */
const guesses: Rate = { burst: 5, everySeconds: 12 };
/** Mails to one address: three at once, then one every ten minutes. */
const mails: Rate = { burst: 3, everySeconds: 600 };
/** Invitations of one organisation. */
const invitations: Rate = { burst: 30, everySeconds: 120 };

const rates = { guesses, mails, invitations } as const;

/** Keys carry a hash: the table of limits is no list of addresses. */
const keyOf = (kind: keyof typeof rates, subject: string) =>
  `${kind}:${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`;

/** Counts an attempt on `subject` (an e-mail, a person), known or not. */
export async function countAttempt(
  context: AccountContext,
  kind: keyof typeof rates,
  subject: string,
): Promise<Result<null>> {
  if (!context.rateLimits) return ok(null);
  const answer = await takeAllowance(
    context.db,
    keyOf(kind, subject),
    rates[kind],
    context.clock.now(),
  );
  if (answer.allowed) return ok(null);
  return fail('account.too-many', { seconds: answer.retryAfterSeconds });
}

export async function forgetAttempts(
  context: AccountContext,
  kind: keyof typeof rates,
  subject: string,
): Promise<void> {
  if (context.rateLimits) await restoreAllowance(context.db, keyOf(kind, subject));
}
