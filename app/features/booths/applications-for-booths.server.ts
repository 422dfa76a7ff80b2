import type { BoothKind } from '~/kernel/booth-vocabulary';
import type { Database } from '~/platform/db/database.server';

/** An application as somebody who gives booths needs it. */
export interface ApplicationForBooths {
  readonly id: string;
  readonly number: number | null;
  readonly facilityName: string;
  readonly provinceSlug: string;
  readonly categoryCode: string;
  readonly categoryVi: string;
  readonly categoryEn: string;
  readonly funding: string;
  readonly boothKind: BoothKind | null;
  readonly boothsMin: number;
  readonly boothsMax: number;
  readonly needs: readonly string[];
  /** Codes, the first wish first. */
  readonly wishes: readonly string[];
  readonly anywhere: boolean;
  readonly priority: number;
}

/** The applications of a fair that may be given booths: eligible ones, the most points first. */
export async function applicationsForBooths(
  db: Database,
  fairId: string,
): Promise<readonly ApplicationForBooths[]> {
  return await db.$queryRaw<ApplicationForBooths[]>`
    SELECT a.id, a.number, f.name AS "facilityName", a.province_slug AS "provinceSlug",
      a.category_code AS "categoryCode", c.name_vi AS "categoryVi", c.name_en AS "categoryEn",
      a.funding::text AS funding, a.booth_kind::text AS "boothKind", a.booths_min AS "boothsMin",
      a.booths_max AS "boothsMax", a.needs, a.anywhere, a.priority::float8 AS priority,
      coalesce((SELECT array_agg(b.code ORDER BY w.rank) FROM application_wish w JOIN booth b ON b.id = w.booth_id
        WHERE w.application_id = a.id), '{}') AS wishes
    FROM application a
    JOIN facility f ON f.id = a.facility_id
    JOIN fair_category c ON c.fair_id = a.fair_id AND c.code = a.category_code
    WHERE a.fair_id = ${fairId}::uuid AND a.state = 'eligible'
    ORDER BY a.priority DESC, a.number`;
}
