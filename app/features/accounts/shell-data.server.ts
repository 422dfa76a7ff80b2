import type { RequestContext } from './request-context.server';

/** What every page's frame knows of the reader. */
export interface ShellData {
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly activeOrganisationId: string | null;
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly approved: boolean;
  }[];
}

/** The account menu's data; null for visitors. The organisation in force is the chosen one, else the first. */
export function shellData({ actor, session }: RequestContext): ShellData | null {
  if (actor.kind !== 'person' || !session) return null;
  const organisations = actor.memberships.map((one) => ({
    id: one.organisationId,
    name: one.organisationName,
    kind: one.organisationKind,
    approved: one.approved,
  }));
  const active =
    organisations.find(({ id }) => id === actor.activeOrganisationId) ?? organisations[0];
  return {
    name: actor.name,
    email: session.email,
    isAdministrator: actor.isAdministrator,
    activeOrganisationId: active?.id ?? null,
    organisations,
  };
}
