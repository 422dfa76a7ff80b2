import { fail, ok, type Result } from '~/kernel/result';
import { hashToken, isTokenShaped, newToken } from '~/platform/auth/token.server';
import type { Database, Transaction } from '~/platform/db/database.server';
import type { AccountToken, AccountTokenKind } from '~/platform/db/generated/client';

/** How long each link lives, in hours. */
export const tokenHours = { verify_email: 72, reset_password: 1, invite: 24 * 14 } as const;

interface NewToken {
  readonly kind: AccountTokenKind;
  readonly email: string;
  readonly now: Date;
  readonly personId?: string;
  readonly organisationId?: string;
  readonly role?: 'manager' | 'member';
  readonly createdById?: string | null;
}

/**
 * Makes a link's token; earlier unused ones for the same purpose are revoked, so that the newest mail is the one that
 * works.
 */
export async function issueToken(tx: Transaction, { now, ...data }: NewToken): Promise<string> {
  const token = newToken();
  await tx.accountToken.updateMany({
    where: {
      kind: data.kind,
      email: data.email,
      organisationId: data.organisationId ?? null,
      usedAt: null,
      revokedAt: null,
    },
    data: { revokedAt: now },
  });
  await tx.accountToken.create({
    data: {
      ...data,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + tokenHours[data.kind] * 3_600_000),
    },
  });
  return token;
}

/** The live token of a link. Unknown, used, revoked and expired ones are all `account.link-expired`. */
export async function findToken(
  db: Database | Transaction,
  kind: AccountTokenKind,
  token: string,
  now: Date,
): Promise<Result<AccountToken>> {
  const found = isTokenShaped(token)
    ? await db.accountToken.findUnique({ where: { tokenHash: hashToken(token) } })
    : null;
  const live = found?.kind === kind && !found.usedAt && !found.revokedAt && found.expiresAt > now;
  return live ? ok(found) : fail('account.link-expired');
}

/** Uses a token up; of several who try at once one wins. */
export async function spendToken(tx: Transaction, id: string, now: Date): Promise<Result<null>> {
  const { count } = await tx.accountToken.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? ok(null) : fail('account.link-expired');
}
