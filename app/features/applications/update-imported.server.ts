import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { Transaction } from '~/platform/db/database.server';
import { Prisma } from '~/platform/db/generated/client';
import { applicationChanges, changeDetails, type SaidApplication } from './application-changes';
import { loadApplication } from './application-record.server';
import type { PlannedRow } from './import-plan';
import { addWishes, rowColumns, saidOf } from './import-row.server';
import type { StoreImport } from './store-import.server';

/** Brings one application up to date with its row; one that was returned for correction is sent in again by it. */
export async function updateApplication(
  tx: Transaction,
  context: VerbContext,
  input: StoreImport,
  { application, row }: PlannedRow,
): Promise<void> {
  if (!application) return;
  const { priority, priorityNote, ...columns } = rowColumns(row, input.importer);
  const points = input.importer.sender === 'organiser' ? { priority, priorityNote } : {};
  const returned = application.state === 'returned';
  const before = returned ? await saidBefore(tx, application.id) : null;
  await tx.application.update({
    where: { id: application.id },
    data: {
      ...columns,
      ...points,
      ...saidOf(row),
      // What was typed before is outdated now; one that is being corrected is left to the person at it.
      ...(returned ? sentAgain(context, input) : { draft: Prisma.DbNull }),
      version: { increment: 1 },
    },
  });
  await tx.applicationWish.deleteMany({ where: { applicationId: application.id } });
  await addWishes(tx, input, [{ id: application.id, row }]);
  if (!before) return;
  const after = { ...before, ...columns, ...saidOf(row), wishes: row.wishes };
  await audit(tx, context, {
    action: 'application.corrected',
    recordKind: 'application',
    recordId: application.id,
    organisationId: input.fair.organisationId,
    fairId: input.fair.id,
    details: {
      name: row.facilityName,
      number: application.number,
      ...changeDetails(applicationChanges(before, after)),
    },
  });
}

async function saidBefore(tx: Transaction, id: string): Promise<SaidApplication | null> {
  const record = await loadApplication(tx, id);
  return record ? { ...record, wishes: record.wishes.map(({ booth }) => booth.code) } : null;
}

/** An application that was returned for correction is sent in again by the file that corrects it. */
function sentAgain({ clock, actor }: VerbContext, { importer }: StoreImport) {
  return {
    state: 'submitted' as const,
    submittedAt: clock.now(),
    submittedById: actor.kind === 'person' ? actor.personId : null,
    submittedByOrganisationId: importer.organisationId,
  };
}
