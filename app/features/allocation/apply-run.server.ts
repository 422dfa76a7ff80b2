import { audit } from '~/features/access/audit.server';
import type { VerbContext } from '~/features/access/verb-context.server';
import type { Conflict, DraftState, LeftOut } from '~/features/allocation/conflicts';
import { draftState } from '~/features/allocation/draft-state.server';
import { type LockedRun, lockDraft, type RunOfFair } from '~/features/allocation/lock-run.server';
import { planDraft } from '~/features/allocation/plan-draft';
import { endAs } from '~/features/allocation/settle-run.server';
import { assignMany } from '~/features/booths/assign-many.server';
import { act } from '~/features/booths/booth-act.server';
import { lockApplications, lockBooths } from '~/features/booths/tenure-store.server';
import { type AppError, ok, type Result } from '~/kernel/result';
import type { Transaction } from '~/platform/db/database.server';

export interface ApplyRun extends RunOfFair {
  readonly version: number;
  /** Applications the reader chose to leave as they are, having seen what stands in their way. */
  readonly leaveOut?: readonly string[];
}

export interface AppliedRun {
  readonly number: number;
  readonly given: number;
  readonly kept: number;
  readonly freed: number;
  readonly leftOut: number;
}

/** `conflicts` names every application in whose way something stands (`allocation.conflicts`). */
export interface ApplyRefusal extends AppError {
  readonly conflicts?: readonly Conflict[];
}

type Decided =
  | { readonly kind: 'applied'; readonly applied: AppliedRun }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] };

/**
 * Makes a draft the state of the fair: every tenure of it in one transaction, or none. It is checked against the state of
 * now; what changed since the run refuses the whole, naming each application, unless the reader left exactly those out.
 * Errors: `not-found`, `forbidden` (a manager's act), `allocation.not-draft` (a second time too), `allocation.stale`,
 * `allocation.conflicts`, and those of `assignMany`.
 */
export async function applyRun(
  context: VerbContext,
  input: ApplyRun,
): Promise<Result<AppliedRun, ApplyRefusal>> {
  const leaveOut = new Set(input.leaveOut ?? []);
  const decided = await act<Decided>(context, async (tx) => {
    const run = await lockDraft(tx, context, input, 'allocation.apply');
    if (!run.ok) return run;
    const { id: runId, fairId, organiserId, number } = run.value;
    // Booths, then applications: the order of every verb that gives booths. Only then is the state what it says.
    const before = await draftState(tx, run.value, context.clock.now());
    await lockConcerned(tx, fairId, before);
    const state = await draftState(tx, run.value, context.clock.now());
    const { placements, vacateBoothIds, conflicts } = planDraft(state, leaveOut);
    const left = leftOutOf(state, leaveOut);
    if (conflicts.length > 0) return ok({ kind: 'conflicts', conflicts });
    const done = await assignMany(tx, context, {
      fairId,
      organiserId,
      placements,
      origin: 'optimiser',
      runId,
      runNumber: number,
      vacateBoothIds,
    });
    if (!done.ok) return done;
    const applied = { number, ...done.value, leftOut: left.length };
    const { given, kept, freed, leftOut } = applied;
    await endAs(tx, context, run.value, 'applied', { given, kept, freed, leftOut });
    await recordLeftOut(tx, context, run.value, left);
    return ok({ kind: 'applied', applied });
  });
  if (!decided.ok) return decided;
  if (decided.value.kind === 'applied') return ok(decided.value.applied);
  const { conflicts } = decided.value;
  return {
    ok: false,
    error: { code: 'allocation.conflicts', details: { count: conflicts.length }, conflicts },
  };
}

type LeftOutApplication = Pick<Conflict, 'applicationId' | 'number' | 'facilityName'> & LeftOut;

/** The applications of the draft that the reader left out, each with what stands in its way now. */
function leftOutOf(
  state: DraftState,
  leaveOut: ReadonlySet<string>,
): readonly LeftOutApplication[] {
  if (leaveOut.size === 0) return [];
  const inTheWay = new Map(
    planDraft(state, new Set()).conflicts.map((one) => [one.applicationId, one]),
  );
  return [...leaveOut].sort().flatMap((applicationId): LeftOutApplication[] => {
    const application = state.applications.get(applicationId);
    if (!application) return [];
    const { number, facilityName } = application;
    const { code, details } = inTheWay.get(applicationId) ?? { code: 'chosen', details: {} };
    const codes = (state.proposed.get(applicationId) ?? []).map((id) => state.codeOf.get(id) ?? '');
    const proposed = codes.sort().join(', ');
    return [{ applicationId, number, facilityName, code, details: { ...details, proposed } }];
  });
}

/** Writes into the run whom it was applied without and why, and the same into the trail of each. */
async function recordLeftOut(
  tx: Transaction,
  context: VerbContext,
  { id: runId, number: run, fairId, organiserId }: LockedRun,
  left: readonly LeftOutApplication[],
): Promise<void> {
  for (const { applicationId, code, details } of left) {
    await tx.allocationOutcome.update({
      where: { runId_applicationId: { runId, applicationId } },
      data: { leftOut: { code, details } },
    });
  }
  await audit(
    tx,
    context,
    ...left.map(({ applicationId, number, facilityName, code, details }) => ({
      action: 'application.left-out',
      recordKind: 'application',
      recordId: applicationId,
      organisationId: organiserId,
      fairId,
      details: { ...details, number, facility: facilityName, run, runId, why: code },
    })),
  );
}

async function lockConcerned(tx: Transaction, fairId: string, state: DraftState): Promise<void> {
  const concerned = new Set([...state.proposed.keys(), ...state.anchors.keys()]);
  const booths = [
    ...[...state.proposed.values()].flat(),
    ...state.standing.flatMap(({ applicationId, boothId }) =>
      applicationId !== null && concerned.has(applicationId) ? [boothId] : [],
    ),
  ];
  await lockBooths(tx, fairId, [...new Set(booths)]);
  await lockApplications(tx, fairId, [...concerned]);
}
