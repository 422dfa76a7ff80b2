import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Database } from '~/platform/db/database.server';
import { applicationOfFacility } from './facility-booths.server';

/**
 * Ids of booths of a fair by code, in the order asked for; case does not matter.
 * Errors: `booth.none-chosen`, `booth.unknown-codes`.
 */
export async function boothIdsByCode(
  db: Database,
  fairId: string,
  codes: readonly string[],
): Promise<Result<readonly string[]>> {
  if (codes.length === 0) return fail('booth.none-chosen');
  const rows = await db.booth.findMany({
    where: { fairId, code: { in: [...codes], mode: 'insensitive' } },
    select: { id: true, code: true },
  });
  const byCode = new Map(rows.map(({ id, code }) => [code.toUpperCase(), id]));
  const unknown = codes.filter((code) => !byCode.has(code.toUpperCase()));
  if (unknown.length > 0) return fail('booth.unknown-codes', { codes: unknown });
  return ok(codes.flatMap((code) => byCode.get(code.toUpperCase()) ?? []));
}

/** The same for the fair of an application; whether the reader may see that application is for the verb to ask. */
export async function boothIdsOfApplicationFair(
  context: VerbContext,
  applicationId: string,
  codes: readonly string[],
): Promise<Result<readonly string[]>> {
  // Asked first: a fault in the codes must not tell that somebody else's application exists.
  const found = await applicationOfFacility(context, 'booth.take', applicationId);
  return found.ok ? boothIdsByCode(context.db, found.value.fairId, codes) : found;
}
