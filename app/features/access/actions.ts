/**
 * Every action a person can take, and which relation to the record allows it.
 * Who stands in which relation to a record is worked out beside it (`can.ts`); what is not listed is denied.
 */
export type Relation =
  /** Manager / any member of the organiser that owns the record's fair. */
  | 'organiser-manager'
  | 'organiser-member'
  /** Manager / any member of the facility the record belongs to. */
  | 'facility-manager'
  | 'facility-member'
  /** Member of a province centre with a standing mandate for the facility. */
  | 'mandated-centre'
  /** Member of any approved province centre (no record yet: registering a facility). */
  | 'province-centre'
  /** Manager / any member of the organisation that the record is or belongs to, whatever its kind. */
  | 'own-manager'
  | 'own-member'
  /** Manager of any approved organiser (no record yet: creating a fair). */
  | 'any-organiser-manager'
  | 'administrator'
  | 'signed-in'
  | 'anyone';

const organisers = ['organiser-manager', 'organiser-member'] as const;
const facilitySide = ['facility-manager', 'facility-member', 'mandated-centre'] as const;

export const actionRelations = {
  'account.use': ['signed-in'],
  'organisation.create': ['signed-in'],
  'organisation.read': ['own-member', 'administrator'],
  'organisation.manage': ['own-manager', 'administrator'],
  'organisation.approve': ['administrator'],
  'outbox.read': ['administrator'],
  'system.read': ['administrator'],

  'fair.create': ['any-organiser-manager'],
  'fair.read': [...organisers],
  'fair.edit': [...organisers],
  'fair.announce': ['organiser-manager'],
  'session.edit': [...organisers],
  'plan.edit': [...organisers],
  'plan.publish': ['organiser-manager'],

  'facility.register': ['province-centre', 'signed-in'],
  'facility.read': [...facilitySide, ...organisers],
  'facility.edit': [...facilitySide],

  'application.read': [...facilitySide, ...organisers],
  'application.write': [...facilitySide],
  'application.list': [...organisers],
  'application.import': [...organisers, 'province-centre'],
  'application.review': [...organisers],
  'application.release': ['organiser-manager'],

  'booth.list': [...organisers],
  'booth.allocate': [...organisers],
  'booth.take': [...facilitySide],
  'allocation.run': [...organisers],
  'allocation.apply': ['organiser-manager'],
  'allocation.publish': ['organiser-manager'],

  'audit.read': [...organisers],
} as const satisfies Record<string, readonly Relation[]>;

export type Action = keyof typeof actionRelations;
