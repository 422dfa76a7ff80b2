import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: the first of OWASP's equal choices (Password Storage Cheat Sheet). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same keystrokes give the same bytes, whichever way a keyboard composes Vietnamese letters. */
const normalised = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether `password` is the one behind `passwordHash`. Without a hash (unknown account, no password yet) it takes the
 * time of a wrong password and says no, so that timing does not tell which accounts exist.
 */
export async function checkPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword('a password nobody has');
  const matches = await verify(passwordHash ?? (await decoy), normalised(password));
  return matches && Boolean(passwordHash);
}
