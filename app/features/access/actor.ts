export type OrganisationKind = 'organiser' | 'province_centre' | 'facility' | 'buyer' | 'funder';
export type MembershipRole = 'manager' | 'member';

export interface ActorMembership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly role: MembershipRole;
  /** Set for province centres: the province they speak for, and its frame. */
  readonly provinceSlug: string | null;
  readonly provinceFrame: 'f63' | 'f34' | null;
  /** An organisation that signed itself up works with public money only after an administrator approved it. */
  readonly approved: boolean;
}

/** Who acts. `system` is a job or the command line, never a request. */
export type Actor =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly name: string;
      readonly isAdministrator: boolean;
      readonly memberships: readonly ActorMembership[];
      /** The membership the person works under now; recorded beside every act. */
      readonly activeOrganisationId: string | null;
    }
  | { readonly kind: 'system'; readonly name: string };

export const nobody: Actor = { kind: 'nobody' };

export function systemActor(name: string): Actor {
  return { kind: 'system', name };
}

/** The membership under which `actor` acts now: the active one, else the first. */
export function activeMembership(actor: Actor): ActorMembership | undefined {
  if (actor.kind !== 'person') return undefined;
  return (
    actor.memberships.find((one) => one.organisationId === actor.activeOrganisationId) ??
    actor.memberships[0]
  );
}
