import type { BoothKind } from '~/kernel/booth-vocabulary';
import { foldRows } from './fold-rows';
import { boundsOf, type FloorRect, toCentimetres } from './geometry';
import {
  type PlanBooth,
  type PlanDocument,
  type PlanHall,
  planDocumentVersion,
} from './plan-document';
import type { RowBooth } from './row-strips';

/** A row of `booths.csv` (lengths in metres, null where the cell was empty; price in whole đồng). */
export interface BoothPlacement {
  readonly hall: string;
  readonly row: string;
  readonly position: number;
  readonly code: string;
  readonly kind: BoothKind;
  readonly features: readonly string[];
  readonly categories: readonly string[];
  readonly xM: number | null;
  readonly yM: number | null;
  readonly widthM: number | null;
  readonly depthM: number | null;
  readonly breakAfter: boolean;
  readonly priceVnd: bigint;
  readonly zone: string | null;
}

const wallAisleM = 3;
const aisleM = 3;

/**
 * A plan from imported booths. Given coordinates are kept; booths without them are laid out hall by hall from their rows:
 * rows of equal blocks stand back to back, long rows fold into islands, so that a hall keeps a walkable proportion.
 * Halls are as large as their booths and a wall aisle need. Booth ids equal codes; run `checkPlan` on given coordinates.
 */
export function layOut(rows: readonly BoothPlacement[]): PlanDocument {
  const halls: PlanHall[] = [];
  const rects = new Map<BoothPlacement, FloorRect>();
  for (const code of new Set(rows.map((row) => row.hall))) {
    const inHall = rows.filter((row) => row.hall === code);
    const placed = placeHall(inHall);
    for (const [row, rect] of placed) rects.set(row, rect);
    const bounds = boundsOf([...placed.values()]);
    halls.push({
      code,
      name: hallName(code),
      widthM: toCentimetres(bounds.xM + bounds.widthM + wallAisleM),
      depthM: toCentimetres(bounds.yM + bounds.depthM + wallAisleM),
      areas: [],
      entrances: [],
    });
  }
  const booths = rows.flatMap((row) => {
    const rect = rects.get(row);
    return rect ? [toBooth(row, rect)] : [];
  });
  return { version: planDocumentVersion, halls, booths };
}

function placeHall(rows: readonly BoothPlacement[]): Map<BoothPlacement, FloorRect> {
  const placed = new Map<BoothPlacement, FloorRect>();
  const loose: RowBooth<BoothPlacement>[] = [];
  for (const row of rows) {
    const size = sizeOf(row);
    if (row.xM === null || row.yM === null) loose.push({ source: row, ...row, ...size });
    else placed.set(row, { xM: row.xM, yM: row.yM, ...size });
  }
  const given = boundsOf([...placed.values()]);
  const topM = placed.size > 0 ? given.yM + given.depthM + aisleM : wallAisleM;
  for (const { source, rect } of foldRows(loose)) {
    const { xM, yM, widthM, depthM } = rect;
    placed.set(source, {
      xM: toCentimetres(xM + wallAisleM),
      yM: toCentimetres(yM + topM),
      widthM,
      depthM,
    });
  }
  return placed;
}

/** Empty sizes mean the standard 3 × 3 m, and 6 × 3 m (the smallest sold) for raw space. */
function sizeOf(row: BoothPlacement): { widthM: number; depthM: number } {
  return { widthM: row.widthM ?? (row.kind === 'raw' ? 6 : 3), depthM: row.depthM ?? 3 };
}

function hallName(code: string): PlanHall['name'] {
  return code.length <= 4 ? { vi: `Nhà ${code}`, en: `Hall ${code}` } : { vi: code, en: code };
}

function toBooth(row: BoothPlacement, rect: FloorRect): PlanBooth {
  return {
    id: row.code,
    code: row.code,
    hall: row.hall,
    row: row.row,
    position: row.position,
    kind: row.kind,
    features: [...row.features],
    categories: [...row.categories],
    xM: rect.xM,
    yM: rect.yM,
    widthM: rect.widthM,
    depthM: rect.depthM,
    breakAfter: row.breakAfter,
    priceVnd: String(row.priceVnd),
    zone: row.zone,
  };
}
