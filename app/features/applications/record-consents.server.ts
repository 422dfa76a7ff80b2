import type { Transaction } from '~/platform/db/database.server';

/** What stands in `consent.purpose` for the two consents of an application. */
export const CONSENT_PURPOSES = { rules: 'application', privacy: 'personal-data' } as const;

export interface GivenConsents {
  readonly facilityId: string;
  readonly givenAt: Date;
  readonly givenById: string | null;
  /** The paper that shows the facility's consent, when somebody else ticks for it. */
  readonly evidence: string | null;
  readonly versions: { readonly rules: string; readonly privacy: string };
}

/** Records both consents of an application, each with the version of its words. */
export async function recordConsents(
  tx: Transaction,
  { versions, ...given }: GivenConsents,
): Promise<{ readonly consentId: string; readonly privacyConsentId: string }> {
  const record = async (part: 'rules' | 'privacy') => {
    const data = { ...given, purpose: CONSENT_PURPOSES[part], textVersion: versions[part] };
    return (await tx.consent.create({ data, select: { id: true } })).id;
  };
  return { consentId: await record('rules'), privacyConsentId: await record('privacy') };
}
