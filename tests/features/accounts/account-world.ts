import { type Actor, nobody } from '~/features/access/actor';
import type { AccountContext } from '~/features/accounts/account-context.server';
import { findSession } from '~/features/accounts/session.server';
import { hashPassword } from '~/platform/auth/password.server';
import { manualClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

export const password = 'chè shan tuyết 1200 m';
export const start = '2026-11-23T08:00:00Z';

/** A context of somebody (nobody unless said) on a clock of its own. */
export function contextOf(db: Database, actor: Actor = nobody, rateLimits = false) {
  const clock = manualClock(start);
  const context: AccountContext = {
    actor,
    db,
    clock,
    requestId: 'test',
    secret: 's'.repeat(48),
    rateLimits,
  };
  return { context, clock };
}

let counter = 0;

/** A confirmed person with `password`; manager of a new organisation when a kind is given. */
export async function makePerson(
  db: Database,
  options: {
    readonly kind?: 'organiser' | 'province_centre' | 'facility' | 'buyer' | 'funder';
    readonly role?: 'manager' | 'member';
    readonly organisationId?: string;
    readonly administrator?: boolean;
  } = {},
) {
  const number = ++counter;
  const person = await db.person.create({
    data: {
      email: `person${number}@hoicho.example`,
      name: `Nguyễn Thị Số ${number}`,
      passwordHash: await hashPassword(password),
      emailVerifiedAt: new Date(start),
      createdAt: new Date(start),
      administratorSince: options.administrator ? new Date(start) : null,
    },
  });
  const organisation = options.kind
    ? await db.organisation.create({
        data: {
          kind: options.kind,
          name: `Đơn vị số ${number}`,
          approvedAt: new Date(start),
          ...(options.kind === 'province_centre'
            ? { provinceSlug: 'ha-giang', provinceFrame: 'f63' as const }
            : {}),
        },
      })
    : null;
  const organisationId = options.organisationId ?? organisation?.id;
  if (organisationId) {
    await db.membership.create({
      data: { personId: person.id, organisationId, role: options.role ?? 'manager' },
    });
  }
  return { ...person, organisationId: organisationId ?? '' };
}

/** The actor a session token speaks for, as a request would find it. */
export async function actorOf(db: Database, token: string, now = start): Promise<Actor> {
  return (await findSession(db, manualClock(now), token))?.actor ?? nobody;
}

/** The actor of a person, without a session. */
export async function personActor(db: Database, personId: string): Promise<Actor> {
  const { openSession } = await import('~/features/accounts/session.server');
  const { token } = await openSession(db, { personId, now: new Date(start) });
  return actorOf(db, token);
}

/** The last mail of a kind to an address, and the token in its link. */
export async function lastMail(db: Database, to: string, kind: string) {
  const mail = await db.outboxMail.findFirst({
    where: { recipient: to, kind: `account.${kind}` },
    orderBy: { id: 'desc' },
  });
  const token = /\/([\w-]{43})\b/.exec(mail?.text ?? '')?.[1] ?? '';
  return { mail, token };
}
