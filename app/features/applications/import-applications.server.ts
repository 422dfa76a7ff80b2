import { activeMembership } from '~/features/access/actor';
import { audit } from '~/features/access/audit.server';
import { can } from '~/features/access/can';
import type { VerbContext } from '~/features/access/verb-context.server';
import { act, type BoothRefusal } from '~/features/booths/booth-act.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { readTable } from '~/kernel/table-file';
import { normaliseText } from '~/kernel/text-folding';
import { decodeTable } from '~/kernel/utf8-file';

import { applicationColumns } from './application-columns';
import { applicationRules, type FairRules } from './application-rules.server';
import { parseApplicationsCsv } from './applications-csv';
import { consentText } from './consent-text.server';
import { type FileRow, planImport } from './import-plan';
import { loadImportWorld } from './import-world.server';
import { registrationWindow } from './registration-window';
import { storeImport } from './store-import.server';

export interface ImportInput {
  readonly fairSlug: string;
  readonly bytes: Uint8Array;
  /** The paper on which the facilities agreed to take part and to the policies (letter, list with signatures). */
  readonly evidence: string;
  /** Only say what would happen. */
  readonly dryRun?: boolean;
}

export type ImportOutcome =
  | { readonly kind: 'refused'; readonly errors: readonly RowError[] }
  | {
      readonly kind: 'done';
      readonly created: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly newFacilities: number;
      readonly dryRun: boolean;
    };

/** Who brings the file: the organiser of the fair, or a province centre for its facilities. */
export interface Importer {
  readonly organisationId: string;
  readonly sender: 'organiser' | 'centre';
}

/**
 * Brings `applications.csv` into a fair: all of it or nothing. Rows new to the fair become submitted applications, others
 * are brought up to date; the same file again changes nothing. An organiser's file also sets points and gives the booths
 * in `anchor_booths`, for which the application becomes eligible.
 * Errors: `not-found`; `application.window` (a centre, outside registration); `application.evidence-missing`;
 * those of assigning booths.
 */
export async function importApplications(
  context: VerbContext,
  input: ImportInput,
): Promise<Result<ImportOutcome, BoothRefusal>> {
  const found = await importerFor(context, input.fairSlug);
  if (!found.ok) return found;
  const { fair, importer } = found.value;
  const evidence = normaliseText(input.evidence);
  if (!input.dryRun && evidence === '') return fail('application.evidence-missing');
  const text = decodeTable(input.bytes);
  if (!text.ok) return ok(refused(text.error));

  return act<ImportOutcome>(context, async (tx) => {
    const line = `import ${fair.id}`;
    await tx.$queryRaw`SELECT 1 AS locked FROM pg_advisory_xact_lock(hashtextextended(${line}, 0))`;
    const rules = await applicationRules(tx, fair);
    const parsed = readRows(text.value, rules);
    if (!parsed.ok) return ok(refused(parsed.error));
    const world = await loadImportWorld(
      tx,
      fair.id,
      importer,
      parsed.value.map(({ row }) => row),
      context.clock.now(),
    );
    const plan = planImport(parsed.value, {
      ...world,
      sender: importer.sender,
      boothCap: fair.boothCapPerFacility,
    });
    if (plan.errors.length > 0) return ok(refused(plan.errors));
    const count = (change: string) => plan.rows.filter((row) => row.change === change).length;
    const newKeys = new Set(
      plan.rows.flatMap((row) => (row.facilityId === null ? [row.facilityKey] : [])),
    );
    const done = {
      kind: 'done' as const,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      newFacilities: newKeys.size,
      dryRun: input.dryRun ?? false,
    };
    if (input.dryRun || done.created + done.updated === 0) return ok(done);
    const { rules: agreed, privacy } = await consentText(tx, fair.id);
    const stored = await storeImport(tx, context, {
      fair,
      importer,
      rules,
      plan,
      evidence,
      consentVersions: { rules: agreed.version, privacy: privacy.version },
    });
    if (!stored.ok) return stored;
    await audit(tx, context, {
      action: 'application.imported',
      recordKind: 'fair',
      recordId: fair.id,
      organisationId: fair.organisationId,
      fairId: fair.id,
      details: {
        created: done.created,
        updated: done.updated,
        unchanged: done.unchanged,
        evidence,
      },
    });
    return ok(done);
  });
}

/** The rows with their lines: what is wrong between file and records is told like what is wrong in the file. */
function readRows(text: string, rules: FairRules): Result<readonly FileRow[], readonly RowError[]> {
  const frame = rules.frame === 'f63' ? '63' : '34';
  const parsed = parseApplicationsCsv(text, {
    knownBoothCodes: new Set(rules.boothCodes),
    knownCategories: new Set(rules.categories),
    frame,
  });
  if (!parsed.ok) return parsed;
  const lines = readTable(text, applicationColumns(frame)).rows.map(({ line }) => line);
  return ok(parsed.value.map((row, index) => ({ row, line: lines[index] ?? index + 2 })));
}

function refused(errors: readonly RowError[]): ImportOutcome {
  return { kind: 'refused', errors };
}

/** The fair and the right to bring a file into it. A centre needs an announced fair that takes registrations now. */
export async function importerFor(context: VerbContext, fairSlug: string) {
  const fair = await context.db.fair.findUnique({ where: { slug: fairSlug } });
  if (!fair) return fail('not-found');
  const { actor } = context;
  const byOrganiser: Importer = { organisationId: fair.organisationId, sender: 'organiser' };
  if (can(actor, 'application.list', { organiserId: fair.organisationId }))
    return ok({ fair, importer: byOrganiser });
  const centre = activeMembership(actor);
  if (centre?.organisationKind !== 'province_centre' || !can(actor, 'application.import'))
    return fail('not-found');
  const window = registrationWindow(fair, context.clock.now());
  if (window === 'hidden') return fail('not-found');
  if (window !== 'open') return fail('application.window', { window });
  return ok({
    fair,
    importer: { organisationId: centre.organisationId, sender: 'centre' } satisfies Importer,
  });
}
