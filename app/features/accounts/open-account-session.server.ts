import type { Transaction } from '~/platform/db/database.server';
import { openSession } from './session.server';

interface SignedInPerson {
  readonly id: string;
  readonly totpEnabledAt: Date | null;
}

export interface OpenedSession {
  readonly token: string;
  readonly secondFactorOwed: boolean;
}

/**
 * Opens the session of a person whose password was right. With two-factor on it speaks for nobody until the code came.
 * The person goes on under the organisation it last worked for.
 */
export async function openAccountSession(
  tx: Transaction,
  person: SignedInPerson,
  now: Date,
  userAgent: string | null,
): Promise<OpenedSession> {
  const last = await tx.session.findFirst({
    where: { personId: person.id, activeOrganisationId: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { activeOrganisationId: true },
  });
  const secondFactorOwed = person.totpEnabledAt !== null;
  const { token } = await openSession(tx, {
    personId: person.id,
    now,
    needsSecondFactor: secondFactorOwed,
    userAgent,
    activeOrganisationId: last?.activeOrganisationId ?? null,
  });
  return { token, secondFactorOwed };
}
