import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { inReadingOrder } from './edit-places';
import { FloorCells } from './floor-cells';
import { boundsOf, type FloorRect, insideHall, overlaps, toCentimetres } from './geometry';
import { figures, letterName } from './numbering';
import { boothsOfHall, type PlanBooth, type PlanDocument, type PlanHall } from './plan-document';
import type { EditOf } from './plan-edit';

const aisleM = 3;
const gridM = 1;

/** True when rectangles lie inside the hall and over no booth of it. */
function isFree(
  rects: readonly FloorRect[],
  hall: PlanHall,
  cells: FloorCells<PlanBooth>,
): boolean {
  return rects.every(
    (rect) => insideHall(rect, hall) && !cells.near(rect).some((other) => overlaps(rect, other)),
  );
}

/**
 * A new booth: beside `model` or at an end of its row (with its size, row and offer) where there is room, otherwise on
 * the first free place of the hall. Its code follows the model's.
 * Errors: `plan.no-hall`, `plan.no-room`.
 */
export function newBooth(
  plan: PlanDocument,
  hallCode: string,
  model: PlanBooth | undefined,
  id: string,
): Result<EditOf<'add'>, AppError> {
  const hall = plan.halls.find(({ code }) => code === hallCode);
  if (!hall) return fail('plan.no-hall', { hall: hallCode });
  const booths = boothsOfHall(plan, hallCode);
  const cells = new FloorCells(booths);
  const like = model ?? booths.find(({ kind }) => kind === 'standard') ?? standardBooth(hallCode);
  const row = model?.row ?? 'M';
  const inRow = booths.filter((booth) => booth.row === row);
  const place = placesFor(like, model ? inRow : [], hall).find((rect) =>
    isFree([rect], hall, cells),
  );
  if (!place) return fail('plan.no-room', { hall: hallCode });
  const last = Math.max(0, ...inRow.map(({ position }) => position));
  const booth: PlanBooth = {
    ...like,
    ...place,
    id,
    row,
    position: last + 1,
    breakAfter: false,
    code: nextCode(plan, model?.code ?? 'M00'),
  };
  return ok({ type: 'add', booths: [booth] });
}

/** Beside the model, then at the ends of its row, then below and above it, then anywhere. */
function placesFor(like: PlanBooth, inRow: readonly PlanBooth[], hall: PlanHall): FloorRect[] {
  const { xM, yM, widthM, depthM } = like;
  const at = (x: number, y: number) => ({
    xM: toCentimetres(x),
    yM: toCentimetres(y),
    widthM,
    depthM,
  });
  const row = boundsOf(inRow);
  const near =
    inRow.length === 0
      ? []
      : [
          at(xM + widthM, yM),
          at(xM - widthM, yM),
          at(row.xM + row.widthM, yM),
          at(row.xM - widthM, yM),
          at(xM, yM + depthM),
          at(xM, yM - depthM),
        ];
  const grid: FloorRect[] = [];
  for (let y = aisleM; y + depthM <= hall.depthM; y += gridM) {
    for (let x = aisleM; x + widthM <= hall.widthM; x += gridM) grid.push(at(x, y));
  }
  return [...near, ...grid];
}

function standardBooth(hall: string): PlanBooth {
  return {
    id: 'model',
    code: 'M00',
    hall,
    row: 'M',
    position: 0,
    kind: 'standard',
    features: [],
    categories: [],
    xM: 0,
    yM: 0,
    widthM: 3,
    depthM: 3,
    breakAfter: false,
    priceVnd: '0',
    zone: null,
  };
}

/** The first code after `code` (same letters, as many figures) that no booth has. */
export function nextCode(plan: PlanDocument, code: string): string {
  const taken = new Set(plan.booths.map((booth) => booth.code));
  const [, prefix = '', number = '0'] = /^(.*?)(\d*)$/.exec(code) ?? [];
  for (let next = Number(number || '0') + 1; ; next += 1) {
    const candidate = `${prefix}${figures(next, number.length || 2)}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * A copy of the selected booths an aisle away (below, above, right or left), each row under the next free letter, numbered
 * from 1.
 * Errors: `plan.no-booth`, `plan.no-room`.
 */
export function duplicateBlock(
  plan: PlanDocument,
  ids: ReadonlySet<string>,
  newId: () => string,
): Result<EditOf<'duplicate'>, AppError> {
  const block = plan.booths.filter(({ id }) => ids.has(id)).sort(inReadingOrder);
  const hall = plan.halls.find(({ code }) => code === block[0]?.hall);
  if (!hall) return fail('plan.no-booth', { id: '' });
  const cells = new FloorCells(boothsOfHall(plan, hall.code));
  const { widthM, depthM } = boundsOf(block);
  const shifts = [
    [0, depthM + aisleM],
    [0, -depthM - aisleM],
    [widthM + aisleM, 0],
    [-widthM - aisleM, 0],
  ] as const;
  const shift = shifts.find(([dx, dy]) =>
    isFree(
      block.map((booth) => ({ ...booth, xM: booth.xM + dx, yM: booth.yM + dy })),
      hall,
      cells,
    ),
  );
  if (!shift) return fail('plan.no-room', { hall: hall.code });
  const letters = freeLetters(plan);
  const rows = new Map<string, { readonly row: string; count: number }>();
  const copies = block.map((booth) => {
    const known = rows.get(booth.row) ?? { row: letters.next(), count: 0 };
    rows.set(booth.row, known);
    known.count += 1;
    return {
      of: booth.id,
      id: newId(),
      row: known.row,
      code: `${known.row}${figures(known.count, 2)}`,
    };
  });
  return ok({ type: 'duplicate', dxM: shift[0], dyM: shift[1], copies });
}

/** Letters that begin no code and name no row. */
function freeLetters({ booths }: PlanDocument) {
  const used = new Set(booths.flatMap(({ code, row }) => [row, /^\D*/.exec(code)?.[0] ?? '']));
  let index = 0;
  return {
    next: (): string => {
      while (used.has(letterName(index, 'IO'))) index += 1;
      const letter = letterName(index, 'IO');
      index += 1;
      return letter;
    },
  };
}
