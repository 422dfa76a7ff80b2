import type { VerbContext } from '~/features/access/verb-context.server';
import { foldText } from '~/kernel/text-folding';
import { type TableState, tableWindow } from '~/ui/table/table-state';
import type { FairListState } from './fair-list-spec';
import { organiserOf } from './organiser-of';
import { type FairStage, fairStage } from './phases';

export interface FairRow {
  readonly id: string;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly venueName: string;
  readonly provinceSlug: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly registrationClosesAt: Date;
  readonly announced: boolean;
  readonly stage: FairStage;
  readonly booths: number;
  readonly applications: number;
  readonly assigned: number;
}

/**
 * The fairs of the organiser the reader works for, as the list's state asks: an organiser has tens of fairs, so search
 * (with or without diacritics), filter and sort run over all of them here. Nothing for anybody else.
 */
export async function listFairs(
  context: VerbContext,
  state: TableState,
  options: { readonly all?: boolean } = {},
): Promise<{ readonly rows: readonly FairRow[]; readonly total: number }> {
  const organiser = organiserOf(context.actor);
  if (!organiser) return { rows: [], total: 0 };
  const now = context.clock.now();
  const all = await loadFairs(context, organiser.organisationId, now);
  const wanted = foldText(state.q);
  const states = state.filters.state as readonly FairListState[] | undefined;
  const matching = all.filter(
    (fair) =>
      foldText(`${fair.nameVi} ${fair.nameEn} ${fair.venueName} ${fair.provinceSlug}`).includes(
        wanted,
      ) &&
      (!states || states.some((one) => isInState(fair, one))),
  );
  const sorted = sortFairs(matching, state.sort);
  const { skip, take } = tableWindow(state);
  return { rows: options.all ? sorted : sorted.slice(skip, skip + take), total: matching.length };
}

function isInState(fair: FairRow, state: FairListState): boolean {
  if (state === 'cancelled') return fair.stage === 'cancelled';
  if (fair.stage === 'cancelled') return false;
  if (state === 'hidden') return !fair.announced;
  if (state === 'past') return fair.stage === 'tear-down' || fair.stage === 'closed';
  if (state === 'upcoming') return ['preparing', 'allocation', 'set-up'].includes(fair.stage);
  return fair.stage === state;
}

const sortValues: Readonly<Record<string, (fair: FairRow) => number | string>> = {
  opensAt: (fair) => fair.opensAt.getTime(),
  booths: (fair) => fair.booths,
  applications: (fair) => fair.applications,
};
const collator = new Intl.Collator('vi', { numeric: true });

function sortFairs(fairs: readonly FairRow[], sort: TableState['sort']): readonly FairRow[] {
  const direction = sort?.descending ? -1 : 1;
  const value = sort ? sortValues[sort.key] : undefined;
  return [...fairs].sort((a, b) => {
    const byValue = value ? Number(value(a)) - Number(value(b)) : 0;
    return direction * (byValue || collator.compare(a.nameVi, b.nameVi)) || (a.id < b.id ? -1 : 1);
  });
}

async function loadFairs(
  { db }: VerbContext,
  organisationId: string,
  now: Date,
): Promise<readonly FairRow[]> {
  const fairs = await db.fair.findMany({ where: { organisationId } });
  const counts = await db.$queryRaw<
    { fairId: string; booths: number; applications: number; assigned: number }[]
  >`
    SELECT f.id AS "fairId",
      (SELECT count(*)::int FROM booth b WHERE b.fair_id = f.id) AS "booths",
      (SELECT count(*)::int FROM application a
        WHERE a.fair_id = f.id AND a.state NOT IN ('draft', 'withdrawn')) AS "applications",
      (SELECT count(*)::int FROM booth_tenure t WHERE t.fair_id = f.id AND t.kind = 'assigned'
        AND t.starts_at <= ${now} AND (t.ends_at IS NULL OR t.ends_at > ${now})) AS "assigned"
    FROM fair f WHERE f.organisation_id = ${organisationId}::uuid`;
  const byFair = new Map(counts.map((row) => [row.fairId, row]));
  return fairs.map((fair) => ({
    id: fair.id,
    slug: fair.slug,
    nameVi: fair.nameVi,
    nameEn: fair.nameEn,
    venueName: fair.venueName,
    provinceSlug: fair.provinceSlug,
    opensAt: fair.opensAt,
    closesAt: fair.closesAt,
    registrationClosesAt: fair.registrationClosesAt,
    announced: fair.announcedAt !== null,
    stage: fairStage(fair, now),
    booths: byFair.get(fair.id)?.booths ?? 0,
    applications: byFair.get(fair.id)?.applications ?? 0,
    assigned: byFair.get(fair.id)?.assigned ?? 0,
  }));
}
