import { type AppError, fail, ok, type Result } from '~/kernel/result';
import { generateHall } from './generate-hall';
import type { HallSpec } from './hall-spec';
import { lettersUsed } from './number-booths';
import {
  type PlanBooth,
  type PlanDocument,
  type PlanHall,
  planDocumentVersion,
} from './plan-document';

/**
 * Several halls as one plan. Codes are unique in the whole fair: a hall without a prefix of its own goes on with the
 * letters (or numbers) where the hall before it stopped.
 * @returns the first hall's refusal with `hall` in its details, or `plan.code-twice` when prefixes collide.
 */
export function generatePlan(specs: readonly HallSpec[]): Result<PlanDocument, AppError> {
  const halls: PlanHall[] = [];
  const booths: PlanBooth[] = [];
  const codes = new Set<string>();
  let letters = 0;
  let numbers = 0;
  let rawSpaces = 0;
  for (const spec of specs) {
    if (halls.some((hall) => hall.code === spec.code))
      return fail('plan.hall-twice', { hall: spec.code });
    const shared = spec.numbering.prefix === '';
    const generated = generateHall(shared ? shifted(spec, letters, numbers, rawSpaces) : spec);
    if (!generated.ok) {
      const { code, details } = generated.error;
      return fail(code, { ...details, hall: spec.code });
    }
    const { hall, shape } = generated.value;
    const inGrid = generated.value.booths.filter((booth) => booth.kind !== 'raw').length;
    if (shared) {
      letters += lettersUsed({ spec, shape }, inGrid);
      numbers += inGrid;
      rawSpaces += generated.value.booths.length - inGrid;
    }
    for (const booth of generated.value.booths) {
      if (codes.has(booth.code))
        return fail('plan.code-twice', { booth: booth.code, hall: spec.code });
      codes.add(booth.code);
    }
    halls.push(hall);
    booths.push(...generated.value.booths);
  }
  return ok({ version: planDocumentVersion, halls, booths });
}

function shifted(spec: HallSpec, letters: number, numbers: number, rawSpaces: number): HallSpec {
  const { numbering } = spec;
  return {
    ...spec,
    numbering: {
      ...numbering,
      firstLetter: numbering.firstLetter + letters,
      firstNumber: numbering.firstNumber + (numbering.scheme === 'continuous' ? numbers : 0),
      firstRaw: numbering.firstRaw + rawSpaces,
    },
  };
}
