import type { VerbContext } from '~/features/access/verb-context.server';
import { assignMany } from '~/features/booths/assign-many.server';
import type { BoothRefusal } from '~/features/booths/booth-act.server';
import { ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import type { ApplicationRow } from './application-columns';
import type { FairRules } from './application-rules.server';
import { MAX_FASCIA_LENGTH } from './draft';
import type { Importer } from './import-applications.server';
import { createFacilities } from './import-facilities.server';
import type { ImportPlan, PlannedRow } from './import-plan';
import { addWishes, type Contact, peopleOf, rowColumns } from './import-row.server';
import { newIds } from './new-ids.server';
import { nextApplicationNumber } from './next-number.server';
import { CONSENT_PURPOSES, type GivenConsents } from './record-consents.server';
import { updateApplication } from './update-imported.server';

export interface StoreImport {
  readonly fair: {
    readonly id: string;
    readonly organisationId: string;
    readonly provinceFrame: 'f63' | 'f34';
  };
  readonly importer: Importer;
  readonly rules: FairRules;
  readonly plan: ImportPlan;
  readonly evidence: string;
  readonly consentVersions: GivenConsents['versions'];
}

/** Writes a plan without errors, in few statements whatever the number of rows. */
export async function storeImport(
  tx: Transaction,
  context: VerbContext,
  input: StoreImport,
): Promise<Result<null, BoothRefusal>> {
  const contact = await contactOf(tx, context, input.importer);
  const facilityIds = await createFacilities(tx, context, input);
  const rows = input.plan.rows.map((planned) => ({
    ...planned,
    facilityId: planned.facilityId ?? facilityIds.get(planned.facilityKey) ?? '',
  }));
  const created = await createApplications(tx, context, input, contact, rows);
  for (const planned of rows)
    if (planned.change === 'updated') await updateApplication(tx, context, input, planned);
  return giveAnchors(tx, context, input, [
    ...created,
    ...rows.flatMap(({ application, row, change }) =>
      application && change === 'updated' ? [{ id: application.id, row }] : [],
    ),
  ]);
}

/**
 * Whom to turn to where the file names nobody: a province centre acts under a mandate, so its officer. An organiser is not
 * the contact of its own applicants: nobody is known then.
 */
async function contactOf(
  tx: Transaction,
  { actor }: VerbContext,
  importer: Importer,
): Promise<Contact> {
  if (importer.sender === 'organiser')
    return { contactName: null, contactPhone: null, contactEmail: null };
  const centre = await tx.organisation.findUniqueOrThrow({
    where: { id: importer.organisationId },
    select: { phone: true, email: true },
  });
  return {
    contactName: actor.kind === 'person' ? actor.name : null,
    contactPhone: centre.phone,
    contactEmail: centre.email,
  };
}

type Placed = PlannedRow & { readonly facilityId: string };

async function createApplications(
  tx: Transaction,
  context: VerbContext,
  input: StoreImport,
  contact: Contact,
  planned: readonly Placed[],
): Promise<readonly { readonly id: string; readonly row: ApplicationRow }[]> {
  const news = planned.filter(({ change }) => change === 'created');
  if (news.length === 0) return [];
  const { fair, importer, evidence, consentVersions } = input;
  const now = context.clock.now();
  const personId = context.actor.kind === 'person' ? context.actor.personId : null;
  const ids = await newIds(tx, news.length * 3);
  const first = await nextApplicationNumber(tx, fair.id);
  const made = news.map((one, index) => ({
    ...one,
    id: ids[index * 3] ?? '',
    consentId: ids[index * 3 + 1] ?? '',
    privacyConsentId: ids[index * 3 + 2] ?? '',
    number: first + index,
  }));
  await tx.consent.createMany({
    data: made.flatMap(({ consentId, privacyConsentId, facilityId }) =>
      (['rules', 'privacy'] as const).map((part) => ({
        id: part === 'rules' ? consentId : privacyConsentId,
        purpose: CONSENT_PURPOSES[part],
        textVersion: consentVersions[part],
        givenAt: now,
        givenById: personId,
        facilityId,
        evidence,
      })),
    ),
  });
  await tx.application.createMany({
    data: made.map(({ id, consentId, privacyConsentId, facilityId, number, row }) => ({
      id,
      privacyConsentId,
      fairId: fair.id,
      facilityId,
      number,
      consentId,
      externalKey: row.application,
      state: 'submitted' as const,
      ...rowColumns(row, importer),
      fasciaVi: row.facilityName.slice(0, MAX_FASCIA_LENGTH).trim(),
      ...peopleOf(row, contact),
      facilitySnapshot: { name: row.facilityName, taxCode: row.taxCode },
      createdAt: now,
      createdById: personId,
      createdByOrganisationId: importer.organisationId,
      submittedAt: now,
      submittedById: personId,
      submittedByOrganisationId: importer.organisationId,
    })),
  });
  await addWishes(tx, input, made);
  return made;
}

/** Booths that the organiser's file says are held already: the applications are eligible and have them from now on. */
async function giveAnchors(
  tx: Transaction,
  context: VerbContext,
  { fair, rules }: StoreImport,
  applications: readonly { readonly id: string; readonly row: ApplicationRow }[],
): Promise<Result<null, BoothRefusal>> {
  const placements = applications.flatMap(({ id, row }) => {
    const boothIds = row.anchorBooths.flatMap((code) => rules.boothIds.get(code) ?? []);
    return boothIds.length > 0 ? [{ applicationId: id, boothIds }] : [];
  });
  if (placements.length === 0) return ok(null);
  await tx.application.updateMany({
    where: { id: { in: placements.map(({ applicationId }) => applicationId) } },
    data: { state: 'eligible' },
  });
  const given = await assignMany(tx, context, {
    fairId: fair.id,
    organiserId: fair.organisationId,
    placements,
    origin: 'manual',
    runId: null,
  });
  return given.ok ? ok(null) : given;
}
