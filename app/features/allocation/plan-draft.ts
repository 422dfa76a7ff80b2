import {
  type Conflict,
  type DraftState,
  type StandingTenure,
  tookKey,
} from '~/features/allocation/conflicts';
import { type LimitedHolder, LimitLedger } from '~/features/allocation/draft-limits';

export interface DraftPlan {
  /** Booths to be given that the application does not have yet, with those it keeps; applications without a change are left out. */
  readonly placements: readonly {
    readonly applicationId: string;
    readonly boothIds: readonly string[];
  }[];
  /** Booths that applications give up: they had them when the draft was made, and the draft has other ones for them. */
  readonly vacateBoothIds: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/**
 * What applying a draft would do to the state of the fair now, and every application in whose way something stands. An
 * application with a conflict is left out of `placements` and keeps what it has.
 * @param leaveOut applications that are not to be touched
 */
export function planDraft(state: DraftState, leaveOut: ReadonlySet<string>): DraftPlan {
  const concerned = [...new Set([...state.proposed.keys(), ...state.anchors.keys()])]
    .filter((id) => !leaveOut.has(id))
    .sort();
  const standingOf = byApplication(state.standing);
  const conflicts: Conflict[] = [];
  const conflicted = new Set<string>();
  const note: Note = (id, found) => {
    const application = state.applications.get(id);
    conflicted.add(id);
    conflicts.push({
      applicationId: id,
      number: application?.number ?? null,
      facilityName: application?.facilityName ?? '',
      ...found,
    });
  };

  const changing = concerned.filter((id) => {
    const gets = state.proposed.get(id) ?? [];
    const own = standingOf.get(id) ?? [];
    const given = own.flatMap(({ kind, boothId }) => (kind === 'assigned' ? [boothId] : []));
    return (
      gets.some((boothId) => !given.includes(boothId)) ||
      own.some(({ boothId }) => !gets.includes(boothId))
    );
  });
  for (const id of changing) {
    const found = ownConflict(state, id, standingOf.get(id) ?? []);
    if (found) note(id, found);
  }
  settleBooths(state, changing, conflicted, standingOf, note);
  settleLimits(state, changing, conflicted, standingOf, note);

  const going = changing.filter((id) => !conflicted.has(id));
  return {
    placements: going.flatMap((applicationId) => {
      const boothIds = state.proposed.get(applicationId) ?? [];
      return boothIds.length > 0 ? [{ applicationId, boothIds }] : [];
    }),
    vacateBoothIds: going.flatMap((id) => leaves(state, id, standingOf)),
    conflicts,
  };
}

type StandingOf = ReadonlyMap<string, readonly StandingTenure[]>;
type Found = Pick<Conflict, 'code' | 'details'>;
type Note = (id: string, found: Found) => void;

function byApplication(standing: readonly StandingTenure[]): StandingOf {
  const found = new Map<string, StandingTenure[]>();
  for (const tenure of standing) {
    if (tenure.applicationId === null) continue;
    const list = found.get(tenure.applicationId);
    if (list) list.push(tenure);
    else found.set(tenure.applicationId, [tenure]);
  }
  return found;
}

function leaves(state: DraftState, id: string, standingOf: StandingOf): readonly string[] {
  const gets = new Set(state.proposed.get(id) ?? []);
  return (standingOf.get(id) ?? []).flatMap(({ boothId }) => (gets.has(boothId) ? [] : [boothId]));
}

/** What stands against an application whatever the others get. */
function ownConflict(
  { applications, anchors, codeOf, proposed, takenBack }: DraftState,
  id: string,
  own: readonly StandingTenure[],
): Found | undefined {
  const application = applications.get(id);
  const gets = proposed.get(id) ?? [];
  if (gets.length > 0 && application?.state !== 'eligible') {
    return { code: 'application-state', details: { state: application?.state ?? '' } };
  }
  const known = new Set([...(anchors.get(id) ?? []), ...gets]);
  const others = own.filter(({ boothId }) => !known.has(boothId));
  if (others.length > 0) {
    const booths = others.map(({ boothId }) => codeOf.get(boothId) ?? '').join(', ');
    return { code: 'has-other-booths', details: { booths } };
  }
  const back = gets.filter((boothId) => takenBack.has(tookKey(id, boothId)));
  if (back.length > 0) {
    return {
      code: 'taken-back',
      details: { booths: back.map((boothId) => codeOf.get(boothId) ?? '').join(', ') },
    };
  }
  return undefined;
}

/**
 * Booths somebody else stands on. One that its holder leaves by the same draft is free, unless the holder itself has a
 * conflict and stays: so it goes round until nothing changes.
 */
function settleBooths(
  state: DraftState,
  changing: readonly string[],
  conflicted: ReadonlySet<string>,
  standingOf: StandingOf,
  note: Note,
): void {
  const onBooth = new Map(state.standing.map((tenure) => [tenure.boothId, tenure]));
  for (let before = -1; before !== conflicted.size; ) {
    before = conflicted.size;
    const left = new Set(
      changing.filter((id) => !conflicted.has(id)).flatMap((id) => leaves(state, id, standingOf)),
    );
    for (const id of changing) {
      if (conflicted.has(id)) continue;
      const inTheWay = (state.proposed.get(id) ?? []).flatMap((boothId) => {
        const tenure = onBooth.get(boothId);
        const isOpen =
          !tenure ||
          tenure.applicationId === id ||
          left.has(boothId) ||
          (tenure.kind === 'hold' && tenure.applicationId === null);
        return isOpen ? [] : [tenure];
      });
      const [first] = inTheWay;
      if (!first) continue;
      note(id, {
        code: first.kind === 'blocked' ? 'blocked' : 'taken',
        details: {
          booths: inTheWay.map(({ boothId }) => state.codeOf.get(boothId) ?? '').join(', '),
          by: first.facilityName ?? '',
        },
      });
    }
  }
}

/** Limits that changed, or that somebody else used meanwhile; who comes later in the order of ids finds them full. */
function settleLimits(
  state: DraftState,
  changing: readonly string[],
  conflicted: ReadonlySet<string>,
  standingOf: StandingOf,
  note: Note,
): void {
  const ledger = new LimitLedger(state.limits);
  for (const tenure of state.standing) {
    if (tenure.applicationId !== null && isHolder(tenure)) ledger.count(tenure, 1);
  }
  const going = changing.filter((id) => !conflicted.has(id));
  for (const id of going) {
    const holder = state.applications.get(id);
    if (holder) ledger.count(holder, -leaves(state, id, standingOf).length);
  }
  for (const id of going) {
    const holder = state.applications.get(id);
    if (!holder) continue;
    const has = new Set((standingOf.get(id) ?? []).map(({ boothId }) => boothId));
    const more = (state.proposed.get(id) ?? []).filter((boothId) => !has.has(boothId)).length;
    const limit = ledger.inTheWay(holder, more);
    if (!limit) {
      ledger.count(holder, more);
      continue;
    }
    const { used, allowed } = limit;
    note(id, { code: limit.code, details: { used, allowed } });
    // It stays where it is, so what it would have left counts again.
    ledger.count(holder, leaves(state, id, standingOf).length);
  }
}

function isHolder(tenure: StandingTenure): tenure is StandingTenure & LimitedHolder {
  return (
    tenure.facilityId !== undefined &&
    tenure.funding !== undefined &&
    tenure.provinceSlug !== undefined &&
    tenure.categoryCode !== undefined
  );
}
