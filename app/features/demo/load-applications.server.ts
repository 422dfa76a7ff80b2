import type { Transaction } from '~/platform/db/database.server';
import type { Prisma } from '~/platform/db/generated/client';
import { demoDraft } from './demo-draft';
import { type FairIds, sharedId } from './demo-ids';
import type { DemoApplication, DemoFacility, DemoWorld } from './demo-world';

const REVIEWER = sharedId.person('organiser-member');
const ORGANISER = sharedId.person('organiser-manager');
const CONSENT_TEXT = 'participation:1;privacy:1';

const at = (time: string) => new Date(time);
const atOrNull = (time: string | null) => (time === null ? null : new Date(time));

/** Applications with what hangs on them, and the booths that are given, held or blocked. */
export async function loadApplications(
  tx: Transaction,
  world: DemoWorld,
  ids: FairIds,
): Promise<void> {
  const facilities = new Map(world.facilities.map((facility) => [facility.key, facility]));
  const submitted = world.applications.filter(({ submittedAt }) => submittedAt !== null);
  await tx.consent.createMany({ data: submitted.map((one) => consentRow(one, ids)) });
  await tx.application.createMany({
    data: world.applications.flatMap((one) => {
      const facility = facilities.get(one.facilityKey);
      return facility ? [applicationRow(one, facility, ids)] : [];
    }),
  });
  await tx.applicationWish.createMany({
    data: submitted.flatMap(({ key, wishes }) =>
      wishes.map((code, i) => ({
        applicationId: ids.application(key),
        fairId: ids.fair,
        rank: i + 1,
        boothId: ids.booth(code),
      })),
    ),
  });
  await tx.applicationExhibit.createMany({
    data: submitted.flatMap(({ key, exhibits }) =>
      exhibits.map(({ vi, en }, sort) => ({
        id: ids.other(`exhibit/${key}/${sort}`),
        applicationId: ids.application(key),
        sort,
        nameVi: vi,
        nameEn: en,
      })),
    ),
  });
  await tx.applicationDecision.createMany({
    data: submitted.flatMap((one) => decisionRow(one, ids)),
  });
  await tx.boothTenure.createMany({ data: tenureRows(world, ids) });
}

function actorOrganisation({ centreKey, facilityKey }: DemoApplication): string {
  return centreKey ? sharedId.organisation(centreKey) : sharedId.facilityOrganisation(facilityKey);
}

function consentRow(application: DemoApplication, ids: FairIds): Prisma.ConsentCreateManyInput {
  return {
    id: ids.consent(application.key),
    purpose: 'application',
    textVersion: CONSENT_TEXT,
    givenAt: at(application.submittedAt ?? application.createdAt),
    givenById: sharedId.person(application.actorKey),
    facilityId: sharedId.facility(application.facilityKey),
    evidence: application.consentEvidence,
  };
}

function applicationRow(
  application: DemoApplication,
  facility: DemoFacility,
  ids: FairIds,
): Prisma.ApplicationCreateManyInput {
  const { key, state, number, createdAt, submittedAt } = application;
  const person = sharedId.person(application.actorKey);
  const organisation = actorOrganisation(application);
  const fields = demoDraft(application, facility);
  return {
    id: ids.application(key),
    fairId: ids.fair,
    facilityId: sharedId.facility(application.facilityKey),
    state,
    number,
    draft: {
      fields: {
        ...fields,
        needs: [...fields.needs],
        exhibits: fields.exhibits.map((one) => ({ ...one })),
      },
      savedAt: submittedAt ?? createdAt,
      savedById: person,
    },
    createdAt: at(createdAt),
    createdById: person,
    createdByOrganisationId: organisation,
    ...(submittedAt === null ? {} : sentIn(application, facility, ids)),
  };
}

/** The columns that are filled when an application is sent in. */
function sentIn(application: DemoApplication, facility: DemoFacility, ids: FairIds) {
  const { category, withdrawnAt, withdrawReason } = application;
  const person = sharedId.person(application.actorKey);
  return {
    categoryCode: category,
    funding: application.funding,
    provinceSlug: application.provinceSlug,
    boothsMin: application.boothsMin,
    boothsMax: application.boothsMax,
    wishZone: application.wishZone,
    anywhere: application.anywhere,
    needs: [...application.needs],
    apartGroup: application.apartGroup,
    priority: application.priority,
    priorityNote: application.priorityNote,
    fasciaVi: application.fasciaVi,
    fasciaEn: application.fasciaEn,
    contactName: facility.contact.name,
    contactPosition: facility.contact.position,
    contactPhone: facility.phone,
    contactEmail: facility.email,
    signatoryName: facility.representative.name,
    signatoryPosition: facility.representative.position,
    note: application.note,
    facilitySnapshot: {
      name: facility.nameVi,
      nameEn: facility.nameEn,
      taxCode: facility.taxCode,
      address: facility.address,
      phone: facility.phone,
    },
    consentId: ids.consent(application.key),
    submittedAt: atOrNull(application.submittedAt),
    submittedById: person,
    submittedByOrganisationId: actorOrganisation(application),
    withdrawnAt: atOrNull(withdrawnAt),
    withdrawnById: withdrawnAt === null ? null : person,
    withdrawReason,
  };
}

function decisionRow(
  { key, decision }: DemoApplication,
  ids: FairIds,
): Prisma.ApplicationDecisionCreateManyInput[] {
  if (decision === null) return [];
  const { kind, reason, stagedAt, releasedAt } = decision;
  return [
    {
      id: ids.decision(key),
      applicationId: ids.application(key),
      kind,
      reason,
      stagedAt: at(stagedAt),
      stagedById: REVIEWER,
      releasedAt: atOrNull(releasedAt),
      releasedById: releasedAt === null ? null : ORGANISER,
    },
  ];
}

function tenureRows(world: DemoWorld, ids: FairIds): Prisma.BoothTenureCreateManyInput[] {
  const applications = new Map(
    world.applications.map((application) => [application.key, application]),
  );
  return world.tenures.map(({ boothCode, kind, applicationKey, startsAt, endsAt, note }) => {
    const application = applicationKey === null ? undefined : applications.get(applicationKey);
    return {
      id: ids.tenure(boothCode),
      fairId: ids.fair,
      boothId: ids.booth(boothCode),
      kind,
      origin: 'demo' as const,
      startsAt: at(startsAt),
      endsAt: atOrNull(endsAt),
      note,
      createdById: ORGANISER,
      ...(application && {
        applicationId: ids.application(application.key),
        facilityId: sharedId.facility(application.facilityKey),
        funding: application.funding,
        provinceSlug: application.provinceSlug,
        categoryCode: application.category,
      }),
    };
  });
}
