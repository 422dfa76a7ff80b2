import { randomUUID } from 'node:crypto';
import type { Actor, ActorMembership } from '~/features/access/actor';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type DraftFields, readStoredDraft } from '~/features/applications/draft';
import { saveDraft } from '~/features/applications/save-draft.server';
import { startApplication } from '~/features/applications/start-application.server';
import { submitApplication } from '~/features/applications/submit-application.server';
import { saveOwnFacility } from '~/features/facilities/save-own-facility.server';
import { facilitySchema } from '~/features/facilities/schema';
import { manualClock } from '~/platform/clock/clock';
import type { Database } from '~/platform/db/database.server';

export const DAY = 86_400_000;
/** Any moment will do: everything else is counted from it. */
export const NOW = new Date('2026-03-02T03:00:00Z');

type Kind = ActorMembership['organisationKind'];

/** A person with one organisation of a kind, and the context in which that person acts. */
export async function person(
  db: Database,
  kind: Kind,
  options: {
    role?: 'manager' | 'member';
    province?: string;
    organisationId?: string;
    approved?: boolean;
    clock?: VerbContext['clock'];
  } = {},
) {
  const { role = 'manager', province = 'ha-giang', approved = true } = options;
  const mark = randomUUID().slice(0, 8);
  const made = await db.person.create({
    data: { email: `${mark}@example.test`, name: `Người ${mark}` },
  });
  const organisationId =
    options.organisationId ??
    (
      await db.organisation.create({
        data: {
          kind,
          name: `Tổ chức ${mark}`,
          provinceSlug: kind === 'province_centre' ? province : null,
          provinceFrame: kind === 'province_centre' ? 'f63' : null,
          approvedAt: approved ? NOW : null,
        },
      })
    ).id;
  await db.membership.create({ data: { personId: made.id, organisationId, role } });
  const membership: ActorMembership = {
    organisationId,
    organisationName: `Tổ chức ${mark}`,
    organisationKind: kind,
    role,
    provinceSlug: kind === 'province_centre' ? province : null,
    provinceFrame: kind === 'province_centre' ? 'f63' : null,
    approved,
  };
  const actor: Actor = {
    kind: 'person',
    personId: made.id,
    name: made.name,
    isAdministrator: false,
    memberships: [membership],
    activeOrganisationId: organisationId,
  };
  const clock = options.clock ?? manualClock(NOW);
  const context: VerbContext = { actor, db, clock, requestId: `test-${mark}` };
  return { context, organisationId, personId: made.id, clock };
}

/** Ten digits with the right check digit, different at every call. */
let nextRoot = 200_000_000;
export function freshTaxCode(): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  for (;;) {
    const root = String(nextRoot++);
    const digit = 10 - (weights.reduce((sum, weight, i) => sum + weight * Number(root[i]), 0) % 11);
    if (digit < 10) return `${root}${digit}`;
  }
}

export function facilityForm(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    name: 'HTX chè Shan tuyết Hoàng Su Phì',
    nameEn: '',
    legalForm: 'cooperative',
    taxCode: freshTaxCode(),
    province: 'f63:ha-giang',
    address: 'Thôn Phìn Hồ, xã Thông Nguyên',
    phone: '0912 345 678',
    email: '',
    contactName: 'Triệu Mùi Pham',
    contactPosition: 'Giám đốc',
    productGroup: 'food',
    ...changes,
  };
}

/** A fair open for registration, with the four product groups and a few booths. */
export async function makeFair(
  db: Database,
  organiserId: string,
  changes: Readonly<Record<string, unknown>> = {},
) {
  const at = (days: number) => new Date(NOW.getTime() + days * DAY);
  const fair = await db.fair.create({
    data: {
      organisationId: organiserId,
      slug: `hoi-cho-${randomUUID().slice(0, 8)}`,
      nameVi: 'Hội chợ hàng công nghiệp nông thôn',
      nameEn: 'Rural industry fair',
      venueName: 'Cung Triển lãm',
      provinceSlug: 'ha-noi',
      provinceFrame: 'f63',
      setUpStartsAt: at(60),
      opensAt: at(62),
      closesAt: at(66),
      tearDownEndsAt: at(67),
      registrationOpensAt: at(-10),
      registrationClosesAt: at(30),
      boothCapPerFacility: 3,
      announcedAt: at(-10),
      ...changes,
    },
  });
  await db.fairCategory.createMany({
    data: ['handicraft', 'food', 'machinery', 'other'].map((code, sort) => ({
      fairId: fair.id,
      code,
      nameVi: code,
      nameEn: code,
      sort,
    })),
  });
  const hall = await db.hall.create({ data: hallRow(fair.id) });
  await db.booth.createMany({
    data: [1, 2, 3, 4].map((position) => ({
      fairId: fair.id,
      hallId: hall.id,
      code: `A0${position}`,
      row: 'A',
      position,
      kind: 'standard' as const,
      features: position < 3 ? ['water'] : [],
      categories: [],
      xM: position * 3,
      yM: 0,
      widthM: 3,
      depthM: 3,
      zone: position < 3 ? 'Khu Đông' : null,
    })),
  });
  return fair;
}

function hallRow(fairId: string) {
  return { fairId, code: 'A', nameVi: 'Nhà A', nameEn: 'Hall A', widthM: 60, depthM: 40, sort: 0 };
}

/** A facility of its own with a person, and a draft for the fair that lacks nothing. */
export async function applicant(
  db: Database,
  fair: { id: string },
  changes: Partial<DraftFields> = {},
) {
  const own = await person(db, 'facility');
  const facts = facilitySchema.parse(
    facilityForm({ name: `Cơ sở ${own.personId.slice(-6)}`, email: `${own.personId}@co-so.test` }),
  );
  const saved = await saveOwnFacility(own.context, { facts, version: null });
  if (!saved.ok) throw new Error(saved.error.code);
  const { facilityId } = saved.value;
  const applicationId = await completeDraft(own.context, { fairId: fair.id, facilityId }, changes);
  return { ...own, facilityId, applicationId };
}

/** Starts an application and fills everything in. */
export async function completeDraft(
  context: VerbContext,
  of: { fairId: string; facilityId: string },
  changes: Partial<DraftFields> = {},
): Promise<string> {
  const started = await startApplication(context, of);
  if (!started.ok) throw new Error(started.error.code);
  const { applicationId } = started.value;
  const row = await context.db.application.findUniqueOrThrow({ where: { id: applicationId } });
  const fields: DraftFields = {
    ...readStoredDraft(row.draft),
    funding: 'self',
    signatoryName: 'Triệu Mùi Pham',
    wishes: 'A01; A02',
    exhibits: [{ nameVi: 'Chè Shan tuyết', nameEn: 'Shan tea', description: '' }],
    ...changes,
  };
  const saved = await saveDraft(context, { applicationId, fields, version: row.version });
  if (!saved.ok) throw new Error(saved.error.code);
  return applicationId;
}

export const consent = {
  consented: { rules: true, privacy: true },
  consentVersions: { rules: 'standard:1', privacy: 'standard:1' },
};

/** An application that was sent in. */
export async function submitted(
  db: Database,
  fair: { id: string },
  changes: Partial<DraftFields> = {},
) {
  const made = await applicant(db, fair, changes);
  const sent = await submitApplication(made.context, {
    applicationId: made.applicationId,
    ...consent,
  });
  if (!sent.ok) throw new Error(JSON.stringify(sent.error));
  return { ...made, number: sent.value.number };
}
