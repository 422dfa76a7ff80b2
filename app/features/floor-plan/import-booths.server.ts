import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import { findFair } from '~/features/fairs/find-fair.server';
import { BOOTH_FEATURES } from '~/kernel/booth-vocabulary';
import { ok, type Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { decodeTable } from '~/kernel/utf8-file';
import type { Transaction } from '~/platform/db/database.server';
import { readBoothsCsv } from './booths-csv';
import type { PlanScene } from './plan-act.server';
import { planAct, savePlan } from './plan-act.server';
import { diffPlans } from './plan-diff';
import type { PlanDocument } from './plan-document';
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
  | {
      readonly kind: 'refused';
      readonly errors: readonly RowError[];
      readonly newFeatures: readonly string[];
    }
  | {
      readonly kind: 'done';
      readonly created: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly newHalls: readonly string[];
      readonly newCategories: readonly string[];
      /** Words for what a booth offers that neither Hoicho nor this fair knows: allowed, but perhaps misspelt. */
      readonly newFeatures: readonly string[];
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
  const text = decodeTable(input.bytes);
  if (!text.ok) return ok({ kind: 'refused', errors: text.error, newFeatures: [] });
  const { rows, errors, features } = readBoothsCsv(text.value);
  return planAct<BoothImport>(context, found.value.id, 'plan.edit', async (tx, scene) => {
    const { id: fairId } = scene.fair;
    const categories = await tx.fairCategory.findMany({ where: { fairId } });
    const planned = planImport(rows, scene.stored.plan, categories);
    const newFeatures = unknownFeatures(features, scene.stored.plan);
    // Rows without a fault of their own are tried on the plan too: one answer names all that is wrong with a file.
    const faults = [...errors, ...planned.errors].sort((a, b) => a.line - b.line);
    if (faults.length > 0) return ok({ kind: 'refused', errors: faults, newFeatures });
    const counts = countChanges(rows, scene, planned);
    const done: BoothImport = {
      kind: 'done',
      ...counts,
      newHalls: planned.newHalls,
      newCategories: planned.newCategories.map(({ nameVi }) => nameVi),
      newFeatures,
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

/** Those that are not of the vocabulary and that no booth of the fair has. */
function unknownFeatures(features: readonly string[], plan: PlanDocument): readonly string[] {
  const known = new Set<string>([
    ...BOOTH_FEATURES,
    ...plan.booths.flatMap((booth) => booth.features),
  ]);
  return features.filter((feature) => !known.has(feature));
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
