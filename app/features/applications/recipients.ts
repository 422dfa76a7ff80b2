/** What decides who is told about an application. */
export interface Addressed {
  /** Whom the applicant named for news. */
  readonly contactEmail: string | null;
  readonly submittedById: string | null;
  /** For whom that person sent it in: the facility, a province centre, or the organiser that brought a file. */
  readonly submittedByOrganisationId: string | null;
  readonly facility: {
    readonly email: string | null;
    readonly organisationId: string;
    readonly mandates: readonly { readonly centreId: string }[];
  };
}

/**
 * Whoever sent an application in, when that is somebody of the facility or of a centre whose mandate stands. An organiser
 * that brought a file is not told its own decisions.
 */
export function applicantSenderId(application: Addressed): string | null {
  const { submittedById, submittedByOrganisationId: by, facility } = application;
  const acts =
    by === facility.organisationId || facility.mandates.some(({ centreId }) => centreId === by);
  return acts ? submittedById : null;
}

/** Is there any address for news of this application? People who can sign in have one. */
export function hasAddress(application: Addressed): boolean {
  return (
    (application.contactEmail ?? application.facility.email ?? applicantSenderId(application)) !==
    null
  );
}

/** What a query selects to answer these questions. */
export const addressedSelect = {
  contactEmail: true,
  submittedById: true,
  submittedByOrganisationId: true,
  facility: {
    select: {
      name: true,
      email: true,
      organisationId: true,
      mandates: { where: { revokedAt: null }, select: { centreId: true } },
    },
  },
} as const;
