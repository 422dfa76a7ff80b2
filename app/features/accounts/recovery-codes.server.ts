import { createHmac, randomBytes } from 'node:crypto';
import { purposeKey } from '~/platform/auth/secret-box.server';
import type { Transaction } from '~/platform/db/database.server';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const howMany = 10;

/** Keyed with the installation's secret: 50 bits alone could be tried out by who holds the database. */
export function recoveryCodeHash(secret: string, code: string): string {
  return createHmac('sha256', purposeKey(secret, 'recovery-codes')).update(code).digest('hex');
}

/** Ten fresh codes in place of all earlier ones; shown once, kept as hashes. `ABCDE-FGHIJ` */
export async function replaceRecoveryCodes(
  tx: Transaction,
  secret: string,
  personId: string,
): Promise<readonly string[]> {
  await tx.recoveryCode.deleteMany({ where: { personId } });
  const codes = Array.from({ length: howMany }, () =>
    Array.from(randomBytes(10), (byte) => alphabet[byte % 32]).join(''),
  );
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: recoveryCodeHash(secret, code) })),
  });
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}
