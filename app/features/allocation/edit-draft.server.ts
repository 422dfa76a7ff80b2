import type { VerbContext } from '~/features/access/verb-context.server';
import type { DraftState } from '~/features/allocation/conflicts';
import { draftPlaces } from '~/features/allocation/draft.server';
import { LimitLedger } from '~/features/allocation/draft-limits';
import type { DraftPlace } from '~/features/allocation/draft-place';
import { draftState } from '~/features/allocation/draft-state.server';
import { lockDraft, type RunOfFair } from '~/features/allocation/lock-run.server';
import { storeEdit } from '~/features/allocation/store-edit.server';
import type { BoothRefusal } from '~/features/booths/booth-act.server';
import { type BoothOffer, misfits } from '~/features/booths/fit';
import { lockApplications, lockBooths } from '~/features/booths/tenure-store.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { transact } from '~/platform/db/transaction.server';

export interface EditDraft extends RunOfFair {
  readonly version: number;
  readonly applicationId: string;
  /** The booths it is to have in the draft, instead of those proposed; none takes it out of the draft. */
  readonly boothIds: readonly string[];
  /** Applications that stand on those booths in the draft are taken out of it. */
  readonly displace?: boolean;
  /** The organiser saw what is not as the application asked, and insists. */
  readonly acceptMisfits?: boolean;
}

export interface EditedDraft {
  readonly version: number;
  /** False when the draft was so already: a form that was sent twice. */
  readonly changed: boolean;
}

/**
 * Moves, adds or takes out one application of a draft. The state of the fair does not change; what would be refused when the
 * draft is applied is refused here already. What is not as the application asked is told and may be insisted on.
 * Errors: those of `lockDraft`, `booth.not-found`, `booth.taken`, `booth.misfits` (with `misfits`),
 * `allocation.booth-proposed` (with `booths` and `holders`; `displace` insists), `booth.application-state`,
 * `booth.facility-cap`, `booth.quota`, `booth.category-cap`.
 */
export function editDraft(
  context: VerbContext,
  input: EditDraft,
): Promise<Result<EditedDraft, BoothRefusal>> {
  return transact<EditedDraft, BoothRefusal>(context.db, async (tx) => {
    const run = await lockDraft(tx, context, input, 'allocation.run');
    if (!run.ok) return run;
    const wanted = [...new Set(input.boothIds)];
    const booths = await lockBooths(tx, input.fairId, wanted);
    if (booths.length < wanted.length) return fail('booth.not-found');
    const places = await draftPlaces(tx, input.runId);
    const was = places.get(input.applicationId);
    if (sameBooths(was?.boothIds ?? [], wanted)) {
      return ok({ version: run.value.version, changed: false });
    }
    const state = await draftState(tx, run.value, context.clock.now());
    if (!state.applications.has(input.applicationId)) return fail('not-found');
    const displaced = othersOn(places, input.applicationId, wanted);
    const refusal =
      wanted.length === 0
        ? undefined
        : ((await unfit(tx, input, booths)) ?? inTheWay(state, input, wanted, displaced));
    if (refusal) return { ok: false, error: refusal };
    const after = [
      { applicationId: input.applicationId, boothIds: wanted, edited: true },
      ...displaced.map(({ applicationId }) => ({ applicationId, boothIds: [], edited: true })),
    ];
    const before = after.map(
      ({ applicationId }) =>
        places.get(applicationId) ?? { applicationId, boothIds: [], edited: false },
    );
    const version = await storeEdit(tx, context, run.value, {
      action: 'allocation.edited',
      before,
      after,
    });
    return ok({ version, changed: true });
  });
}

