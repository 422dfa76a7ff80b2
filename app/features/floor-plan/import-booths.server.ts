import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { ok, type Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { readTable } from '~/kernel/table-file';
import { decodeTable } from '~/kernel/utf8-file';
import type { Transaction } from '~/platform/db/database.server';
import { BOOTH_COLUMNS, parseBoothsCsv } from './booths-csv';
import type { PlanScene } from './plan-act.server';
import { planAct, savePlan } from './plan-act.server';
import { diffPlans } from './plan-diff';
import {
  type FairCategoryName,
  type ImportedRow,
  type PlannedImport,
  planImport,
} from './plan-import';

export interface ImportBooths {
  readonly fairSlug: string;
  readonly bytes: Uint8Array;
  /** Only say what would happen. */
  readonly dryRun?: boolean;
}

export type BoothImport =
  | { readonly kind: 'refused'; readonly errors: readonly RowError[] }
  | {
      readonly kind: 'done';
      readonly created: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly newHalls: readonly string[];
      readonly newCategories: readonly string[];
      readonly dryRun: boolean;
    };

/**
 * Brings `booths.csv` into a fair's plan: all of it or nothing, and the same file again changes nothing. A bad file is no
 * error of the verb: it is answered with every bad row.
 * Errors: those of `planAct`.
 */
export async function importBooths(
  context: VerbContext,
  input: ImportBooths,
): Promise<Result<BoothImport>> {
  const found = await findFair(context, input.fairSlug, 'plan.edit');
  if (!found.ok) return found;
  const read = readRows(input.bytes);
  if (!read.ok) return ok({ kind: 'refused', errors: read.error });
  return planAct<BoothImport>(context, found.value.id, 'plan.edit', async (tx, scene) => {
    const { id: fairId } = scene.fair;
    const categories = await tx.fairCategory.findMany({ where: { fairId } });
    const planned = planImport(read.value, scene.stored.plan, categories);
    if (planned.errors.length > 0) return ok({ kind: 'refused', errors: planned.errors });
    const counts = countChanges(read.value, scene, planned);
    const done: BoothImport = {
      kind: 'done',
      ...counts,
      newHalls: planned.newHalls,
      newCategories: planned.newCategories.map(({ nameVi }) => nameVi),
      dryRun: input.dryRun ?? false,
    };
    const isSame = counts.created + counts.updated + planned.newHalls.length === 0;
    if (input.dryRun || isSame) return ok(done);
    const saved = await savePlan(tx, context, scene, planned.plan, 'plan.booths-imported');
    if (!saved.ok) return saved;
    await addCategories(tx, fairId, categories.length, planned.newCategories);
    await audit(tx, context, {
      action: 'plan.imported',
      recordKind: 'fair',
      recordId: fairId,
      organisationId: scene.fair.organisationId,
      fairId,
      details: {
        ...counts,
        newHalls: [...planned.newHalls],
        newCategories: [...done.newCategories],
      },
    });
    return ok(done);
  });
}

/** The rows with their lines, or everything that is wrong with the file. */
function readRows(bytes: Uint8Array): Result<readonly ImportedRow[], readonly RowError[]> {
  const text = decodeTable(bytes);
  if (!text.ok) return text;
  const parsed = parseBoothsCsv(text.value);
  if (!parsed.ok) return parsed;
  const lines = readTable(text.value, BOOTH_COLUMNS).rows.map(({ line }) => line);
  return ok(parsed.value.map((row, index) => ({ row, line: lines[index] ?? index + 2 })));
}

function countChanges(
  rows: readonly ImportedRow[],
  { stored }: PlanScene,
  { plan }: PlannedImport,
): { readonly created: number; readonly updated: number; readonly unchanged: number } {
  const { added, moved, changed } = diffPlans(stored.plan, plan);
  const updated = new Set([...moved, ...changed]).size;
  return { created: added.length, updated, unchanged: rows.length - added.length - updated };
}

async function addCategories(
  tx: Transaction,
  fairId: string,
  standing: number,
  categories: readonly FairCategoryName[],
): Promise<void> {
  await tx.fairCategory.createMany({
    data: categories.map((category, index) => ({ fairId, ...category, sort: standing + index })),
  });
}
