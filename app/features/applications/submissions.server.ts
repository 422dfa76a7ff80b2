import type { Database } from '~/platform/db/database.server';
import { type ApplicationChanges, readChanges } from './application-changes';

/** One time an application was sent in. */
export interface Submission extends ApplicationChanges {
  readonly key: string;
  /** ISO. */
  readonly at: string;
  readonly kind: 'submitted' | 'corrected';
  /** Who sent it in for the facility; null when its own people did. */
  readonly onBehalf: string | null;
  /** Person and organisation, for the organiser's pages only. */
  readonly sender: string;
}

interface SentApplication {
  readonly id: string;
  readonly facility: { readonly organisationId: string };
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly createdByOrganisation: { readonly id: string; readonly name: string } | null;
  readonly submittedByOrganisation: { readonly id: string; readonly name: string } | null;
}

/**
 * Every time an application was sent in, the oldest first, from the trail: nobody can rewrite it. A file's application
 * has no first entry of its own there: it was sent in when it was made.
 */
export async function submissionsOf(
  db: Database,
  application: SentApplication,
): Promise<readonly Submission[]> {
  if (!application.submittedAt) return [];
  const entries = await db.auditEntry.findMany({
    where: {
      recordKind: 'application',
      recordId: application.id,
      action: { in: ['application.submitted', 'application.corrected'] },
    },
    orderBy: { id: 'asc' },
  });
  const ids = (of: (entry: (typeof entries)[number]) => string | null) => ({
    where: { id: { in: entries.flatMap((entry) => of(entry) ?? []) } },
    select: { id: true, name: true },
  });
  const [people, organisations] = await Promise.all([
    db.person.findMany(ids(({ actorPersonId }) => actorPersonId)),
    db.organisation.findMany(ids(({ actorOrganisationId }) => actorOrganisationId)),
  ]);
  const sent = entries.map((entry): Submission => {
    const corrected = entry.action === 'application.corrected';
    return {
      ...readChanges(entry.details),
      key: String(entry.id),
      at: entry.at.toISOString(),
      kind: corrected ? 'corrected' : 'submitted',
      ...senderOf(
        application,
        organisations.find(({ id }) => id === entry.actorOrganisationId),
        people.find(({ id }) => id === entry.actorPersonId)?.name,
      ),
    };
  });
  return sent[0]?.kind === 'submitted' ? sent : [firstOf(application, sent.length > 0), ...sent];
}

/** The first time, where the trail has no entry for it. */
function firstOf(application: SentApplication, wasCorrected: boolean): Submission {
  const at = wasCorrected ? application.createdAt : application.submittedAt;
  const by = wasCorrected ? application.createdByOrganisation : application.submittedByOrganisation;
  return {
    changes: {},
    changed: [],
    key: 'first',
    at: (at ?? application.createdAt).toISOString(),
    kind: 'submitted',
    ...senderOf(application, by ?? undefined, undefined),
  };
}

function senderOf(
  { facility }: SentApplication,
  organisation: { readonly id: string; readonly name: string } | undefined,
  person: string | undefined,
): Pick<Submission, 'onBehalf' | 'sender'> {
  const own = organisation === undefined || organisation.id === facility.organisationId;
  return {
    onBehalf: own ? null : organisation.name,
    sender: [person, organisation?.name].filter(Boolean).join(', '),
  };
}

/** The same for the applicant's side: who of the others sat at the keyboard is not theirs to know. */
export async function applicantSubmissions(db: Database, application: SentApplication) {
  const sent = await submissionsOf(db, application);
  return sent.map(({ sender: _, ...submission }) => submission);
}
