import { randomUUID } from 'node:crypto';
import type { Actor } from '~/features/access/actor';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

export interface BoothFair {
  readonly fairId: string;
  readonly slug: string;
  readonly organiserId: string;
  readonly organiser: Actor;
  /** Ids by code: A01, A02 … B01 … */
  readonly booths: ReadonlyMap<string, string>;
  readonly applicants: readonly Applicant[];
}

export interface Applicant {
  readonly applicationId: string;
  readonly facilityId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly actor: Actor;
}

export interface BoothFairOptions {
  readonly rows?: number;
  readonly perRow?: number;
  readonly applicants?: number;
  readonly boothsMin?: number;
  readonly boothsMax?: number;
  readonly cap?: number;
  readonly now?: Date;
  readonly state?: 'submitted' | 'eligible';
  readonly categoryCap?: number | null;
  readonly needs?: readonly string[];
}

const hour = 3_600_000;

/** A fair with a hall of rows A, B, C …, an organiser, and facilities with one eligible application each. */
export async function makeBoothFair(
  db: Database,
  options: BoothFairOptions = {},
): Promise<BoothFair> {
  const {
    rows = 2,
    perRow = 10,
    applicants = 4,
    cap = 4,
    now = new Date(),
    state = 'eligible',
  } = options;
  const fairId = randomUUID();
  const organiserId = randomUUID();
  const personId = randomUUID();
  const slug = `hoi-cho-${fairId.slice(0, 8)}`;
  const at = (hours: number) => new Date(now.getTime() + hours * hour);
  await db.organisation.create({
    data: { id: organiserId, kind: 'organiser', name: 'Trung tâm Khuyến công', approvedAt: now },
  });
  await db.person.create({
    data: { id: personId, email: `${personId}@x.example`, name: 'Trần Thị Hoà' },
  });
  await db.membership.create({ data: { personId, organisationId: organiserId, role: 'manager' } });
  await db.fair.create({
    data: {
      id: fairId,
      organisationId: organiserId,
      slug,
      nameVi: 'Hội chợ hàng công nghiệp nông thôn',
      nameEn: 'Rural industry fair',
      venueName: 'Cung Triển lãm',
      provinceSlug: 'ha-noi',
      provinceFrame: 'f63',
      registrationOpensAt: at(-240),
      registrationClosesAt: at(240),
      selfServiceOpensAt: at(-24),
      selfServiceClosesAt: at(240),
      setUpStartsAt: at(480),
      opensAt: at(528),
      closesAt: at(624),
      tearDownEndsAt: at(648),
      boothCapPerFacility: cap,
      announcedAt: at(-240),
      categories: {
        create: [
          {
            code: 'food',
            nameVi: 'Nông sản, thực phẩm',
            nameEn: 'Food',
            boothCap: options.categoryCap ?? null,
          },
          { code: 'craft', nameVi: 'Thủ công mỹ nghệ', nameEn: 'Handicraft' },
        ],
      },
    },
  });
  const booths = await makeBooths(db, fairId, rows, perRow);
  return {
    fairId,
    slug,
    organiserId,
    organiser: actorOf(personId, organiserId, 'organiser'),
    booths,
    applicants: await makeApplicants(db, fairId, { ...options, applicants, state, now }),
  };
}

async function makeBooths(db: Database, fairId: string, rows: number, perRow: number) {
  const hallId = randomUUID();
  await db.hall.create({
    data: {
      id: hallId,
      fairId,
      code: 'A',
      nameVi: 'Nhà A',
      nameEn: 'Hall A',
      widthM: perRow * 3 + 10,
      depthM: rows * 6 + 10,
    },
  });
  const made = new Map<string, string>();
  const data = Array.from({ length: rows * perRow }, (_, index) => {
    const row = Math.floor(index / perRow);
    const position = (index % perRow) + 1;
    const letter = row < 26 ? String.fromCharCode(65 + row) : `Z${row}`;
    const code = `${letter}${String(position).padStart(2, '0')}`;
    const id = randomUUID();
    made.set(code, id);
    return {
      id,
      fairId,
      hallId,
      code,
      row: letter,
      position,
      kind: 'standard' as const,
      features: ['power-3kw'],
      categories: [],
      xM: 5 + (position - 1) * 3,
      yM: 5 + row * 6,
      widthM: 3,
      depthM: 3,
      priceVnd: 8_000_000n,
    };
  });
  await db.booth.createMany({ data });
  return made;
}

