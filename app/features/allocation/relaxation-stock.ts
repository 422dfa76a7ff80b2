import type { Candidate, Instance } from '~/features/allocation/instance';
import type { LinearModelBuilder } from '~/features/allocation/linear-model';

/**
 * The stock of booths by kind, and who may draw on it. Booths of one kind (same features, categories and zone) are
 * alike to every application that names none of them, so its booths are counted per kind and not located.
 */
export interface BoothStock {
  /** Row that a located block fills by one for this booth; -1 for a booth that is not in the stock. */
  rowOf(booth: number): number;
  /** Row that `size` booths of an unlocated block fill by `size`. */
  demandRow(candidate: Candidate, inZone: boolean): number;
}

interface Kind {
  readonly example: number;
  readonly row: number;
  readonly count: number;
}

function collectKinds(instance: Instance, model: LinearModelBuilder) {
  const { floor } = instance;
  const still = new Set(
    instance.candidates.flatMap(({ mobility, held }) => (mobility === 'still' ? held : [])),
  );
  const members = new Map<string, number[]>();
  for (let booth = 0; booth < floor.size; booth++) {
    if (floor.closed[booth] || still.has(booth)) continue;
    const key = JSON.stringify([
      [...(floor.features[booth] ?? [])].sort(),
      [...(floor.categories[booth] ?? [])].sort(),
      floor.zones[booth],
    ]);
    const alike = members.get(key);
    if (alike) alike.push(booth);
    else members.set(key, [booth]);
  }
  const rowOf = new Int32Array(floor.size).fill(-1);
  const kinds = [...members.values()].map((booths): Kind => {
    const row = model.addRow(-Infinity, booths.length);
    for (const booth of booths) rowOf[booth] = row;
    return { example: booths[0] ?? 0, row, count: booths.length };
  });
  return { kinds, rowOf };
}

export function addBoothStock(instance: Instance, model: LinearModelBuilder): BoothStock {
  const { kinds, rowOf } = collectKinds(instance, model);
  const demandRows = new Map<string, number>();
  return {
    rowOf: (booth) => rowOf[booth] ?? -1,
    demandRow(candidate, inZone) {
      const zone = inZone ? candidate.zone : '';
      const key = `${candidate.conditionKey}|${zone}`;
      const known = demandRows.get(key);
      if (known !== undefined) return known;
      const row = model.addRow(-Infinity, 0);
      demandRows.set(key, row);
      for (const kind of kinds) {
        if (candidate.allowed[kind.example] !== 1) continue;
        if (inZone && instance.floor.zones[kind.example] !== zone) continue;
        const supply = model.addColumn(0, kind.count);
        model.add(row, supply, -1);
        model.add(kind.row, supply, 1);
      }
      return row;
    },
  };
}
