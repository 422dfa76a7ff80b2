import type { VerbContext } from '~/features/access/verb-context.server';
import { ENGINE } from '~/features/allocation/allocate';
import { frozenInputOf } from '~/features/allocation/draft.server';
import { findRun } from '~/features/allocation/find-run.server';
import { listOutcomes } from '~/features/allocation/list-outcomes.server';
import type { Outcome } from '~/features/allocation/outcome';
import { formatResultFile } from '~/features/allocation/result-file';
import { fail, ok, type Result } from '~/kernel/result';

export interface ResultOfRun {
  readonly text: string;
  readonly slug: string;
  readonly number: number;
}

/**
 * A run as `allocation.json`. An untouched draft is what the optimiser gave, to the byte; an edited one says so by the reason
 * of each application that was changed. Errors: `not-found`, also while there is no result.
 */
export async function resultOfRun(
  context: VerbContext,
  at: { readonly fair: string; readonly run: string },
): Promise<Result<ResultOfRun>> {
  const found = await findRun(context, at.fair, at.run);
  if (!found.ok) return found;
  const { fair, run } = found.value;
  const { objective, bound, gap, inputHash } = run;
  if (objective === null || bound === null || gap === null) return fail('not-found');
  const [outcomes, input] = await Promise.all([
    listOutcomes(context.db, { id: run.id, fairId: fair.id }, context.clock.now()),
    frozenInputOf(context.db, run.id),
  ]);
  const nameOf = new Map(input.applications.map(({ id, application }) => [id, application]));
  const named = (one: Outcome) => nameOf.get(one.applicationId) ?? '';
  const sorted = [...outcomes].sort((a, b) => (named(a) < named(b) ? -1 : 1));
  const text = formatResultFile({
    inputHash: inputHash ?? '',
    seed: run.seed,
    engine: ENGINE,
    objective,
    bound,
    gap,
    seconds: run.seconds ?? 0,
    cut: run.cut,
    assigned: sorted.flatMap((one) =>
      one.score !== null && one.terms !== null
        ? [
            {
              application: named(one),
              booths: one.booths,
              score: one.score,
              terms: one.terms,
              reasons: one.reasons,
            },
          ]
        : [],
    ),
    unassigned: sorted.flatMap((one) => {
      const [reason] = one.reasons;
      return one.score === null && reason ? [{ application: named(one), reason }] : [];
    }),
  });
  return ok({ text, slug: fair.slug, number: run.number });
}
