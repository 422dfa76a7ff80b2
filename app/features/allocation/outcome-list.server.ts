import type { VerbContext } from '~/features/access/verb-context.server';
import { findRun, type RunFacts } from '~/features/allocation/find-run.server';
import { listOutcomes } from '~/features/allocation/list-outcomes.server';
import { changeOf, type Outcome, type OutcomeChange } from '~/features/allocation/outcome';
import { outcomeMatches } from '~/features/allocation/outcome-list-spec';
import { type ReasonNames, reasonNames, sayReason } from '~/features/allocation/reason-words';
import { applicationNumber } from '~/features/applications/application-number';
import type { Locale } from '~/kernel/format';
import { findProvince } from '~/kernel/provinces';
import { ok, type Result } from '~/kernel/result';
import { collateVi, foldText } from '~/kernel/text-folding';
import { type TableState, tableWindow } from '~/ui/table/table-state';

/** A row of the list: an application of a run, its result, and the reasons in the reader's words. */
export interface OutcomeRow extends Omit<Outcome, 'reasons' | 'terms' | 'needs'> {
  readonly change: OutcomeChange;
  readonly reason: string;
}

export interface OutcomeList {
  readonly fair: { readonly id: string; readonly slug: string };
  readonly run: RunFacts;
  readonly rows: readonly OutcomeRow[];
  readonly total: number;
  readonly changes: Readonly<Record<OutcomeChange, number>>;
  /** Slugs of the provinces that applied, for the filter. */
  readonly provinces: readonly string[];
}

/**
 * The applications of a run as the list's state asks. A run has hundreds, so search (with or without diacritics), filters
 * and sort run over all of them here. Error: `not-found`.
 */
export async function outcomeList(
  context: VerbContext,
  at: { readonly fair: string; readonly run: string },
  state: TableState,
  locale: Locale,
  options: { readonly all?: boolean } = {},
): Promise<Result<OutcomeList>> {
  const found = await findRun(context, at.fair, at.run);
  if (!found.ok) return found;
  const { fair, run } = found.value;
  const all = await listOutcomes(context.db, { id: run.id, fairId: fair.id }, context.clock.now());
  const names = reasonNames(all);
  const matching = all.filter(
    (one) => outcomeMatches(one, state.filters) && matchesSearch(one, state.q),
  );
  const sorted = sortOutcomes(matching, state.sort);
  const { skip, take } = tableWindow(state);
  const shown = options.all ? sorted : sorted.slice(skip, skip + take);
  const changes = { new: 0, more: 0, moved: 0, kept: 0, freed: 0, unplaced: 0, 'left-out': 0 };
  for (const one of all) changes[changeOf(one)] += 1;
  return ok({
    fair: { id: fair.id, slug: fair.slug },
    run,
    rows: shown.map((one) => rowOf(one, names, locale)),
    total: matching.length,
    changes,
    provinces: [...new Set(all.map(({ provinceSlug }) => provinceSlug))].sort((a, b) =>
      collateVi(provinceName(a), provinceName(b)),
    ),
  });
}

function rowOf(one: Outcome, names: ReasonNames, locale: Locale): OutcomeRow {
  const { reasons, terms: _t, needs: _n, ...row } = one;
  return {
    ...row,
    change: changeOf(one),
    reason: reasons.map((reason) => sayReason(locale, reason, names)).join(' '),
  };
}

const provinceName = (slug: string) => findProvince(slug)?.name ?? slug;

function matchesSearch(one: Outcome, q: string): boolean {
  const text = foldText(
    `${one.facilityName} ${provinceName(one.provinceSlug)} ${applicationNumber(one.number)} ${one.booths.join(' ')}`,
  );
  return foldText(q)
    .split(' ')
    .every((word) => text.includes(word));
}

function sortOutcomes(rows: readonly Outcome[], sort: TableState['sort']): readonly Outcome[] {
  const direction = sort?.descending ? -1 : 1;
  const compare: Readonly<Record<string, (a: Outcome, b: Outcome) => number>> = {
    facility: (a, b) => collateVi(a.facilityName, b.facilityName),
    province: (a, b) => collateVi(provinceName(a.provinceSlug), provinceName(b.provinceSlug)),
    score: (a, b) => (a.score ?? -1) - (b.score ?? -1),
    booths: (a, b) => a.booths.length - b.booths.length,
    number: () => 0,
  };
  const by = compare[sort?.key ?? 'number'];
  return [...rows].sort(
    (a, b) => direction * ((by?.(a, b) ?? 0) || (a.number ?? 0) - (b.number ?? 0)),
  );
}
