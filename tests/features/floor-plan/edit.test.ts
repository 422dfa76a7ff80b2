import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '~/features/floor-plan/apply-edit';
import { checkPlan } from '~/features/floor-plan/check-plan';
import { generatePlan } from '~/features/floor-plan/generate-plan';
import { hallSpecSchema } from '~/features/floor-plan/hall-spec';
import { doEdit, redo, startHistory, undo } from '~/features/floor-plan/history';
import { boothsOfHall, type PlanDocument } from '~/features/floor-plan/plan-document';
import { type PlanEdit, planEditSchema } from '~/features/floor-plan/plan-edit';

const generated = generatePlan([
  hallSpecSchema.parse({
    code: 'A',
    name: { vi: 'Nhà A', en: 'Hall A' },
    bands: 2,
    blocksPerBand: 2,
    boothsPerSide: 5,
    wallAisleM: 6,
    features: ['power-3kw', 'wall'],
  }),
]);
if (!generated.ok) throw new Error(generated.error.code);
const plan = generated.value;

function edited(edit: PlanEdit, from: PlanDocument = plan): PlanDocument {
  const result = applyEdit(from, planEditSchema.parse(edit));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refusal(edit: PlanEdit): string {
  const result = applyEdit(plan, edit);
  return result.ok ? 'done' : result.error.code;
}

const booth = (code: string, from: PlanDocument = plan) => {
  const found = from.booths.find((b) => b.code === code);
  if (!found) throw new Error(`no booth ${code}`);
  return found;
};

describe('editing a plan', () => {
  it('moves a booth out of its row and sets the breaks from the floor', () => {
    const moved = edited({ type: 'move', ids: ['A03'], dxM: 0, dyM: -3 });
    expect(booth('A02', moved).breakAfter).toBe(true);
    expect(booth('A03', moved)).toMatchObject({ yM: 3, breakAfter: true });
    expect(booth('A04', moved)).toMatchObject({ position: 4, breakAfter: false });
    expect(booth('B02', moved)).toEqual(booth('B02'));
  });

  it('refuses overlap, the wall, a code twice, an unknown booth, and leaves the plan alone', () => {
    const before = JSON.stringify(plan);
    expect(refusal({ type: 'move', ids: ['A03'], dxM: 1, dyM: 0 })).toBe('plan.overlap');
    expect(refusal({ type: 'move', ids: ['A03'], dxM: 0, dyM: -7 })).toBe('plan.outside-hall');
    expect(refusal({ type: 'resize', id: 'A03', widthM: 4, depthM: 3 })).toBe('plan.overlap');
    expect(refusal({ type: 'remove', ids: ['Z99'] })).toBe('plan.no-booth');
    expect(refusal({ type: 'renumber', ids: ['A03'], prefix: 'B', first: 1, digits: 2 })).toBe(
      'plan.code-twice',
    );
    expect(refusal({ type: 'remove-hall', hall: 'A' })).toBe('plan.hall-not-empty');
    expect(refusal({ type: 'set', ids: ['A03'], patch: { kind: 'raw' } })).toBe(
      'plan.raw-too-small',
    );
    expect(JSON.stringify(plan)).toBe(before);
  });

  it('merges booths that form a rectangle into a raw space without power', () => {
    const merge = { type: 'merge' as const, priceVnd: '25200000' };
    const merged = edited({ ...merge, ids: ['A01', 'A02', 'B01', 'B02'] });
    expect(booth('A01', merged)).toMatchObject({
      kind: 'raw',
      widthM: 6,
      depthM: 6,
      features: ['wall'],
      priceVnd: '25200000',
    });
    expect(merged.booths).toHaveLength(plan.booths.length - 3);
    expect(booth('A03', merged).position).toBe(2);
    expect(refusal({ ...merge, ids: ['A01', 'A02', 'B01'] })).toBe('plan.not-a-rectangle');
    expect(refusal({ ...merge, ids: ['A01'] })).toBe('plan.raw-too-small');
  });

  it('recognises the new corners after a removal', () => {
    const without = edited({ type: 'remove', ids: ['A03'] });
    const corners = edited({ type: 'recognise-corners' }, without);
    expect(booth('A02').kind).toBe('standard');
    expect(booth('A02', corners).kind).toBe('corner');
    expect(booth('A04', corners).kind).toBe('corner');
    expect(booth('B03', corners).kind).toBe('standard');
  });

  it('renumbers in reading order and keeps ids', () => {
    const ids = boothsOfHall(plan, 'A').map((b) => b.id);
    const renumbered = edited({ type: 'renumber', ids, prefix: 'N', first: 1, digits: 3 });
    expect(renumbered.booths.map((b) => b.id)).toEqual(ids);
    expect(renumbered.booths.find((b) => b.id === 'A01')?.code).toBe('N001');
    expect(renumbered.booths.find((b) => b.id === 'B01')?.code).toBe('N011');
  });

  it('duplicates a block into rows of its own', () => {
    const hall = plan.halls[0];
    if (!hall) throw new Error('no hall');
    const wider = edited({ type: 'set-hall', hall: { ...hall, widthM: hall.widthM + 40 } });
    const of = ['A01', 'A02', 'A03'];
    const copies = of.map((id) => ({ of: id, id: `copy-${id}`, code: `X${id}`, row: 'X' }));
    const doubled = edited({ type: 'duplicate', dxM: 38, dyM: 0, copies }, wider);
    expect(boothsOfHall(doubled, 'A').filter((b) => b.row === 'X')).toMatchObject([
      { position: 1, breakAfter: false, xM: booth('A01').xM + 38 },
      { position: 2, breakAfter: false },
      { position: 3, breakAfter: false },
    ]);
  });

  it('undoes and redoes any sequence of edits exactly', () => {
    const id = fc.constantFrom(...plan.booths.map((b) => b.id));
    const edit: fc.Arbitrary<PlanEdit> = fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        ids: fc.array(id, { minLength: 1, maxLength: 3 }),
        dxM: fc.integer({ min: -4, max: 4 }),
        dyM: fc.integer({ min: -4, max: 4 }),
      }),
      fc.record({
        type: fc.constant('remove' as const),
        ids: fc.array(id, { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant('set' as const),
        ids: fc.array(id, { minLength: 1, maxLength: 4 }),
        patch: fc.record({ zone: fc.constantFrom('Ẩm thực', null) }),
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let history = startHistory(plan);
        const states = [plan];
        for (const step of edits) {
          const next = doEdit(history, step);
          if (!next.ok) continue;
          history = next.value;
          states.push(history.present);
          expect(checkPlan(history.present)).toEqual([]);
        }
        const last = history.present;
        for (const state of [...states].reverse()) {
          expect(history.present).toBe(state);
          history = undo(history);
        }
        expect(undo(history)).toBe(history);
        for (const _ of states) history = redo(history);
        expect(history.present).toBe(last);
      }),
      { numRuns: 60 },
    );
  });
});
