import { fail, ok, type Result } from '~/kernel/result';
import { checkPassword } from '~/platform/auth/password.server';
import type { AccountContext } from './account-context.server';
import { countAttempt, forgetAttempts } from './attempts.server';

/** The signed-in person says its password again before something weighty; wrong ones are counted like at sign-in. */
export async function provePassword(
  context: AccountContext,
  person: { readonly email: string; readonly passwordHash: string | null },
  password: string,
): Promise<Result<null>> {
  const counted = await countAttempt(context, 'guesses', person.email);
  if (!counted.ok) return counted;
  if (!(await checkPassword(person.passwordHash, password))) return fail('account.wrong-password');
  await forgetAttempts(context, 'guesses', person.email);
  return ok(null);
}