function sameBooths(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function othersOn(
  places: ReadonlyMap<string, DraftPlace>,
  applicationId: string,
  boothIds: readonly string[],
): readonly DraftPlace[] {
  return [...places.values()].filter(
    (place) =>
      place.applicationId !== applicationId && place.boothIds.some((id) => boothIds.includes(id)),
  );
}

/** What is not as the application asked, unless the organiser insists. */
async function unfit(
  tx: Transaction,
  { fairId, applicationId, acceptMisfits }: EditDraft,
  booths: readonly BoothOffer[],
): Promise<BoothRefusal | undefined> {
  const [application] = await lockApplications(tx, fairId, [applicationId]);
  if (!application) return { code: 'not-found' };
  const facility = application.facilityName;
  if (application.state !== 'eligible') {
    return { code: 'booth.application-state', details: { state: application.state, facility } };
  }
  const found = acceptMisfits ? [] : misfits(application, booths);
  return found.length > 0
    ? { code: 'booth.misfits', details: { facility }, misfits: found }
    : undefined;
}

/** Somebody on the booths, in the fair or in the draft, or a limit that the draft would exceed. */
function inTheWay(
  state: DraftState,
  { applicationId, displace }: EditDraft,
  wanted: readonly string[],
  displaced: readonly DraftPlace[],
): BoothRefusal | undefined {
  const codes = (ids: readonly string[]) => ids.map((id) => state.codeOf.get(id) ?? '');
  const nameOf = (id: string) => state.applications.get(id)?.facilityName ?? '';
  const gone = new Set(displaced.map((place) => place.applicationId));
  const blocking = state.standing.filter((tenure) => {
    const { applicationId: holder, boothId, kind } = tenure;
    if (!wanted.includes(boothId) || holder === applicationId) return false;
    if (holder === null) return kind !== 'hold';
    // Its holder leaves by this draft: it stands elsewhere in it, or is taken out with this edit.
    const stays = state.proposed.get(holder)?.includes(boothId) ?? !state.anchors.has(holder);
    return stays && !(displace && gone.has(holder));
  });
  if (blocking.length > 0 && !blocking.every(({ applicationId: id }) => id && gone.has(id))) {
    const holders = blocking.flatMap(({ facilityName }) => facilityName ?? []);
    const booths = codes(blocking.map(({ boothId }) => boothId));
    return { code: 'booth.taken', details: { booths, holders: [...new Set(holders)] } };
  }
  if (displaced.length > 0 && !displace) {
    const booths = codes(
      displaced.flatMap(({ boothIds }) => boothIds).filter((id) => wanted.includes(id)),
    );
    const holders = displaced.map((place) => nameOf(place.applicationId));
    return { code: 'allocation.booth-proposed', details: { booths, holders } };
  }
  return limitInTheWay(state, applicationId, wanted.length, gone);
}

function limitInTheWay(
  { applications, proposed, standing, limits }: DraftState,
  applicationId: string,
  booths: number,
  gone: ReadonlySet<string>,
): BoothRefusal | undefined {
  const ledger = new LimitLedger(limits);
  for (const [id, boothIds] of proposed) {
    const holder = applications.get(id);
    if (holder && id !== applicationId && !gone.has(id)) ledger.count(holder, boothIds.length);
  }
  for (const tenure of standing) {
    const { facilityId, funding, provinceSlug, categoryCode } = tenure;
    const outside = tenure.applicationId !== null && !applications.has(tenure.applicationId);
    if (!outside || !facilityId || !funding || !provinceSlug || !categoryCode) continue;
    ledger.count({ facilityId, funding, provinceSlug, categoryCode }, 1);
  }
  const holder = applications.get(applicationId);
  const limit = holder && ledger.inTheWay(holder, booths);
  if (!holder || !limit) return undefined;
  const { used, allowed } = limit;
  return {
    code: `booth.${limit.code}`,
    details: {
      facility: holder.facilityName,
      funding: holder.funding,
      province: holder.provinceSlug,
      category: holder.categoryCode,
      categoryVi: holder.categoryCode,
      categoryEn: holder.categoryCode,
      used,
      allowed,
      asked: booths,
    },
  };
}
