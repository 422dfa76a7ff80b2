import { randomUUID } from 'node:crypto';
import type { Actor, ActorMembership } from '~/features/access/actor';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { FairInput } from '~/features/fairs/fair-schema';
import type { SessionInput } from '~/features/fairs/session-schema';
import { manualClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

const DAY_MS = 86_400_000;
/** A fixed day to count from: tests say how far away things are, not when. */
export const start = new Date('2026-10-01T01:00:00Z');
export const inDays = (days: number, hours = 0) =>
  new Date(start.getTime() + days * DAY_MS + hours * 3_600_000);

export const fairInput = (changes: Partial<FairInput> = {}): FairInput => ({
  nameVi: 'Hội chợ hàng công nghiệp nông thôn phía Bắc',
  nameEn: 'Northern rural industry fair',
  slug: '',
  themeVi: '',
  themeEn: '',
  descriptionVi: '',
  descriptionEn: '',
  venueName: 'Cung Triển lãm',
  venueAddress: '',
  provinceFrame: 'f34',
  provinceSlug: 'ha-noi',
  letterNumber: null,
  letterDate: null,
  registrationOpensAt: inDays(1),
  registrationClosesAt: inDays(20),
  selfServiceOpensAt: null,
  selfServiceClosesAt: null,
  setUpStartsAt: inDays(40),
  opensAt: inDays(42),
  closesAt: inDays(46),
  tearDownEndsAt: inDays(47),
  boothCapPerFacility: 4,
  ...changes,
});

/** An organiser with a manager, as a verb's context. */
export async function organiser(
  db: Database,
  role: 'manager' | 'member' = 'manager',
  organisationId?: string,
) {
  const id =
    organisationId ??
    (
      await db.organisation.create({
        data: { kind: 'organiser', name: 'Sở Công Thương', approvedAt: start },
      })
    ).id;
  const person = await db.person.create({
    data: { email: `${randomUUID()}@example.vn`, name: `Người ${role}` },
  });
  const membership: ActorMembership = {
    organisationId: id,
    organisationName: 'Sở Công Thương',
    organisationKind: 'organiser',
    role,
    provinceSlug: null,
    provinceFrame: null,
    approved: true,
  };
  const actor: Actor = {
    kind: 'person',
    personId: person.id,
    name: person.name,
    isAdministrator: false,
    memberships: [membership],
    activeOrganisationId: id,
  };
  const context: VerbContext = { actor, db, clock: manualClock(start), requestId: randomUUID() };
  return { context, organisationId: id, personId: person.id };
}

/** The value of a result that must be good. */
export function good<T>(
  result: { ok: true; value: T } | { ok: false; error: { code: string } },
): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** A draft application of a facility of its own. */
export async function anApplication(db: Database, fairId: string) {
  const own = await db.organisation.create({ data: { kind: 'facility', name: 'HTX chè' } });
  const facility = await db.facility.create({
    data: {
      organisationId: own.id,
      name: own.name,
      nameFolded: 'htx che',
      legalForm: 'cooperative',
      provinceSlug: 'ha-noi',
      provinceFrame: 'f34',
      address: 'Thôn Một',
      phone: '0912345678',
      contactName: 'Lò Thị Mai',
      productGroup: 'food',
    },
  });
  return db.application.create({ data: { fairId, facilityId: facility.id } });
}

/** A two-hour seminar on the opening day, `hours` after the opening. */
export const sessionIn = (roomId: string, hours = 0): SessionInput => ({
  roomId,
  kind: 'seminar',
  titleVi: 'Tập huấn',
  titleEn: 'Training',
  detailsVi: '',
  detailsEn: '',
  host: '',
  startsAt: inDays(42, hours),
  endsAt: inDays(42, hours + 2),
  isPublic: true,
});
