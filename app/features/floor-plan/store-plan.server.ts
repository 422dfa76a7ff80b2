import type { Transaction } from '~/platform/db/database.server';
import { isRecordId } from '~/platform/http/record-id.server';
import type { StoredPlan } from './find-plan.server';
import { isSameHall } from './plan-diff';
import type { PlanBooth, PlanDocument, PlanHall } from './plan-document';

export interface StoredChange {
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Halls that were created, changed, or whose booths were; with the version each has now. */
  readonly halls: readonly {
    readonly id: string;
    readonly code: string;
    readonly version: number;
  }[];
}

/**
 * Writes the difference between two states of a plan in few statements. Booths are the same by id; a new booth whose id is
 * not a UUID gets one. Booths that swap codes or places are parked first, since both are unique at every moment.
 */
export async function storePlan(
  tx: Transaction,
  fairId: string,
  before: StoredPlan,
  after: PlanDocument,
): Promise<StoredChange> {
  const old = new Map(before.plan.booths.map((booth) => [booth.id, booth]));
  const kept = new Set(after.booths.map(({ id }) => id));
  const created = after.booths.filter(({ id }) => !old.has(id));
  const removed = before.plan.booths.filter(({ id }) => !kept.has(id));
  const updated = after.booths.filter((booth) => {
    const was = old.get(booth.id);
    return was !== undefined && boothText(was) !== boothText(booth);
  });
  const changed = new Set([...created, ...removed, ...updated].map(({ hall }) => hall));
  for (const { id } of updated) changed.add(old.get(id)?.hall ?? '');

  await tx.booth.deleteMany({ where: { fairId, id: { in: removed.map(({ id }) => id) } } });
  const halls = await storeHalls(tx, fairId, before, after, changed);
  const hallIds = new Map(halls.map(({ code, id }) => [code, id]));
  const idOf = (hall: string) => hallIds.get(hall) ?? '';
  await park(
    tx,
    updated.map(({ id }) => id),
  );
  await insert(tx, fairId, created, idOf);
  await update(tx, updated, idOf);
  const gone = before.halls.filter(({ code }) => !hallIds.has(code));
  await tx.hall.deleteMany({ where: { fairId, id: { in: gone.map(({ id }) => id) } } });
  return {
    created: created.length,
    updated: updated.length,
    removed: removed.length,
    unchanged: after.booths.length - created.length - updated.length,
    halls: halls
      .filter(({ touched }) => touched)
      .map(({ id, code, version }) => ({ id, code, version })),
  };
}

async function storeHalls(
  tx: Transaction,
  fairId: string,
  before: StoredPlan,
  after: PlanDocument,
  changed: ReadonlySet<string>,
) {
  const stored = new Map(before.halls.map((hall) => [hall.code, hall]));
  const old = new Map(before.plan.halls.map((hall) => [hall.code, hall]));
  const halls: { id: string; code: string; version: number; touched: boolean }[] = [];
  for (const [sort, hall] of after.halls.entries()) {
    const row = stored.get(hall.code);
    const was = old.get(hall.code);
    const data = hallColumns(hall, sort);
    if (!row || !was) {
      const made = await tx.hall.create({ data: { fairId, ...data } });
      halls.push({ id: made.id, code: made.code, version: made.version, touched: true });
      continue;
    }
    const touched = changed.has(hall.code) || !isSameHall(was, hall);
    const version = row.version + (touched ? 1 : 0);
    if (touched) await tx.hall.update({ where: { id: row.id }, data: { ...data, version } });
    halls.push({ id: row.id, code: row.code, version, touched });
  }
  return halls;
}

function hallColumns({ code, name, widthM, depthM, areas, entrances }: PlanHall, sort: number) {
  return { code, nameVi: name.vi, nameEn: name.en, widthM, depthM, areas, entrances, sort };
}

/** Out of the way of each other's codes and places until {@link update} gives the new ones. */
async function park(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE booth SET code = '~' || id::text, "row" = '~' || id::text
    WHERE id = ANY(${[...ids]}::uuid[])`;
}

async function insert(
  tx: Transaction,
  fairId: string,
  booths: readonly PlanBooth[],
  idOf: (hall: string) => string,
): Promise<void> {
  await tx.booth.createMany({
    data: booths.map(({ id, hall, priceVnd, ...booth }) => ({
      ...(isRecordId(id) ? { id } : {}),
      ...booth,
      fairId,
      hallId: idOf(hall),
      priceVnd: BigInt(priceVnd),
    })),
  });
}

async function update(
  tx: Transaction,
  booths: readonly PlanBooth[],
  idOf: (hall: string) => string,
): Promise<void> {
  if (booths.length === 0) return;
  const rows = JSON.stringify(
    booths.map(({ hall, ...booth }) => ({ ...booth, hallId: idOf(hall) })),
  );
  await tx.$executeRaw`
    UPDATE booth SET
      hall_id = v."hallId", code = v.code, "row" = v."row", position = v.position, kind = v.kind::booth_kind,
      features = ARRAY(SELECT jsonb_array_elements_text(v.features)),
      categories = ARRAY(SELECT jsonb_array_elements_text(v.categories)),
      x_m = v."xM", y_m = v."yM", width_m = v."widthM", depth_m = v."depthM", break_after = v."breakAfter",
      price_vnd = v."priceVnd", zone = v.zone
    FROM jsonb_to_recordset(${rows}::jsonb) AS v(
      id uuid, "hallId" uuid, code text, "row" text, position int, kind text, features jsonb, categories jsonb,
      "xM" float8, "yM" float8, "widthM" float8, "depthM" float8, "breakAfter" boolean, "priceVnd" bigint, zone text)
    WHERE booth.id = v.id`;
}

function boothText({ id: _, ...booth }: PlanBooth): string {
  return JSON.stringify(Object.entries(booth).sort(([a], [b]) => (a < b ? -1 : 1)));
}
