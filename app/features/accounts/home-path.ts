import { type Actor, activeMembership, type OrganisationKind } from '~/features/access/actor';
import { accountPath, adminPath, signInPath } from './paths';

/** Where each kind of organisation begins its day. Buyers and funders have the public fairs until their slices stand. */
const starts: Readonly<Record<OrganisationKind, string>> = {
  organiser: '/organiser/fairs',
  province_centre: '/province',
  facility: '/facility',
  buyer: '/',
  funder: '/',
};

/** The start page of whoever asks: by the organisation it works for now; administrators without one have their own. */
export function startPath(actor: Actor): string {
  if (actor.kind !== 'person') return signInPath();
  const membership = activeMembership(actor);
  if (membership) return membership.approved ? starts[membership.organisationKind] : accountPath();
  return actor.isAdministrator ? adminPath() : accountPath();
}
