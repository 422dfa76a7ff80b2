import { FloorCells } from './floor-cells';
import { contactM, type FloorRect, type Side, toleranceM } from './geometry';
import type { PlanBooth, PlanDocument, PlanHall } from './plan-document';

type Placed = FloorRect & Pick<PlanBooth, 'id'>;

/** A side is open when less than half of it stands against another booth or the hall's wall. */
function openSides(booth: Placed, index: FloorCells<Placed>, hall: PlanHall): ReadonlySet<Side> {
  const open = new Set<Side>();
  const near = index.near(booth).filter((other) => other !== booth);
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const length = side === 'left' || side === 'right' ? booth.depthM : booth.widthM;
    const covered = near.reduce((sum, other) => sum + contactM(booth, other, side), 0);
    if (covered < length / 2 && !atWall(booth, hall, side)) open.add(side);
  }
  return open;
}

function atWall(booth: FloorRect, hall: PlanHall, side: Side): boolean {
  if (side === 'left') return booth.xM <= toleranceM;
  if (side === 'top') return booth.yM <= toleranceM;
  if (side === 'right') return booth.xM + booth.widthM >= hall.widthM - toleranceM;
  return booth.yM + booth.depthM >= hall.depthM - toleranceM;
}

/**
 * Corner booths by geometry: two open sides that meet. Front and back open (a single row between two aisles)
 * is not a corner. Returns the ids; raw spaces are left out, they are sold by area.
 */
export function recogniseCorners(
  booths: readonly (Placed & Pick<PlanBooth, 'kind'>)[],
  hall: PlanHall,
): ReadonlySet<string> {
  const index = new FloorCells<Placed>(booths);
  const corners = new Set<string>();
  for (const booth of booths) {
    if (booth.kind === 'raw') continue;
    const open = openSides(booth, index, hall);
    const sideways = open.has('left') || open.has('right');
    const lengthways = open.has('top') || open.has('bottom');
    if (sideways && lengthways) corners.add(booth.id);
  }
  return corners;
}

/** The plan with `kind` of every booth (of one hall, if named) that is not raw set to what its place on the floor says. */
export function withRecognisedCorners(plan: PlanDocument, hallCode?: string): PlanDocument {
  const corners = new Set<string>();
  const isMeant = (code: string) => hallCode === undefined || code === hallCode;
  for (const hall of plan.halls.filter(({ code }) => isMeant(code))) {
    const booths = plan.booths.filter((booth) => booth.hall === hall.code);
    for (const id of recogniseCorners(booths, hall)) corners.add(id);
  }
  const booths = plan.booths.map((booth) =>
    isMeant(booth.hall) ? withKind(booth, corners.has(booth.id)) : booth,
  );
  return { ...plan, booths };
}

function withKind(booth: PlanBooth, isCorner: boolean): PlanBooth {
  if (booth.kind === 'raw') return booth;
  const kind = isCorner ? 'corner' : 'standard';
  return booth.kind === kind ? booth : { ...booth, kind };
}
