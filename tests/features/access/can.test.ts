import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, actionRelations } from '~/features/access/actions';
import { type Actor, type ActorMembership, nobody, systemActor } from '~/features/access/actor';
import { type AccessRecord, can } from '~/features/access/can';

const actions = Object.keys(actionRelations) as Action[];

const membership = (change: Partial<ActorMembership>): ActorMembership => ({
  organisationId: 'own',
  organisationName: 'Đơn vị',
  organisationKind: 'organiser',
  role: 'manager',
  provinceSlug: null,
  provinceFrame: null,
  approved: true,
  ...change,
});
const person = (memberships: readonly ActorMembership[], isAdministrator = false): Actor => ({
  kind: 'person',
  personId: 'p',
  name: 'Mai',
  isAdministrator,
  memberships,
  activeOrganisationId: null,
});
const one = (change: Partial<ActorMembership>) => person([membership(change)]);

/** Every role a person can have, under an organisation called `own`. */
const roles = {
  nobody,
  newcomer: person([]),
  'organiser manager': one({}),
  'organiser member': one({ role: 'member' }),
  'organiser not approved': one({ approved: false }),
  'facility manager': one({ organisationKind: 'facility' }),
  'facility member': one({ organisationKind: 'facility', role: 'member' }),
  'mandated centre': one({ organisationKind: 'province_centre', role: 'member' }),
  'centre not approved': one({ organisationKind: 'province_centre', approved: false }),
  'buyer manager': one({ organisationKind: 'buyer' }),
  'funder manager': one({ organisationKind: 'funder' }),
  administrator: person([], true),
} satisfies Record<string, Actor>;
type Role = keyof typeof roles;

/** A record that is the actor's own in every way its role allows. */
const ownRecord: AccessRecord = {
  organiserId: 'own',
  facilityOrganisationId: 'own',
  mandatedCentreIds: ['own'],
  organisationId: 'own',
};
const foreignRecord: AccessRecord = {
  organiserId: 'other',
  facilityOrganisationId: 'other',
  mandatedCentreIds: ['other'],
  organisationId: 'other',
};

const everybody = Object.keys(roles) as Role[];
const signedIn = everybody.filter((role) => role !== 'nobody');
const organisers: Role[] = ['organiser manager', 'organiser member'];
const facilitySide: Role[] = ['facility manager', 'facility member', 'mandated centre'];
const members = everybody.filter((role) => !['nobody', 'newcomer', 'administrator'].includes(role));
const managers = members.filter(
  (role) => !['organiser member', 'facility member', 'mandated centre'].includes(role),
);

/** Who may do what to its own record, written down apart from the code that decides it. */
const expected: Record<Action, readonly Role[]> = {
  'account.use': signedIn,
  'organisation.create': signedIn,
  'organisation.read': [...members, 'administrator'],
  'organisation.manage': [...managers, 'administrator'],
  'organisation.approve': ['administrator'],
  'outbox.read': ['administrator'],
  'system.read': ['administrator'],
  'fair.create': ['organiser manager'],
  'fair.read': organisers,
  'fair.edit': organisers,
  'fair.announce': ['organiser manager'],
  'session.edit': organisers,
  'plan.edit': organisers,
  'plan.publish': ['organiser manager'],
  'facility.register': signedIn,
  'facility.read': [...facilitySide, ...organisers],
  'facility.edit': facilitySide,
  'application.read': [...facilitySide, ...organisers],
  'application.write': facilitySide,
  'application.list': organisers,
  'application.import': [...organisers, 'mandated centre'],
  'application.review': organisers,
  'application.release': ['organiser manager'],
  'booth.list': organisers,
  'booth.allocate': organisers,
  'booth.take': facilitySide,
  'allocation.run': organisers,
  'allocation.apply': ['organiser manager'],
  'allocation.publish': ['organiser manager'],
  'audit.read': organisers,
};

/** Actions that ask for a role and not for a record: somebody else's record makes no difference. */
const withoutRecord: Partial<Record<Action, readonly Role[]>> = {
  'account.use': signedIn,
  'organisation.create': signedIn,
  'organisation.read': ['administrator'],
  'organisation.manage': ['administrator'],
  'organisation.approve': ['administrator'],
  'outbox.read': ['administrator'],
  'system.read': ['administrator'],
  'facility.register': signedIn,
  'application.import': ['mandated centre'],
};

describe('the matrix', () => {
  test('has an expectation for every action', () => {
    expect(Object.keys(expected).sort()).toEqual([...actions].sort());
  });

  test.each(actions)('%s', (action) => {
    const may = (record: AccessRecord) =>
      everybody.filter((role) => can(roles[role], action, record));
    const inOrder = (list: readonly Role[]) => everybody.filter((role) => list.includes(role));
    expect(may(ownRecord)).toEqual(inOrder(expected[action]));
    expect(may(foreignRecord)).toEqual(inOrder(withoutRecord[action] ?? []));
  });
});

describe('whatever the record', () => {
  const id = fc.constantFrom('own', 'other', '');
  const record = fc.record(
    {
      organiserId: fc.option(id),
      facilityOrganisationId: fc.option(id),
      mandatedCentreIds: fc.array(id, { maxLength: 3 }),
      organisationId: fc.option(id),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<AccessRecord>;
  const anyAction = fc.constantFrom(...actions);
  const anyMembership = fc.record({
    organisationId: id.filter((text) => text !== ''),
    organisationKind: fc.constantFrom(
      'organiser',
      'province_centre',
      'facility',
      'buyer',
      'funder',
    ),
    role: fc.constantFrom('manager', 'member'),
    approved: fc.boolean(),
  }) as fc.Arbitrary<Partial<ActorMembership>>;

  test('nobody may do nothing, and the system everything', () => {
    fc.assert(
      fc.property(anyAction, record, (action, about) => {
        expect(can(nobody, action, about)).toBe(false);
        expect(can(systemActor('job'), action, about)).toBe(true);
      }),
    );
  });

  test('a manager may whatever a member of the same organisation may', () => {
    fc.assert(
      fc.property(anyAction, record, anyMembership, (action, about, change) => {
        if (!can(one({ ...change, role: 'member' }), action, about)) return;
        expect(can(one({ ...change, role: 'manager' }), action, about)).toBe(true);
      }),
    );
  });

  test('one more membership takes nothing away, and several give what each gives', () => {
    fc.assert(
      fc.property(
        anyAction,
        record,
        fc.array(anyMembership, { maxLength: 4 }),
        (action, about, changes) => {
          const all = can(person(changes.map(membership)), action, about);
          const each = [person([]), ...changes.map(one)].some((actor) => can(actor, action, about));
          expect(all).toBe(each);
        },
      ),
    );
  });

  test('an organiser or centre without approval may not touch what is paid with public money', () => {
    const money = actions.filter(
      (action) => !/^(account|organisation|facility\.register)/.test(action),
    );
    fc.assert(
      fc.property(fc.constantFrom(...money), record, anyMembership, (action, about, change) => {
        fc.pre(change.organisationKind !== 'facility');
        expect(can(one({ ...change, approved: false }), action, about)).toBe(false);
      }),
    );
  });
});
