import type { Transaction } from '~/platform/db/database.server';
import type { ApplicationRow } from './application-columns';
import { CONTACT_FIELDS, type ContactFacts, contactFacts } from './contact-columns';
import type { Importer } from './import-applications.server';
import { priorityOf, writePriorityNote } from './priority';
import type { StoreImport } from './store-import.server';

export type Contact = Pick<ContactFacts, 'contactName' | 'contactPhone' | 'contactEmail'>;

/** Who signs is only ever what the file says. */
export function peopleOf(row: ApplicationRow, contact: Contact): ContactFacts {
  const said = contactFacts(row);
  const named = said.contactName ?? said.contactPhone ?? said.contactEmail;
  return named === null ? { ...said, ...contact } : said;
}

/** The columns of an application that the file says. A centre's file does not set points: they come from the facts. */
export function rowColumns(row: ApplicationRow, importer: Importer) {
  const points =
    importer.sender === 'organiser'
      ? { priority: row.priority, priorityNote: `by-hand=${row.priority}` }
      : nominatedPoints();
  return {
    categoryCode: row.category,
    provinceSlug: row.province,
    funding: row.funding,
    boothsMin: row.boothsMin,
    boothsMax: row.boothsMax,
    wishZone: row.wishZone,
    anywhere: row.anywhere,
    needs: [...row.needs],
    apartGroup: row.apartGroup,
    ...points,
  };
}

function nominatedPoints() {
  const priority = priorityOf({ earlierFairs: 0, nominated: true, exhibits: 0 });
  return { priority: priority.points, priorityNote: writePriorityNote(priority) };
}

/** The people that a row names; what it leaves empty stays as it is. */
export function saidOf(row: ApplicationRow): Partial<ContactFacts> {
  return Object.fromEntries(
    CONTACT_FIELDS.flatMap((field) => (row[field] === null ? [] : [[field, row[field]]])),
  );
}

export async function addWishes(
  tx: Transaction,
  { fair, rules }: StoreImport,
  of: readonly { readonly id: string; readonly row: ApplicationRow }[],
): Promise<void> {
  await tx.applicationWish.createMany({
    data: of.flatMap(({ id, row }) =>
      row.wishes.flatMap((code, index) => {
        const boothId = rules.boothIds.get(code);
        return boothId ? [{ applicationId: id, fairId: fair.id, rank: index + 1, boothId }] : [];
      }),
    ),
  });
}
