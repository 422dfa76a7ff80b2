import type { Candidate, Instance } from '~/features/allocation/instance';
import type { LinearModelBuilder } from '~/features/allocation/linear-model';

/**
 * The stock of booths by kind, and who may draw on it: blocks that name no booth are counted, not located. A booth
 * serves a demand (conditions, least size, inside the wished zone or not) when it lies in a stretch of suitable
 * neighbours at least that long; booths that serve the same demands are one kind.
 */
export interface BoothStock {
  /** Row that a located block fills by one for this booth; -1 for a booth that serves no demand. */
  rowOf(booth: number): number;
  /** Row that an unlocated block of `size` booths fills by `size`; -1 when no stretch can take it. */
  demandRow(candidate: Candidate, inZone: boolean): number;
}

/** 1 for the booths that a block of the candidate could cover if it stood alone; -1 nobody: all 0. */
function servingBooths(instance: Instance, candidate: Candidate, inZone: boolean): Uint8Array {
  const { floor } = instance;
  const fits = (booth: number) =>
    candidate.allowed[booth] === 1 && (!inZone || floor.zones[booth] === candidate.zone);
  const serving = new Uint8Array(floor.size);
  let from = 0;
  for (let booth = 0; booth <= floor.size; booth++) {
    const goesOn =
      booth < floor.size && fits(booth) && (booth === from || floor.joined[booth - 1] === 1);
    if (goesOn) continue;
    if (booth - from >= candidate.min) serving.fill(1, from, booth);
    from = booth < floor.size && fits(booth) ? booth : booth + 1;
  }
  return serving;
}

const demandKey = (candidate: Candidate, inZone: boolean) =>
  `${candidate.conditionKey}|${candidate.min}|${inZone ? candidate.zone : ''}`;

interface Kind {
  readonly example: number;
  readonly row: number;
  readonly count: number;
}

/** Booths by the set of demands they serve; those who stand still have theirs taken out. */
function sortIntoKinds(
  instance: Instance,
  model: LinearModelBuilder,
  demands: readonly Uint8Array[],
): { readonly kinds: readonly Kind[]; readonly rowOf: Int32Array } {
  const { size } = instance.floor;
  const still = new Set(
    instance.candidates.flatMap(({ mobility, held }) => (mobility === 'still' ? held : [])),
  );
  const members = new Map<string, number[]>();
  for (let booth = 0; booth < size; booth++) {
    if (still.has(booth)) continue;
    const key = demands.map((serving) => serving[booth]).join('');
    const alike = members.get(key);
    if (alike) alike.push(booth);
    else members.set(key, [booth]);
  }
  const rowOf = new Int32Array(size).fill(-1);
  const kinds = [...members].flatMap(([key, booths]): Kind[] => {
    if (!key.includes('1')) return [];
    const row = model.addRow(-Infinity, booths.length);
    for (const booth of booths) rowOf[booth] = row;
    return [{ example: booths[0] ?? 0, row, count: booths.length }];
  });
  return { kinds, rowOf };
}

export function addBoothStock(instance: Instance, model: LinearModelBuilder): BoothStock {
  const demands = new Map<string, Uint8Array>();
  for (const candidate of instance.candidates) {
    if (candidate.mobility !== 'free' || candidate.tied) continue;
    for (const inZone of candidate.zone === '' ? [false] : [false, true]) {
      const key = demandKey(candidate, inZone);
      if (!demands.has(key)) demands.set(key, servingBooths(instance, candidate, inZone));
    }
  }
  const { kinds, rowOf } = sortIntoKinds(instance, model, [...demands.values()]);
  const rows = new Map<string, number>();
  for (const [key, serving] of demands) {
    const suppliers = kinds.filter(({ example }) => serving[example] === 1);
    rows.set(key, suppliers.length === 0 ? -1 : model.addRow(-Infinity, 0));
    for (const kind of suppliers) {
      const supply = model.addColumn(0, kind.count);
      model.add(rows.get(key) ?? 0, supply, -1);
      model.add(kind.row, supply, 1);
    }
  }
  return {
    rowOf: (booth) => rowOf[booth] ?? -1,
    demandRow: (candidate, inZone) => rows.get(demandKey(candidate, inZone)) ?? -1,
  };
}
