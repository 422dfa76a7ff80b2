import { createHash } from 'node:crypto';
import type { Database, Transaction } from '~/platform/db/database.server';
import type { Prisma } from '~/platform/db/generated/client';
import type { ConfirmedBooths } from './confirmed-booths';
import { type BoothsTold, changeSince } from './told-booths';

/** A difference between what an application has and what its facility was told. */
interface UntoldBooths extends BoothsTold {
  readonly booths: ConfirmedBooths;
}

/** The applications of a fair whose booths are others than those their facility was last told of, by number. One query. */
export async function boothsNotTold(
  db: Database | Transaction,
  fairId: string,
): Promise<readonly UntoldBooths[]> {
  const rows = await db.$queryRaw<UntoldBooths[]>`
    WITH told AS (
      SELECT DISTINCT ON (application_id) application_id, revision,
        ARRAY(SELECT booth ->> 'code' FROM jsonb_array_elements(booths) booth) AS codes
      FROM booth_confirmation WHERE fair_id = ${fairId}::uuid
      ORDER BY application_id, revision DESC
    ), has AS (
      SELECT t.application_id, array_agg(b.code ORDER BY b.code COLLATE "C") AS codes,
        jsonb_agg(jsonb_build_object('code', b.code, 'kind', b.kind, 'priceVnd', b.price_vnd::text)
          ORDER BY b.code COLLATE "C") AS booths
      FROM booth_tenure t JOIN booth b ON b.id = t.booth_id
      WHERE t.fair_id = ${fairId}::uuid AND t.kind = 'assigned' AND t.ends_at IS NULL
      GROUP BY t.application_id
    )
    SELECT a.id AS "applicationId", a.number, f.name AS "facilityName", coalesce(told.revision, 0) AS revision,
      coalesce(told.codes, '{}') AS told, coalesce(has.codes, '{}') AS has, coalesce(has.booths, '[]') AS booths
    FROM told FULL JOIN has USING (application_id)
    JOIN application a ON a.id = application_id
    JOIN facility f ON f.id = a.facility_id
    ORDER BY a.number, a.id`;
  return rows.filter((row) => changeSince(row) !== undefined);
}

/** Names a list of changes: the form that announces them carries it, so that nothing is sent that its sender has not seen. */
export function changesStamp(changes: readonly BoothsTold[]): string {
  const lines = changes.map(({ applicationId, revision, has }) => [applicationId, revision, has]);
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/**
 * Issues a confirmation to every application whose booths are not those its facility was told of: its next revision. The
 * caller holds the fair's lock, so that two who publish or announce at once issue one.
 * @returns what was told with it
 */
export async function issueConfirmations(
  tx: Transaction,
  issue: {
    readonly fairId: string;
    readonly publicationId: string;
    readonly at: Date;
    readonly by: string | null;
    /** When the caller has read them already, under the lock. */
    readonly changes?: readonly UntoldBooths[];
  },
): Promise<readonly BoothsTold[]> {
  const { fairId, publicationId, at, by } = issue;
  const changes = issue.changes ?? (await boothsNotTold(tx, fairId));
  const data: Prisma.BoothConfirmationCreateManyInput[] = changes.map(
    ({ applicationId, revision, booths }) => ({
      fairId,
      publicationId,
      applicationId,
      revision: revision + 1,
      booths,
      issuedAt: at,
      issuedById: by,
    }),
  );
  await tx.boothConfirmation.createMany({ data });
  return changes;
}
