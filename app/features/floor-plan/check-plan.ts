import type { AppError } from '~/kernel/result';
import { FloorCells } from './floor-cells';
import { areaM2, insideHall, overlaps } from './geometry';
import type { PlanBooth, PlanDocument } from './plan-document';
import { minRawAreaM2 } from './raw-space';

/**
 * What keeps a plan from being used, in document order: `plan.hall-twice`, `plan.no-hall`, `plan.outside-hall`,
 * `plan.code-twice`, `plan.id-twice`, `plan.place-twice` (row and position), `plan.overlap`, `plan.raw-too-small`.
 * Details name the booth (and the other one) by code. Empty = sound.
 */
export function checkPlan(plan: PlanDocument): readonly AppError[] {
  const index = new FloorCells(plan.booths);
  const order = new Map(plan.booths.map((booth, i) => [booth, i]));
  const seen = new Set<string>();
  return [
    ...hallsTwice(plan),
    ...plan.booths.flatMap((booth) => [
      ...placeFaults(booth, plan),
      ...repeated(booth, seen),
      ...index
        .near(booth)
        .filter((other) => (order.get(other) ?? 0) > (order.get(booth) ?? 0))
        .filter((other) => other.hall === booth.hall && overlaps(booth, other))
        .map((other) => fault('plan.overlap', booth, { other: other.code })),
    ]),
  ];
}

function fault(code: string, booth: PlanBooth, more: AppError['details'] = {}): AppError {
  return { code, details: { booth: booth.code, hall: booth.hall, ...more } };
}

function hallsTwice(plan: PlanDocument): AppError[] {
  const codes = plan.halls.map((hall) => hall.code);
  return codes
    .filter((code, index) => codes.indexOf(code) < index)
    .map((code) => ({ code: 'plan.hall-twice', details: { hall: code } }));
}

function placeFaults(booth: PlanBooth, plan: PlanDocument): AppError[] {
  const hall = plan.halls.find(({ code }) => code === booth.hall);
  const faults: AppError[] = [];
  if (!hall) faults.push(fault('plan.no-hall', booth));
  else if (!insideHall(booth, hall)) faults.push(fault('plan.outside-hall', booth));
  if (booth.kind === 'raw' && areaM2(booth) < minRawAreaM2) {
    faults.push(fault('plan.raw-too-small', booth, { minM2: minRawAreaM2 }));
  }
  return faults;
}

/** What must be one of a kind; `seen` carries over from booth to booth. */
function repeated(booth: PlanBooth, seen: Set<string>): AppError[] {
  const faults = keysOf(booth).filter(([, key]) => seen.has(key));
  for (const [, key] of keysOf(booth)) seen.add(key);
  return faults.map(([code]) => fault(code, booth));
}

function keysOf(booth: PlanBooth): readonly (readonly [string, string])[] {
  return [
    ['plan.code-twice', `code:${booth.code}`],
    ['plan.id-twice', `id:${booth.id}`],
    ['plan.place-twice', JSON.stringify([booth.hall, booth.row, booth.position])],
  ];
}
