import type { PlanBooth } from '~/features/floor-plan/plan-document';
import type { AppError } from '~/kernel/result';
import { blocksOf } from '../blocks';
import { type ApplicationView, blockFrom, misfitsOf, type OccupantView } from './allocation-model';

/** What a booth that was dragged onto another one asks for. */
export type BoothDrag =
  | {
      readonly kind: 'move';
      readonly sources: readonly PlanBooth[];
      readonly targets: readonly PlanBooth[];
      readonly tenureIds: readonly string[];
      /** What would not be as asked: the organiser has to insist. */
      readonly misfits: readonly AppError[];
    }
  | {
      readonly kind: 'swap';
      readonly sources: readonly PlanBooth[];
      readonly withApplicationId: string;
    };

export interface BoothsAtHand {
  readonly booths: readonly PlanBooth[];
  readonly occupantOf: ReadonlyMap<string, OccupantView>;
  readonly applications: readonly ApplicationView[];
  readonly selected: ReadonlySet<string>;
}

/** Only what an application has can be dragged: what is closed or kept for nobody has nobody to move. */
export function canDrag(
  booth: PlanBooth,
  { occupantOf }: Pick<BoothsAtHand, 'occupantOf'>,
): boolean {
  return Boolean(occupantOf.get(booth.id)?.applicationId);
}

/**
 * A booth of an application was let go on another booth. The chosen booths move together when it is one of them, else the
 * whole run of neighbours it stands in; the booth alone where there is no room for the run. On another application's booth
 * the two change places. Undefined where nothing can be put: a closed booth, one kept for nobody, its own place.
 */
export function boothDrag(
  from: PlanBooth,
  onto: PlanBooth,
  { booths, occupantOf, applications, selected }: BoothsAtHand,
): BoothDrag | undefined {
  const applicationId = occupantOf.get(from.id)?.applicationId;
  if (!applicationId || from.id === onto.id) return undefined;
  const own = booths.filter(({ id }) => occupantOf.get(id)?.applicationId === applicationId);
  const chosen = own.filter(({ id }) => selected.has(id));
  const run = blocksOf(own).find((block) => block.some(({ id }) => id === from.id)) ?? [from];
  const sources = selected.has(from.id) ? chosen : run;
  const other = occupantOf.get(onto.id);
  if (other && other.applicationId !== applicationId) {
    return other.applicationId
      ? { kind: 'swap', sources, withApplicationId: other.applicationId }
      : undefined;
  }
  return (
    moveOf(sources) ?? (sources.length > 1 && !isOf(sources)(onto) ? moveOf([from]) : undefined)
  );

  function moveOf(leaving: readonly PlanBooth[]): BoothDrag | undefined {
    const leaves = isOf(leaving);
    const isOpen = (booth: PlanBooth) => !occupantOf.has(booth.id) || leaves(booth);
    if (!isOpen(onto)) return undefined;
    const targets = blockFrom(onto, booths, isOpen, leaving.length);
    if (targets.length !== leaving.length || targets.every(leaves)) return undefined;
    const stays = own.filter((booth) => !leaves(booth));
    return {
      kind: 'move',
      sources: leaving,
      targets,
      tenureIds: leaving.flatMap(({ id }) => occupantOf.get(id)?.tenureId ?? []),
      misfits: misfitsOf(
        applications.find(({ id }) => id === applicationId),
        stays,
        targets,
      ),
    };
  }
}

const isOf = (some: readonly PlanBooth[]) => (booth: PlanBooth) =>
  some.some(({ id }) => id === booth.id);
