import {
  type BoothState,
  type BoothStatus,
  type BoothStatuses,
  boothStates,
  statusOf,
} from './booth-state';
import {
  type PlanBooth,
  type PlanDocument,
  type PlanHall,
  planDocumentVersion,
} from './plan-document';

/**
 * A plan with its states as it travels to the browser: column by column, names once. 1,850 booths are some 5 KB compressed
 * instead of 20, which is what lets the public plan open on a slow phone.
 */
export interface PlanWire {
  readonly halls: readonly PlanHall[];
  readonly columns: PlanColumns;
  /** One figure a booth: the index of its state in `boothStates`. */
  readonly states: string;
  readonly labels: readonly string[];
  /** Index into `labels` a booth, -1 for nobody. */
  readonly labelOf: readonly number[];
}

type PlanColumns = { readonly [K in keyof PlanBooth]: readonly PlanBooth[K][] };

/**
 * @param ids `codes` leaves database ids out: booths come back with their codes as ids (public pages, where the code is the
 * address anyway); `kept` sends them, for pages that change something.
 */
export function packPlan(
  plan: PlanDocument,
  statuses: BoothStatuses,
  ids: 'codes' | 'kept',
): PlanWire {
  const { booths } = plan;
  const labels = new Map<string, number>();
  const labelOf = booths.map((booth) => {
    const { label } = statusOf(statuses, booth.id);
    if (label === undefined) return -1;
    const known = labels.get(label) ?? labels.size;
    labels.set(label, known);
    return known;
  });
  const column = <K extends keyof PlanBooth>(key: K) => booths.map((booth) => booth[key]);
  return {
    halls: plan.halls,
    columns: {
      id: ids === 'kept' ? column('id') : [],
      code: column('code'),
      hall: column('hall'),
      row: column('row'),
      position: column('position'),
      kind: column('kind'),
      features: column('features'),
      categories: column('categories'),
      xM: column('xM'),
      yM: column('yM'),
      widthM: column('widthM'),
      depthM: column('depthM'),
      breakAfter: column('breakAfter'),
      priceVnd: column('priceVnd'),
      zone: column('zone'),
    },
    states: booths.map(({ id }) => boothStates.indexOf(statusOf(statuses, id).state)).join(''),
    labels: [...labels.keys()],
    labelOf,
  };
}

/** What {@link packPlan} packed. */
export function unpackPlan(wire: PlanWire): {
  readonly plan: PlanDocument;
  readonly statuses: BoothStatuses;
} {
  const booths = wire.columns.code.map((_, i) => boothOf(wire.columns, i));
  const statuses = new Map<string, BoothStatus>();
  for (const [i, booth] of booths.entries()) {
    const state: BoothState = boothStates[Number(wire.states[i])] ?? 'free';
    const label = wire.labels[wire.labelOf[i] ?? -1];
    if (label !== undefined) statuses.set(booth.id, { state, label });
    else if (state !== 'free') statuses.set(booth.id, { state });
  }
  return { plan: { version: planDocumentVersion, halls: [...wire.halls], booths }, statuses };
}

function boothOf(columns: PlanColumns, i: number): PlanBooth {
  const at = <T>(column: readonly T[], otherwise: T): T => column[i] ?? otherwise;
  const code = at(columns.code, '');
  return {
    id: at(columns.id, code),
    code,
    hall: at(columns.hall, ''),
    row: at(columns.row, ''),
    position: at(columns.position, 0),
    kind: at(columns.kind, 'standard'),
    features: at(columns.features, []),
    categories: at(columns.categories, []),
    xM: at(columns.xM, 0),
    yM: at(columns.yM, 0),
    widthM: at(columns.widthM, 0),
    depthM: at(columns.depthM, 0),
    breakAfter: at(columns.breakAfter, false),
    priceVnd: at(columns.priceVnd, '0'),
    zone: at(columns.zone, null),
  };
}
