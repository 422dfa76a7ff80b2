import { activeMembership } from '~/features/access/actor';
import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { normaliseText } from '~/kernel/text-folding';
import type { Transaction } from '~/platform/db/database.server';
import { databaseFault } from '~/platform/db/database-error.server';
import { transact } from '~/platform/db/transaction.server';
import { applicationChanges, changeDetails } from './application-changes';
import { mailApplicants } from './application-mail.server';
import {
  type ApplicationRecord,
  applicationAccess,
  lockApplication,
} from './application-record.server';
import { applicationRules, type FairRules } from './application-rules.server';
import { completenessOf } from './completeness';
import { consentText } from './consent-text.server';
import { formFields } from './form-fields';
import { nextApplicationNumber } from './next-number.server';
import { priorityOf, writePriorityNote } from './priority';
import { earlierFairs } from './priority-facts.server';
import { recordConsents } from './record-consents.server';
import { maySubmitAt } from './registration-window';
import type { CompleteApplication } from './schema';
import { mayStep } from './states';

export interface SubmitApplication {
  readonly applicationId: string;
  /** Ticked by the person, never for them: the fair's rules, and apart from them the use of personal data. */
  readonly consented: { readonly rules: boolean; readonly privacy: boolean };
  /** The words that were shown beside the boxes (`consentText()`). */
  readonly consentVersions: { readonly rules: string; readonly privacy: string };
  /** A province officer names the paper on which the facility gave its consent. */
  readonly consentEvidence?: string;
}

export interface Submitted {
  readonly number: number;
  /** True when it had been sent in before (a double click): nothing happened this time. */
  readonly already: boolean;
}

/**
 * Sends an application in, the first time or corrected: checks every rule against the fair as it is now, records the
 * consent with the version of its words, gives the running number, and freezes names and contacts.
 * Errors: `not-found`; `application.state`; `application.window`; `application.incomplete` with `fields`;
 * `application.consent-missing` with `boxes`; `application.consent-changed` (the policies changed since the page was opened);
 * `application.evidence-missing`; `application.category-taken` when the facility has one in this category already.
 */
export async function submitApplication(
  context: VerbContext,
  input: SubmitApplication,
): Promise<Result<Submitted>> {
  try {
    return await transact(context.db, (tx) => submit(tx, context, input));
  } catch (error) {
    const fault = databaseFault(error);
    if (fault?.sqlState === '23505') return fail('application.category-taken');
    throw error;
  }
}

async function submit(
  tx: Transaction,
  context: VerbContext,
  input: SubmitApplication,
): Promise<Result<Submitted>> {
  const application = await lockApplication(tx, input.applicationId);
  if (!application || !can(context.actor, 'application.write', applicationAccess(application)))
    return fail('not-found');
  if (application.state === 'submitted' && application.number !== null) {
    return ok({ number: application.number, already: true });
  }
  const now = context.clock.now();
  const { state } = application;
  if (!mayStep(state, 'submit') || (state !== 'draft' && state !== 'returned'))
    return fail('application.state', { state });
  if (!maySubmitAt(application.fair, state, now))
    return fail('application.window', { window: 'closed' });
  const rules = await applicationRules(tx, application.fair);
  const { complete, faults } = completenessOf(formFields(application), rules);
  if (!complete)
    return fail('application.incomplete', { fields: faults.map(({ field }) => field) });
  const refused = await refuseConsent(tx, context, application, input);
  if (refused) return { ok: false, error: refused };

  const number = application.number ?? (await nextApplicationNumber(tx, application.fairId));
  const consents = await recordConsents(tx, {
    facilityId: application.facilityId,
    givenAt: now,
    givenById: context.actor.kind === 'person' ? context.actor.personId : null,
    evidence: normaliseText(input.consentEvidence ?? '') || null,
    versions: input.consentVersions,
  });
  await store(tx, context, application, { complete, rules, number, consents });
  await audit(tx, context, {
    action: state === 'draft' ? 'application.submitted' : 'application.corrected',
    recordKind: 'application',
    recordId: application.id,
    organisationId: application.fair.organisationId,
    fairId: application.fairId,
    details: {
      name: application.facility.name,
      number,
      ...(state === 'returned' ? correction(application, complete) : {}),
    },
  });
  const { contactEmail } = complete;
  await mailApplicants(tx, [
    {
      kind: 'received',
      application: { ...application, number, contactEmail, ...senderOf(context, application) },
      key: String(application.version),
    },
  ]);
  return ok({ number, already: false });
}

