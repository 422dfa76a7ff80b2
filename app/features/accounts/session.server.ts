import { type Actor, type ActorMembership, nobody } from '~/features/access/actor';
import { hashToken, newToken } from '~/platform/auth/token.server';
import type { Clock } from '~/platform/clock/clock';
import type { Database, Transaction } from '~/platform/db/database.server';
import { sessionExpiresAt, sessionTouchSeconds } from './session-lifetime';

/** A live session as a request finds it. */
export interface FoundSession {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: string;
  /** The password was right, the second factor is still owed: the actor is nobody until then. */
  readonly secondFactorOwed: boolean;
  readonly actor: Actor;
}

interface SessionRecord {
  id: string;
  person_id: string;
  created_at: Date;
  last_seen_at: Date;
  needs_second_factor: boolean;
  second_factor_at: Date | null;
  active_organisation_id: string | null;
  email: string;
  name: string;
  locale: string;
  administrator_since: Date | null;
  memberships: ActorMembership[];
}

/**
 * Opens a session and gives the token for its cookie; the database keeps only the hash.
 * @param needsSecondFactor the session speaks for nobody until `passSecondFactor`
 */
export async function openSession(
  tx: Transaction,
  session: {
    readonly personId: string;
    readonly now: Date;
    readonly needsSecondFactor?: boolean;
    readonly secondFactorAt?: Date | null;
    readonly userAgent?: string | null;
    readonly activeOrganisationId?: string | null;
  },
): Promise<{ readonly token: string; readonly sessionId: string }> {
  const token = newToken();
  const { id } = await tx.session.create({
    data: {
      personId: session.personId,
      tokenHash: hashToken(token),
      createdAt: session.now,
      lastSeenAt: session.now,
      expiresAt: sessionExpiresAt(session.now, session.now),
      needsSecondFactor: session.needsSecondFactor ?? false,
      secondFactorAt: session.secondFactorAt ?? null,
      userAgent: session.userAgent?.slice(0, 300) ?? null,
      activeOrganisationId: session.activeOrganisationId ?? null,
    },
    select: { id: true },
  });
  return { token, sessionId: id };
}

/**
 * The live session of a token with everything a request needs to know of its person, in one query: this runs for every
 * page. Ended, expired and disabled ones are not found; suspended organisations are left out of the memberships.
 */
export async function findSession(
  db: Database,
  clock: Clock,
  token: string,
): Promise<FoundSession | undefined> {
  const now = clock.now();
  const [row] = await db.$queryRaw<SessionRecord[]>`
    SELECT s.id, s.person_id, s.created_at, s.last_seen_at, s.needs_second_factor, s.second_factor_at,
      s.active_organisation_id, p.email, p.name, p.locale, p.administrator_since,
      coalesce((
        SELECT json_agg(json_build_object(
            'organisationId', o.id, 'organisationName', o.name, 'organisationKind', o.kind, 'role', m.role,
            'provinceSlug', o.province_slug, 'provinceFrame', o.province_frame,
            'approved', o.approved_at IS NOT NULL) ORDER BY m.created_at, m.id)
        FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.person_id = p.id AND m.ended_at IS NULL AND o.suspended_at IS NULL), '[]') AS memberships
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.token_hash = ${hashToken(token)} AND s.ended_at IS NULL AND s.expires_at > ${now}
      AND p.disabled_at IS NULL`;
  if (!row) return undefined;
  if (now.getTime() - row.last_seen_at.getTime() > sessionTouchSeconds * 1_000) {
    await db.session.updateMany({
      where: { id: row.id, endedAt: null },
      data: { lastSeenAt: now, expiresAt: sessionExpiresAt(row.created_at, now) },
    });
  }
  const secondFactorOwed = row.needs_second_factor && row.second_factor_at === null;
  return {
    id: row.id,
    personId: row.person_id,
    email: row.email,
    locale: row.locale,
    secondFactorOwed,
    actor: secondFactorOwed ? nobody : actorOf(row),
  };
}

function actorOf(row: SessionRecord): Actor {
  return {
    kind: 'person',
    personId: row.person_id,
    name: row.name,
    isAdministrator: row.administrator_since !== null,
    memberships: row.memberships,
    activeOrganisationId: row.active_organisation_id,
  };
}