async function makeApplicants(
  db: Database,
  fairId: string,
  options: BoothFairOptions & {
    readonly applicants: number;
    readonly state: 'submitted' | 'eligible';
    readonly now: Date;
  },
): Promise<readonly Applicant[]> {
  const { now, state, boothsMin = 1, boothsMax = 4, needs = [] } = options;
  const people = Array.from({ length: options.applicants }, (_, index) => ({
    index,
    applicationId: randomUUID(),
    facilityId: randomUUID(),
    organisationId: randomUUID(),
    personId: randomUUID(),
    consentId: randomUUID(),
    name: `HTX Chè Tân Cương ${index + 1}`,
  }));
  await db.organisation.createMany({
    data: people.map(({ organisationId, name }) => ({
      id: organisationId,
      kind: 'facility' as const,
      name,
      approvedAt: now,
    })),
  });
  await db.person.createMany({
    data: people.map(({ personId }) => ({
      id: personId,
      email: `${personId}@x.example`,
      name: 'Nguyễn Văn Bình',
    })),
  });
  await db.membership.createMany({
    data: people.map(({ personId, organisationId }) => ({
      personId,
      organisationId,
      role: 'manager' as const,
    })),
  });
  await db.facility.createMany({
    data: people.map(({ facilityId, organisationId, name }) => ({
      id: facilityId,
      organisationId,
      name,
      nameFolded: name.toLowerCase(),
      legalForm: 'cooperative' as const,
      provinceSlug: 'thai-nguyen',
      provinceFrame: 'f63' as const,
      address: 'Xã Tân Cương',
      phone: '0912345678',
      contactName: 'Nguyễn Văn Bình',
      productGroup: 'food',
    })),
  });
  await db.consent.createMany({
    data: people.map(({ consentId, facilityId }) => ({
      id: consentId,
      facilityId,
      purpose: 'application',
      textVersion: '1',
      givenAt: now,
    })),
  });
  await db.application.createMany({
    data: people.map(({ index, applicationId, facilityId, consentId, name }) => ({
      id: applicationId,
      fairId,
      facilityId,
      consentId,
      number: index + 1,
      state,
      categoryCode: 'food',
      funding: 'provincial' as const,
      provinceSlug: 'thai-nguyen',
      boothsMin,
      boothsMax,
      needs: [...needs],
      fasciaVi: name.toUpperCase(),
      contactName: 'Nguyễn Văn Bình',
      contactPhone: '0912345678',
      signatoryName: 'Nguyễn Văn Bình',
      submittedAt: now,
    })),
  });
  return people.map((person) => ({
    ...person,
    actor: actorOf(person.personId, person.organisationId, 'facility'),
  }));
}

export function actorOf(
  personId: string,
  organisationId: string,
  kind: 'organiser' | 'facility',
): Actor {
  return {
    kind: 'person',
    personId,
    name: 'Nguyễn Văn Bình',
    isAdministrator: false,
    activeOrganisationId: organisationId,
    memberships: [
      {
        organisationId,
        organisationName: 'Một tổ chức',
        organisationKind: kind,
        role: 'manager',
        provinceSlug: null,
        provinceFrame: null,
        approved: true,
      },
    ],
  };
}

export function contextOf(db: Database, actor: Actor, clock: Clock): VerbContext {
  return { db, actor, clock, requestId: 'test' };
}

/** Ids of booths by code; a code that does not exist is a fault of the test. */
export function idsOf(fair: BoothFair, ...codes: readonly string[]): readonly string[] {
  return codes.map((code) => {
    const id = fair.booths.get(code);
    if (!id) throw new Error(`no booth ${code}`);
    return id;
  });
}

/** Booths of a fair that two tenures share at some moment: the oracle of every race. */
export async function doubleBooths(db: Database, fairId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT b.code FROM booth_tenure t
    JOIN booth_tenure o ON o.booth_id = t.booth_id AND o.id <> t.id
      AND tstzrange(t.starts_at, t.ends_at) && tstzrange(o.starts_at, o.ends_at)
    JOIN booth b ON b.id = t.booth_id
    WHERE t.fair_id = ${fairId}::uuid ORDER BY b.code`;
  return rows.map(({ code }) => code);
}
