import { type Action, actionRelations, type Relation } from './actions';
import type { Actor, ActorMembership } from './actor';

/** What `can` needs to know of a record; leave out what does not apply. */
export interface AccessRecord {
  /** The organiser that owns the fair the record belongs to. */
  readonly organiserId?: string | null;
  /** The facility's own organisation. */
  readonly facilityOrganisationId?: string | null;
  /** Province centres with a standing mandate for the facility. */
  readonly mandatedCentreIds?: readonly string[];
  /** The organisation that the record is or belongs to, whatever its kind. */
  readonly organisationId?: string | null;
}

const member = (actor: Actor, test: (membership: ActorMembership) => boolean): boolean =>
  actor.kind === 'person' && actor.memberships.some(test);

const holds: Readonly<Record<Relation, (actor: Actor, record: AccessRecord) => boolean>> = {
  'organiser-manager': (actor, { organiserId }) =>
    member(
      actor,
      (m) =>
        m.organisationId === organiserId &&
        m.organisationKind === 'organiser' &&
        m.approved &&
        m.role === 'manager',
    ),
  'organiser-member': (actor, { organiserId }) =>
    member(
      actor,
      (m) => m.organisationId === organiserId && m.organisationKind === 'organiser' && m.approved,
    ),
  'facility-manager': (actor, { facilityOrganisationId }) =>
    member(
      actor,
      (m) =>
        m.organisationId === facilityOrganisationId &&
        m.organisationKind === 'facility' &&
        m.role === 'manager',
    ),
  'facility-member': (actor, { facilityOrganisationId }) =>
    member(
      actor,
      (m) => m.organisationId === facilityOrganisationId && m.organisationKind === 'facility',
    ),
  'mandated-centre': (actor, { mandatedCentreIds = [] }) =>
    member(
      actor,
      (m) =>
        m.organisationKind === 'province_centre' &&
        m.approved &&
        mandatedCentreIds.includes(m.organisationId),
    ),
  'province-centre': (actor) =>
    member(actor, (m) => m.organisationKind === 'province_centre' && m.approved),
  'own-manager': (actor, { organisationId }) =>
    member(actor, (m) => m.organisationId === organisationId && m.role === 'manager'),
  'own-member': (actor, { organisationId }) =>
    member(actor, (m) => m.organisationId === organisationId),
  'any-organiser-manager': (actor, { organiserId }) =>
    member(
      actor,
      (m) =>
        m.organisationKind === 'organiser' &&
        m.approved &&
        m.role === 'manager' &&
        (organiserId === undefined || m.organisationId === organiserId),
    ),
  administrator: (actor) => actor.kind === 'person' && actor.isAdministrator,
  'signed-in': (actor) => actor.kind === 'person',
  anyone: () => true,
};

/**
 * May `actor` take `action` on `record`? Denied unless a relation in `actionRelations` holds.
 * `system` (jobs, command line) may do everything: it never comes from a request.
 */
export function can(actor: Actor, action: Action, record: AccessRecord = {}): boolean {
  if (actor.kind === 'system') return true;
  return actionRelations[action].some((relation) => holds[relation](actor, record));
}
