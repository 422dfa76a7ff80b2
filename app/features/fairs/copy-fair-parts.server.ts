import type { Transaction } from '~/platform/db/database.server';

export interface CopiedBy {
  readonly at: Date;
  readonly personId: string | null;
}

/**
 * What stays the same from one fair to the next: categories, the present policies, rooms, halls and booths. Quotas do not
 * come along: they are decided with each year's money.
 */
export async function copyFairParts(
  tx: Transaction,
  fromId: string,
  toId: string,
  by: CopiedBy,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO fair_category (fair_id, code, name_vi, name_en, booth_cap, sort)
    SELECT ${toId}::uuid, code, name_vi, name_en, booth_cap, sort FROM fair_category WHERE fair_id = ${fromId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO fair_policy (id, fair_id, kind, version, title_vi, title_en, body_vi, body_en, created_at, created_by_id)
    SELECT gen_random_uuid(), ${toId}::uuid, kind, 1, title_vi, title_en, body_vi, body_en, ${by.at}, ${by.personId}::uuid
    FROM (SELECT DISTINCT ON (kind) * FROM fair_policy WHERE fair_id = ${fromId}::uuid ORDER BY kind, version DESC) latest`;
  await tx.$executeRaw`
    INSERT INTO room (id, fair_id, name_vi, name_en, capacity, sort)
    SELECT gen_random_uuid(), ${toId}::uuid, name_vi, name_en, capacity, sort FROM room WHERE fair_id = ${fromId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO hall (id, fair_id, code, name_vi, name_en, width_m, depth_m, areas, entrances, sort)
    SELECT gen_random_uuid(), ${toId}::uuid, code, name_vi, name_en, width_m, depth_m, areas, entrances, sort
    FROM hall WHERE fair_id = ${fromId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO booth (id, fair_id, hall_id, code, "row", position, kind, features, categories,
      x_m, y_m, width_m, depth_m, break_after, price_vnd, zone)
    SELECT gen_random_uuid(), ${toId}::uuid, new_hall.id, b.code, b."row", b.position, b.kind, b.features, b.categories,
      b.x_m, b.y_m, b.width_m, b.depth_m, b.break_after, b.price_vnd, b.zone
    FROM booth b
    JOIN hall old_hall ON old_hall.id = b.hall_id
    JOIN hall new_hall ON new_hall.fair_id = ${toId}::uuid AND new_hall.code = old_hall.code
    WHERE b.fair_id = ${fromId}::uuid`;
}
