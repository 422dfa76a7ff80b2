import type { VerbContext } from '~/features/access/verb-context.server';
import { fail, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';
import { isOpenTo } from './application-booths.server';
import {
  type BoothAct,
  type BoothRefusal,
  boothsOfAct,
  personOf,
  recordAct,
  taken,
} from './booth-act.server';
import type { TenureOrigin } from './tenure';
import {
  addTenures,
  endTenures,
  type LiveTenure,
  type LockedApplication,
  type LockedBooth,
  lockApplications,
} from './tenure-store.server';

export interface Placement {
  readonly applicationId: string;
  readonly boothIds: readonly string[];
}

export interface AssignMany {
  readonly fairId: string;
  /** Whose trail it belongs to. */
  readonly organiserId: string;
  readonly placements: readonly Placement[];
  readonly origin: TenureOrigin;
  /** The run whose draft this is; null: the booths stood in a file. */
  readonly runId: string | null;
  /** Its number, for whoever reads the trail. */
  readonly runNumber?: number;
  /** Booths that their holders leave first (moved by the plan that is applied). */
  readonly vacateBoothIds?: readonly string[];
}

export interface AssignedMany {
  readonly given: number;
  readonly kept: number;
  readonly freed: number;
}

/**
 * Gives booths to many applications in the caller's transaction, all or none; what an application has already stays as it is.
 * The caller authorises, and turns `TenureRefused` into words with `act` (run it inside `act(context, tx => …)`).
 * Locks are sorted: booths, then applications, then what the trigger takes application by application; a deadlock with
 * another bulk act is run again by `transact`. The trail gets one entry for each application that gains or loses a booth:
 * who reads it asks who got which booth.
 * Errors: `booth.not-found`, `booth.taken`, `not-found`.
 */
export async function assignMany(
  tx: Transaction,
  context: VerbContext,
  input: AssignMany,
): Promise<Result<AssignedMany, BoothRefusal>> {
  const { fairId, placements, vacateBoothIds = [] } = input;
  const wanted = placements.flatMap(({ boothIds }) => boothIds);
  if (wanted.length + vacateBoothIds.length === 0) return ok({ given: 0, kept: 0, freed: 0 });
  if (new Set(wanted).size < wanted.length) return fail('booth.taken');
  const locked = await boothsOfAct(tx, context, fairId, [...wanted, ...vacateBoothIds]);
  if (!locked.ok) return locked;
  const { booths, at } = locked.value;
  const applications = await lockApplications(
    tx,
    fairId,
    placements.map(({ applicationId }) => applicationId),
  );
  const byId = new Map(booths.map((booth) => [booth.id, booth]));
  const leaving = new Set(vacateBoothIds);
  const by = personOf(context);
  const freed = booths.flatMap(({ id, tenure }) =>
    leaving.has(id) && tenure && tenure.kind !== 'blocked' ? tenure : [],
  );
  await endTenures(tx, freed, { at, by, reason: 'allocated' });

  const acts: BoothAct[] = [];
  const notesOf = trailOf(input);
  let given = 0;
  let kept = 0;
  for (const placement of inOrderOf(applications, placements)) {
    const { application } = placement;
    // In the order of the floor, as people read them, whatever the order they were asked in.
    const own = new Set(placement.boothIds);
    const theirs = booths.filter(({ id }) => own.has(id)).map(free(leaving));
    const inTheWay = theirs.filter((booth) => !isOpenTo(booth, application));
    if (inTheWay.length > 0) return taken(inTheWay);
    const missing = theirs.filter(({ tenure }) => tenure?.kind !== 'assigned');
    kept += theirs.length - missing.length;
    given += missing.length;
    const ended = missing.flatMap(({ tenure }) => tenure ?? []);
    await endTenures(tx, ended, { at, by, reason: 'assigned' });
    const tenures = missing.map(({ id }) => ({
      boothId: id,
      kind: 'assigned' as const,
      origin: input.origin,
      startsAt: at,
      endsAt: null,
      allocationRunId: input.runId,
    }));
    const created = await addTenures(tx, fairId, application, tenures, by);
    if (created.length === 0) continue;
    acts.push({
      ...notesOf(application.id, application.facilityName),
      action: input.runId ? 'booth.allocated' : 'booth.imported',
      booths: missing.map(({ code }) => code),
      ended,
      created,
    });
  }
  if (applications.length < placements.length) return fail('not-found');
  await recordAct(tx, context, ...losses(freed, byId, notesOf), ...acts);
  return ok({ given, kept, freed: freed.length });
}

type Notes = Pick<
  BoothAct,
  'fairId' | 'organiserId' | 'recordKind' | 'recordId' | 'facility' | 'more'
>;

/** What the trail says of every application of the act. */
const trailOf =
  ({ fairId, organiserId, runId, runNumber }: AssignMany) =>
  (applicationId: string, facility: string | null): Notes => ({
    fairId,
    organiserId,
    recordKind: 'application',
    recordId: applicationId,
    facility,
    more: { ...(runNumber ? { run: runNumber } : {}), ...(runId ? { runId } : {}) },
  });

/** Booths that were taken from an application, as acts of their own: they come before what it is given instead. */
function losses(
  freed: readonly LiveTenure[],
  byId: ReadonlyMap<string, LockedBooth>,
  notesOf: ReturnType<typeof trailOf>,
): readonly BoothAct[] {
  const holders = [...new Set(freed.flatMap(({ applicationId }) => applicationId ?? []))];
  return holders.map((holder) => {
    const theirs = freed.filter(({ applicationId }) => applicationId === holder);
    return {
      ...notesOf(holder, theirs[0]?.facilityName ?? null),
      action: 'booth.freed-by-plan',
      booths: theirs.map(({ boothId }) => byId.get(boothId)?.code ?? ''),
      ended: theirs,
      created: [],
    };
  });
}

function inOrderOf(applications: readonly LockedApplication[], placements: readonly Placement[]) {
  const booths = new Map(
    placements.map(({ applicationId, boothIds }) => [applicationId, boothIds]),
  );
  return applications.map((application) => ({
    application,
    boothIds: booths.get(application.id) ?? [],
  }));
}

const free =
  (leaving: ReadonlySet<string>) =>
  (booth: LockedBooth): LockedBooth =>
    leaving.has(booth.id) && booth.tenure?.kind !== 'blocked' ? { ...booth, tenure: null } : booth;
