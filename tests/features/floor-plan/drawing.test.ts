import { describe, expect, it } from 'vitest';
import { checkPlan } from '~/features/floor-plan/check-plan';
import {
  type Drawing,
  draw,
  redoDrawing,
  redraw,
  savedDrawing,
  startDrawing,
  undoDrawing,
} from '~/features/floor-plan/drawing';
import { generatePlan } from '~/features/floor-plan/generate-plan';
import { hallFormDefaults, hallFormSchema, specOfForm } from '~/features/floor-plan/hall-form';
import { nextHall } from '~/features/floor-plan/next-hall';
import { duplicateBlock, newBooth, nextCode } from '~/features/floor-plan/place-booths';
import { emptyPlan, type PlanDocument } from '~/features/floor-plan/plan-document';
import type { PlanEdit } from '~/features/floor-plan/plan-edit';
import { rawPriceVnd } from '~/features/floor-plan/raw-price';
import { hallSpec } from './plan-fair';

function planOf(...specs: ReturnType<typeof hallSpec>[]): PlanDocument {
  const plan = generatePlan(specs);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

const price = (id: string, priceVnd: string): PlanEdit => ({
  type: 'set',
  ids: [id],
  patch: { priceVnd },
});

function drawn(drawing: Drawing, edit: PlanEdit): Drawing {
  const next = draw(drawing, edit);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

describe('a drawing', () => {
  const plan = planOf(hallSpec());

  it('sends exactly the edits that were not undone', () => {
    const one = drawn(drawn(startDrawing(plan), price('A01', '1')), price('A02', '2'));
    const back = undoDrawing(one);
    expect(back.unsaved).toEqual([price('A01', '1')]);
    expect(redoDrawing(back)).toEqual(one);
    expect(redoDrawing(drawn(back, price('A03', '3'))).unsaved).toHaveLength(2);
  });

  it('goes back to the last save at most, and keeps what was drawn while saving', () => {
    const two = drawn(drawn(startDrawing(plan), price('A01', '1')), price('A02', '2'));
    const saved = savedDrawing(two, 1);
    expect(saved.unsaved).toEqual([price('A02', '2')]);
    const back = undoDrawing(undoDrawing(saved));
    expect(back.unsaved).toEqual([]);
    expect(back.history.present.booths.find(({ id }) => id === 'A01')?.priceVnd).toBe('1');
  });

  it('is drawn again on a newer plan, without what no longer fits', () => {
    const edits = [price('A01', '1'), price('A02', '2')];
    const newer = { ...plan, booths: plan.booths.filter(({ id }) => id !== 'A01') };
    const again = redraw(newer, edits);
    expect(again.dropped).toBe(1);
    expect(again.drawing.unsaved).toEqual([edits[1]]);
  });
});

describe('placing booths', () => {
  const plan = planOf(hallSpec({ bands: 1, stage: { side: 'south', depthM: 20 } }));

  it('adds a booth beside the model or on the first free place, never over another', () => {
    for (const model of [...plan.booths, undefined]) {
      const edit = newBooth(plan, 'A', model, 'new');
      if (!edit.ok) throw new Error(edit.error.code);
      const next = drawn(startDrawing(plan), edit.value).history.present;
      expect(checkPlan(next)).toEqual([]);
      expect(next.booths).toHaveLength(plan.booths.length + 1);
    }
  });

  it('follows the numbering of the model', () => {
    expect(nextCode(plan, 'A08')).toBe('A09');
    expect(nextCode(plan, 'A01')).toBe('A09');
    expect(nextCode(plan, 'Z9')).toBe('Z10');
  });

  it('copies a block an aisle away under free letters, or says that there is no room', () => {
    const ids = new Set(plan.booths.map(({ id }) => id));
    let made = 0;
    const newId = () => `copy-${++made}`;
    const copy = duplicateBlock(plan, ids, newId);
    if (!copy.ok) throw new Error(copy.error.code);
    const next = drawn(startDrawing(plan), copy.value).history.present;
    expect(checkPlan(next)).toEqual([]);
    expect(new Set(next.booths.map(({ row }) => row))).toEqual(new Set(['A', 'B', 'C', 'D']));
    const full = planOf(hallSpec({ bands: 1 }));
    expect(duplicateBlock(full, ids, newId)).toMatchObject({ error: { code: 'plan.no-room' } });
  });

  it('prices merged booths as raw space where the plan has some, as their sum otherwise', () => {
    const merged = plan.booths.slice(0, 2);
    const sum = merged.reduce((total, { priceVnd }) => total + Number(priceVnd), 0);
    expect(rawPriceVnd(plan, merged)).toBe(String(sum));
    const withRaw = planOf(hallSpec({ rawSpaces: [{ count: 1, widthM: 6, depthM: 6 }] }));
    expect(rawPriceVnd(withRaw, merged)).toBe(String(18 * 700_000));
  });
});

describe('the form of a new hall', () => {
  it('goes on where the plan ends, so that its codes are new', () => {
    const plan = planOf(hallSpec({ rawSpaces: [{ count: 2, widthM: 6, depthM: 6 }] }));
    const next = nextHall(plan);
    expect(next).toEqual({ code: 'B', firstLetter: 4, firstNumber: 1, firstRaw: 3 });
    expect(nextHall(emptyPlan)).toEqual({
      code: 'A',
      firstLetter: 0,
      firstNumber: 1,
      firstRaw: 1,
    });
    const values = hallFormDefaults({ ...next, nameVi: 'Nhà B', nameEn: 'Hall B', booths: 40 });
    const numbers = Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => {
        const isNumber = typeof value === 'string' && /^\d+$/.test(value) && !/Vnd/.test(name);
        return [name, isNumber ? Number(value) : value];
      });
    const spec = specOfForm(hallFormSchema.parse(Object.fromEntries(numbers)));
    if (!spec) throw new Error('no spec');
    const drawn = planOf(spec);
    const codes = new Set(plan.booths.map(({ code }) => code));
    expect(drawn.booths).toHaveLength(40);
    expect(drawn.booths.filter(({ code }) => codes.has(code))).toEqual([]);
  });
});
