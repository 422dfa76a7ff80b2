import { type Actor, type ActorMembership, activeMembership } from '~/features/access/actor';

/** The organiser a person works for now: the active membership if it is one, else the first that is. */
export function organiserOf(actor: Actor): ActorMembership | undefined {
  const active = activeMembership(actor);
  if (active?.organisationKind === 'organiser' && active.approved) return active;
  if (actor.kind !== 'person') return undefined;
  return actor.memberships.find((one) => one.organisationKind === 'organiser' && one.approved);
}
