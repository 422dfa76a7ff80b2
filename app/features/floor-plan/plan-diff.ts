import type { PlanBooth, PlanDocument, PlanHall } from './plan-document';

/** What became of a plan, in booth codes as they are now (for removed ones: as they were). */
export interface PlanDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Another place, size or hall. */
  readonly moved: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Another kind, price, feature, category, zone or neighbour. */
  readonly changed: readonly string[];
  readonly hallsAdded: readonly string[];
  readonly hallsRemoved: readonly string[];
  /** Name, size, areas or entrances. */
  readonly hallsChanged: readonly string[];
}

/** Booths are the same by their ids: a booth that got another code is renamed, not replaced. Halls are the same by code. */
export function diffPlans(before: PlanDocument, after: PlanDocument): PlanDiff {
  const old = new Map(before.booths.map((booth) => [booth.id, booth]));
  const now = new Set(after.booths.map(({ id }) => id));
  const pairs = after.booths.flatMap((booth) => {
    const was = old.get(booth.id);
    return was ? [{ was, booth }] : [];
  });
  const codes = (of: typeof pairs) => of.map(({ booth }) => booth.code);
  return {
    added: after.booths.filter(({ id }) => !old.has(id)).map(({ code }) => code),
    removed: before.booths.filter(({ id }) => !now.has(id)).map(({ code }) => code),
    moved: codes(pairs.filter(({ was, booth }) => placeOf(was) !== placeOf(booth))),
    renamed: pairs
      .filter(({ was, booth }) => was.code !== booth.code)
      .map(({ was, booth }) => ({ from: was.code, to: booth.code })),
    changed: codes(pairs.filter(({ was, booth }) => offerOf(was) !== offerOf(booth))),
    ...diffHalls(before.halls, after.halls),
  };
}

export function isSamePlan(diff: PlanDiff): boolean {
  return Object.values(diff).every((list) => list.length === 0);
}

function diffHalls(before: readonly PlanHall[], after: readonly PlanHall[]) {
  const old = new Map(before.map((hall) => [hall.code, hall]));
  const now = new Set(after.map(({ code }) => code));
  return {
    hallsAdded: after.filter(({ code }) => !old.has(code)).map(({ code }) => code),
    hallsRemoved: before.filter(({ code }) => !now.has(code)).map(({ code }) => code),
    hallsChanged: after
      .filter((hall) => {
        const was = old.get(hall.code);
        return was !== undefined && !isSameHall(was, hall);
      })
      .map(({ code }) => code),
  };
}

function placeOf({ hall, xM, yM, widthM, depthM }: PlanBooth): string {
  return JSON.stringify([hall, xM, yM, widthM, depthM]);
}

function offerOf(booth: PlanBooth): string {
  const { kind, priceVnd, features, categories, zone, row, position, breakAfter } = booth;
  return JSON.stringify([kind, priceVnd, features, categories, zone, row, position, breakAfter]);
}

export function isSameHall(a: PlanHall, b: PlanHall): boolean {
  return hallText(a) === hallText(b);
}

/** Written key by key: the database does not keep the order of a JSON object's keys. */
function hallText({ name, widthM, depthM, areas, entrances }: PlanHall): string {
  return JSON.stringify([
    name.vi,
    name.en,
    widthM,
    depthM,
    areas.map(({ id, kind, label, points }) => [id, kind, label.vi, label.en, points]),
    entrances.map(({ id, label, side, atM, widthM: doorM }) => [
      id,
      label.vi,
      label.en,
      side,
      atM,
      doorM,
    ]),
  ]);
}
