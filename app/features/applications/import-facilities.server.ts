import type { VerbContext } from '~/features/access/verb-context.server';
import { foldText } from '~/kernel/text-folding';
import type { Transaction } from '~/platform/db/database.server';
import type { ApplicationRow } from './application-columns';
import { legalFormOf, productGroupOf } from './facility-from-row';
import { newIds } from './new-ids.server';
import type { StoreImport } from './store-import.server';

/**
 * Makes the facilities that are new to the file's sender, with a mandate where that is a province centre. What the file does
 * not say of them stays empty until they say it themselves. Ids by facility key.
 */
export async function createFacilities(
  tx: Transaction,
  context: VerbContext,
  { plan, fair, importer, evidence }: StoreImport,
): Promise<ReadonlyMap<string, string>> {
  const news = new Map(
    plan.rows.flatMap((one) =>
      one.facilityId === null ? [[one.facilityKey, one.row] as const] : [],
    ),
  );
  const ids = await newIds(tx, news.size * 2);
  const now = context.clock.now();
  const personId = context.actor.kind === 'person' ? context.actor.personId : null;
  const made = [...news].map(([key, row], index) => ({
    key,
    row,
    id: ids[index * 2] ?? '',
    organisationId: ids[index * 2 + 1] ?? '',
  }));
  const place = (row: ApplicationRow) => ({
    provinceSlug: row.province,
    provinceFrame: fair.provinceFrame,
  });
  await tx.organisation.createMany({
    data: made.map(({ row, organisationId }) => ({
      id: organisationId,
      kind: 'facility' as const,
      name: row.facilityName,
      taxCode: row.taxCode,
      ...place(row),
      createdAt: now,
      approvedAt: now,
    })),
  });
  await tx.facility.createMany({
    data: made.map(({ row, id, organisationId }) => ({
      id,
      organisationId,
      registrarId: importer.organisationId,
      code: row.facilityCode,
      name: row.facilityName,
      nameFolded: foldText(row.facilityName),
      legalForm: legalFormOf(row.facilityName, row.taxCode),
      taxCode: row.taxCode,
      ...place(row),
      address: '',
      phone: row.contactPhone ?? '',
      email: row.contactEmail,
      contactName: row.contactName ?? '',
      productGroup: productGroupOf(row),
      createdAt: now,
      createdById: personId,
    })),
  });
  if (importer.sender === 'centre') {
    await tx.facilityMandate.createMany({
      data: made.map(({ id }) => ({
        facilityId: id,
        centreId: importer.organisationId,
        evidence,
        grantedAt: now,
        grantedById: personId,
      })),
    });
  }
  return new Map(made.map(({ key, id }) => [key, id]));
}
