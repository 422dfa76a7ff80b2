import type { AccountContext } from './account-context.server';
import { deviceName } from './device-name';

export interface SessionLine {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** Where a person is signed in now, the latest used first. */
export async function listSessions(
  context: AccountContext,
  personId: string,
): Promise<SessionLine[]> {
  const rows = await context.db.session.findMany({
    where: { personId, endedAt: null, expiresAt: { gt: context.clock.now() } },
    orderBy: { lastSeenAt: 'desc' },
  });
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    createdAt,
    lastSeenAt,
    device: deviceName(userAgent),
  }));
}
