import { facilityColumns, organisationColumns } from '~/features/facilities/facility-columns';
import type { Transaction } from '~/platform/db/database.server';
import type { Prisma } from '~/platform/db/generated/client';
import { demoId, SHARED, sharedId } from './demo-ids';
import type { DemoFacility, DemoPerson, DemoWorld } from './demo-world';

/** Organisations, people and facilities the fair needs; those an earlier demo fair brought stay as they are. */
export async function loadPeople(
  tx: Transaction,
  world: DemoWorld,
  passwordHash: string,
  createdAt: Date,
): Promise<void> {
  const skipDuplicates = true;
  await tx.organisation.createMany({
    data: [
      ...organisationRows(world, createdAt),
      ...world.facilities.map((one) => facilityOrganisation(one, createdAt)),
    ],
    skipDuplicates,
  });
  await tx.person.createMany({
    data: world.people.map((person) => personRow(person, passwordHash, createdAt)),
    skipDuplicates,
  });
  await tx.membership.createMany({
    data: world.people.flatMap((person) => membershipRow(person, createdAt)),
    skipDuplicates,
  });
  await tx.facility.createMany({
    data: world.facilities.map((one) => facilityRow(one, createdAt)),
    skipDuplicates,
  });
  await tx.facilityMandate.createMany({
    data: world.facilities.flatMap((one) => mandateRow(one, createdAt)),
    skipDuplicates,
  });
}

function organisationRows(world: DemoWorld, createdAt: Date): Prisma.OrganisationCreateManyInput[] {
  return world.organisations.map(
    ({ key, kind, nameVi, nameEn, provinceSlug, address, phone, email }) => ({
      id: sharedId.organisation(key),
      kind,
      name: nameVi,
      nameEn,
      provinceSlug,
      provinceFrame: provinceSlug === null ? null : ('f63' as const),
      address,
      phone,
      email,
      createdAt,
      approvedAt: createdAt,
    }),
  );
}

function personRow(
  person: DemoPerson,
  passwordHash: string,
  createdAt: Date,
): Prisma.PersonCreateManyInput {
  return {
    id: sharedId.person(person.key),
    email: person.email,
    name: person.name,
    phone: person.phone,
    passwordHash: person.isDemoAccount ? passwordHash : null,
    emailVerifiedAt: createdAt,
    administratorSince: person.memberOf === null ? createdAt : null,
    createdAt,
  };
}

function membershipRow(person: DemoPerson, createdAt: Date): Prisma.MembershipCreateManyInput[] {
  if (person.memberOf === null) return [];
  const [kind, ...rest] = person.memberOf.split(':');
  const key = rest.join(':');
  return [
    {
      id: demoId(SHARED, 'membership', person.key),
      personId: sharedId.person(person.key),
      organisationId:
        kind === 'facility' ? sharedId.facilityOrganisation(key) : sharedId.organisation(key),
      role: person.key === 'organiser-member' ? 'member' : 'manager',
      createdAt,
    },
  ];
}

function facts(facility: DemoFacility) {
  return {
    name: facility.nameVi,
    nameEn: facility.nameEn,
    legalForm: facility.legalForm,
    taxCode: facility.taxCode,
    province: { slug: facility.provinceSlug, frame: 'f63' as const },
    address: facility.address,
    phone: facility.phone,
    email: facility.email,
    contactName: facility.contact.name,
    contactPosition: facility.contact.position,
    productGroup: facility.craft.group,
  };
}

function facilityOrganisation(
  facility: DemoFacility,
  createdAt: Date,
): Prisma.OrganisationCreateManyInput {
  return {
    id: sharedId.facilityOrganisation(facility.key),
    kind: 'facility',
    ...organisationColumns(facts(facility)),
    createdAt,
    approvedAt: createdAt,
  };
}

function facilityRow(facility: DemoFacility, createdAt: Date): Prisma.FacilityCreateManyInput {
  const { key, isAssisted, provinceSlug } = facility;
  return {
    id: sharedId.facility(key),
    organisationId: sharedId.facilityOrganisation(key),
    ...facilityColumns(facts(facility)),
    storyVi: facility.storyVi,
    storyEn: facility.storyEn,
    registrarId: isAssisted ? sharedId.organisation(`centre/${provinceSlug}`) : null,
    code: isAssisted ? key.replaceAll('/', '-') : null,
    createdAt,
    createdById: sharedId.person(isAssisted ? `officer/${provinceSlug}` : `facility/${key}`),
  };
}

function mandateRow(
  { key, provinceSlug, mandate }: DemoFacility,
  grantedAt: Date,
): Prisma.FacilityMandateCreateManyInput[] {
  if (mandate === null) return [];
  return [
    {
      id: demoId(SHARED, 'mandate', key),
      facilityId: sharedId.facility(key),
      centreId: sharedId.organisation(`centre/${provinceSlug}`),
      evidence: mandate,
      grantedAt,
      grantedById: sharedId.person(`officer/${provinceSlug}`),
    },
  ];
}
