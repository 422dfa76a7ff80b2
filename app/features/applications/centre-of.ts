import { type Actor, type ActorMembership, activeMembership } from '~/features/access/actor';

/** The province centre the actor works for now, approved or not; undefined for everybody else. */
export function centreOf(actor: Actor): ActorMembership | undefined {
  const membership = activeMembership(actor);
  return membership?.organisationKind === 'province_centre' ? membership : undefined;
}