/** What is different from the last time it was sent in, which the record still says. */
function correction(application: ApplicationRecord, complete: CompleteApplication) {
  const before = { ...application, wishes: application.wishes.map(({ booth }) => booth.code) };
  const after = { ...complete, provinceSlug: complete.province };
  return changeDetails(applicationChanges(before, after));
}

/** Who sends it in, and for whom: the facility, for its own people, whatever else they work for just now. */
function senderOf({ actor }: VerbContext, { facility }: ApplicationRecord) {
  const own =
    actor.kind === 'person' &&
    actor.memberships.some(({ organisationId }) => organisationId === facility.organisationId);
  return {
    submittedById: actor.kind === 'person' ? actor.personId : null,
    submittedByOrganisationId: own
      ? facility.organisationId
      : (activeMembership(actor)?.organisationId ?? null),
  };
}

async function refuseConsent(
  tx: Transaction,
  context: VerbContext,
  application: ApplicationRecord,
  input: SubmitApplication,
): Promise<AppError | undefined> {
  const parts = ['rules', 'privacy'] as const;
  const boxes = parts.filter((part) => !input.consented[part]);
  if (boxes.length > 0) return { code: 'application.consent-missing', details: { boxes } };
  const current = await consentText(tx, application.fairId);
  if (parts.some((part) => current[part].version !== input.consentVersions[part]))
    return { code: 'application.consent-changed' };
  const onBehalf = !can(context.actor, 'application.write', {
    facilityOrganisationId: application.facility.organisationId,
  });
  return onBehalf && normaliseText(input.consentEvidence ?? '') === ''
    ? { code: 'application.evidence-missing' }
    : undefined;
}

type Consents = Awaited<ReturnType<typeof recordConsents>>;

async function store(
  tx: Transaction,
  context: VerbContext,
  application: ApplicationRecord,
  sent: { complete: CompleteApplication; rules: FairRules; number: number; consents: Consents },
): Promise<void> {
  const { province, wishes, exhibits, needs, ...columns } = sent.complete;
  const { facility, fair, id } = application;
  const membership = activeMembership(context.actor);
  const earlier = await earlierFairs(tx, fair, [facility.id]);
  const priority = priorityOf({
    earlierFairs: earlier.get(facility.id) ?? 0,
    nominated: membership?.organisationKind === 'province_centre',
    exhibits: exhibits.length,
  });
  await tx.applicationWish.deleteMany({ where: { applicationId: id } });
  await tx.applicationExhibit.deleteMany({ where: { applicationId: id } });
  await tx.application.update({
    where: { id },
    data: {
      ...columns,
      needs: [...needs],
      provinceSlug: province,
      state: 'submitted',
      number: sent.number,
      ...sent.consents,
      priority: priority.points,
      priorityNote: writePriorityNote(priority),
      facilitySnapshot: {
        name: facility.name,
        nameEn: facility.nameEn,
        taxCode: facility.taxCode,
        address: facility.address,
        phone: facility.phone,
      },
      submittedAt: context.clock.now(),
      ...senderOf(context, application),
      version: { increment: 1 },
      wishes: {
        create: wishes.flatMap((code, index) => {
          const boothId = sent.rules.boothIds.get(code);
          return boothId ? { rank: index + 1, boothId } : [];
        }),
      },
      exhibits: { create: exhibits.map((exhibit, sort) => ({ ...exhibit, sort })) },
    },
  });
}
