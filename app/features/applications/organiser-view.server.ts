import type { OrganiserApplication } from './organiser-application.server';
import { readPriorityNote } from './priority';
import { storedFacts } from './summary-facts';

/** An application as the organiser's pages show it. */
export function organiserView({ application, fair }: OrganiserApplication) {
  const { facility, consent, privacyConsent, tenures, decisions } = application;
  const staged =
    decisions.find(({ releasedAt, discardedAt }) => !releasedAt && !discardedAt) ?? null;
  return {
    id: application.id,
    number: application.number,
    state: application.state,
    version: application.version,
    fairSlug: fair.slug,
    facility: {
      name: facility.name,
      taxCode: facility.taxCode,
      legalForm: facility.legalForm,
      address: facility.address,
      phone: facility.phone,
      email: facility.email,
      provinceSlug: facility.provinceSlug,
      provinceFrame: facility.provinceFrame,
    },
    facts: storedFacts(application),
    priority: application.priority,
    priorityNote: readPriorityNote(application.priorityNote),
    submissions: application.submissions,
    withdrawnAt: application.withdrawnAt?.toISOString() ?? null,
    withdrawReason: application.withdrawReason,
    consent: consent && {
      version: [consent.textVersion, privacyConsent && privacyVersion(privacyConsent.textVersion)]
        .filter(Boolean)
        .join(';'),
      at: consent.givenAt.toISOString(),
      evidence: consent.evidence,
    },
    booths: tenures.map(({ kind, booth }) => ({ kind, code: booth.code })),
    staged: staged && {
      id: staged.id,
      kind: staged.kind,
      reason: staged.reason,
      by: staged.stagedBy,
      at: staged.stagedAt.toISOString(),
    },
    history: decisions
      .filter(({ id }) => id !== staged?.id)
      .map(({ id, kind, reason, stagedBy, releasedBy, releasedAt, stagedAt }) => ({
        id,
        kind,
        reason,
        stagedBy,
        releasedBy,
        at: (releasedAt ?? stagedAt).toISOString(),
        released: releasedAt !== null,
      })),
  };
}

/** The common words of this consent are no policy of the fair, and not the common words for its rules either. */
function privacyVersion(version: string): string {
  return version.replace(/^standard:/, 'privacy-standard:');
}

export type OrganiserView = ReturnType<typeof organiserView>;
