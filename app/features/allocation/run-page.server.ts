import type { VerbContext } from '~/features/access/verb-context.server';
import { draftPlaces, frozenInputOf } from '~/features/allocation/draft.server';
import { type DraftFigures, draftFigures, quotasLeft } from '~/features/allocation/draft-figures';
import { draftStatuses } from '~/features/allocation/draft-statuses';
import { type FoundRun, findRun, type RunFacts } from '~/features/allocation/find-run.server';
import { listOutcomes } from '~/features/allocation/list-outcomes.server';
import type { Outcome } from '~/features/allocation/outcome';
import { reasonNames, sayReason } from '~/features/allocation/reason-words';
import { editsOf } from '~/features/allocation/undo-draft-edit.server';
import { occupancy } from '~/features/booths/occupancy.server';
import { findPlan } from '~/features/floor-plan/find-plan.server';
import { type PlanWire, packPlan } from '~/features/floor-plan/plan-wire';
import type { Locale } from '~/kernel/format';
import { ok, type Result } from '~/kernel/result';

/** An application of a draft as its page needs it before one is chosen. */
export type PlacedApplication = Omit<Outcome, 'reasons' | 'terms' | 'facilityId' | 'state'>;

export interface DraftPage {
  readonly plan: PlanWire;
  readonly figures: DraftFigures;
  readonly applications: readonly PlacedApplication[];
  /** Why those without a booth have none, by application id, in the reader's words. */
  readonly whyNot: Readonly<Record<string, string>>;
  /** How many edits stand and can be taken back. */
  readonly edits: number;
  /** How many applications it was applied without. */
  readonly leftOut: number;
}

export interface RunPage {
  readonly fair: { readonly id: string; readonly slug: string };
  readonly run: RunFacts;
  readonly mayApply: boolean;
  /** Null while there is no result. */
  readonly draft: DraftPage | null;
}

/** Everything the page of a run shows. Error: `not-found`. */
export async function runPage(
  context: VerbContext,
  at: { readonly fair: string; readonly run: string },
  locale: Locale,
): Promise<Result<RunPage>> {
  const found = await findRun(context, at.fair, at.run);
  if (!found.ok) return found;
  const { fair, run, mayApply } = found.value;
  const hasDraft = ['done', 'applied', 'discarded'].includes(run.state);
  const draft = hasDraft ? await draftPage(context, found.value, locale) : null;
  return ok({ fair: { id: fair.id, slug: fair.slug }, run, mayApply, draft });
}

async function draftPage(
  { db, clock }: VerbContext,
  { fair, run }: FoundRun,
  locale: Locale,
): Promise<DraftPage> {
  const now = clock.now();
  const [plan, occupants, outcomes, places, edits, input] = await Promise.all([
    findPlan(db, fair.id),
    occupancy(db, fair.id, now),
    listOutcomes(db, { id: run.id, fairId: fair.id }, now),
    draftPlaces(db, run.id),
    editsOf(db, run.id),
    frozenInputOf(db, run.id),
  ]);
  // By id: another booth may be called today what one was called that is gone.
  const proposed = outcomes.flatMap(({ applicationId, facilityName, leftOut }) =>
    (leftOut ? [] : (places.get(applicationId)?.boothIds ?? [])).map((boothId) => ({
      boothId,
      applicationId,
      facilityName,
    })),
  );
  // Whom it was applied without keeps what it has.
  const considered = new Set(
    outcomes.filter(({ leftOut }) => !leftOut).map(({ applicationId }) => applicationId),
  );
  const prices = new Map(plan.booths.map(({ code, priceVnd }) => [code, BigInt(priceVnd)]));
  const names = reasonNames(outcomes);
  return {
    plan: packPlan(plan, draftStatuses(occupants, proposed, considered), 'kept'),
    figures: draftFigures(
      outcomes,
      quotasLeft(input.rules.quotas, input.usedOutside.quotas),
      prices,
    ),
    applications: outcomes.map(
      ({ reasons: _r, terms: _t, facilityId: _f, state: _s, ...application }) => application,
    ),
    whyNot: Object.fromEntries(
      outcomes
        .filter(({ booths }) => booths.length === 0)
        .map((one) => [
          one.applicationId,
          one.reasons.map((reason) => sayReason(locale, reason, names)).join(' '),
        ]),
    ),
    edits: run.state === 'done' ? edits.length : 0,
    leftOut: outcomes.filter(({ leftOut }) => leftOut).length,
  };
}

/** One application of a run with its points and reasons, for the panel beside the plan. */
export interface OutcomeView extends Omit<Outcome, 'reasons'> {
  readonly reasons: readonly string[];
}

/** Errors: `not-found`. */
export async function outcomeView(
  context: VerbContext,
  at: { readonly fair: string; readonly run: string; readonly application: string },
  locale: Locale,
): Promise<Result<OutcomeView | null>> {
  const found = await findRun(context, at.fair, at.run);
  if (!found.ok) return found;
  const { fair, run } = found.value;
  const all = await listOutcomes(context.db, { id: run.id, fairId: fair.id }, context.clock.now());
  const one = all.find(({ applicationId }) => applicationId === at.application);
  if (!one) return ok(null);
  const names = reasonNames(all);
  return ok({ ...one, reasons: one.reasons.map((reason) => sayReason(locale, reason, names)) });
}
