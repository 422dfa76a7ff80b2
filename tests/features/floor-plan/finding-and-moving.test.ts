import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boothTowards, boothTyped, rowEnd } from '~/features/floor-plan/booth-navigation';
import { boothsWithin, nextSelection } from '~/features/floor-plan/booth-selection';
import { indexFacilities, shortenCodes } from '~/features/floor-plan/booths-by-facility';
import { planKey } from '~/features/floor-plan/plan-keys';
import { indexPlan, searchPlan } from '~/features/floor-plan/plan-search';
import { packPlan, unpackPlan } from '~/features/floor-plan/plan-wire';
import { clamped, zoomedAt } from '~/features/floor-plan/view-transform';
import { wrapName } from '~/features/floor-plan/wrap-name';
import { samplePlan } from './sample-plan';

const { plan, statuses } = samplePlan(701);
const booth = (code: string) => {
  const found = plan.booths.find((b) => b.code === code);
  if (!found) throw new Error(`no booth ${code}`);
  return found;
};

describe('walking the plan with arrows', () => {
  const go = (from: string, ...path: ('left' | 'right' | 'up' | 'down')[]) =>
    path.reduce((at, way) => boothTowards(plan.booths, at, way) ?? at, booth(from)).code;

  it('goes along the row, over the cross aisle, and to what stands opposite', () => {
    expect(go('B05', 'right')).toBe('B06');
    expect(go('A05', 'down', 'down', 'down')).toBe('D05');
    expect(go('C05', 'up', 'up')).toBe('A05');
    const lastOfBlock = plan.booths.find((b) => b.row === 'C' && b.breakAfter);
    expect(lastOfBlock).toBeDefined();
    const next = boothTowards(plan.booths, lastOfBlock ?? booth('C05'), 'right');
    expect(next?.position).toBe((lastOfBlock?.position ?? 0) + 1);
  });

  it('reaches every booth of the hall from the first', () => {
    const reached = new Set([plan.booths[0]]);
    for (const at of reached) {
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const next = at && boothTowards(plan.booths, at, way);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(701);
  });

  it('knows row ends and typed codes', () => {
    expect(rowEnd(plan.booths, booth('C07'), 'first')?.code).toBe('C01');
    expect(rowEnd(plan.booths, booth('C07'), 'last')?.row).toBe('C');
    expect(boothTyped(plan.booths, 'c1')?.code).toBe('C10');
    expect(boothTyped(plan.booths, 'c01')?.code).toBe('C01');
    expect(boothTyped(plan.booths, 'zz')).toBeNull();
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<Parameters<typeof planKey>[0]> = {}, typing = false) =>
    planKey(
      { key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held },
      typing,
    );

  it('mean what the help says, and leave the browser its own', () => {
    expect(press('ArrowUp')).toEqual({ type: 'go', direction: 'up' });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ type: 'pan', direction: 'up' });
    expect(press('ArrowUp', { altKey: true })).toEqual({ type: 'nudge', direction: 'up' });
    expect(press('0')).toEqual({ type: 'fit' });
    expect(press('0', {}, true)).toEqual({ type: 'typed', text: '0' });
    expect(press('End', { ctrlKey: true })).toEqual({ type: 'end', end: 'last', of: 'hall' });
    expect(press('ArrowUp', { ctrlKey: true })).toBeNull();
    expect(press('r', { ctrlKey: true })).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('F5')).toBeNull();
  });
});

describe('choosing', () => {
  const order = ['A01', 'A02', 'A03', 'A04', 'A05'].map(booth);
  const choose = (
    selected: string[],
    id: string,
    gesture: 'replace' | 'toggle' | 'range',
    anchorId = 'A02',
  ) => nextSelection(order, new Set(selected), { id, gesture, anchorId }, 'multiple');

  it('replaces, toggles and spans ranges both ways', () => {
    expect(choose(['A01'], 'A03', 'replace')).toEqual(['A03']);
    expect(choose(['A01'], 'A03', 'toggle')).toEqual(['A01', 'A03']);
    expect(choose(['A01', 'A03'], 'A03', 'toggle')).toEqual(['A01']);
    expect(choose(['A02'], 'A04', 'range')).toEqual(['A02', 'A03', 'A04']);
    expect(choose(['A04'], 'A01', 'range', 'A03')).toEqual(['A04', 'A01', 'A02', 'A03']);
    expect(choose([], 'A04', 'range', 'gone')).toEqual(['A04']);
    const single = { id: 'A01', gesture: 'toggle' as const, anchorId: null };
    expect(nextSelection(order, new Set(['A02']), single, 'single')).toEqual(['A01']);
  });

  it('spans a marquee', () => {
    const { xM, yM } = booth('A02');
    const box = { xM: xM + 1, yM: yM + 1, widthM: 3, depthM: 3 };
    expect(boothsWithin(plan.booths, box)).toEqual(['A02', 'A03', 'B02', 'B03']);
  });
});

describe('searching', () => {
  const index = indexPlan(plan.booths, statuses);
  const found = (query: string) => searchPlan(index, query).map((hit) => hit.booth.code);

  it('puts the exact code first, ignores diacritics and spelling of hòa/hoà, needs every word', () => {
    expect(found('a1')[0]).toBe('A10');
    expect(found('A10')[0]).toBe('A10');
    expect(found('  ')).toEqual([]);
    expect(found('hoa binh').length).toBeGreaterThan(5);
    expect(found('Hoà Bình')).toEqual(found('hoa binh'));
    const both = searchPlan(index, 'lụa an khê');
    expect(both.length).toBeGreaterThan(0);
    expect(both.every(({ label }) => label?.includes('Lụa') && label.includes('An Khê'))).toBe(
      true,
    );
  });
});

describe('the view', () => {
  const frame = { windowWidthPx: 800, windowHeightPx: 500, planWidthPx: 800, planHeightPx: 500 };

  it('keeps the point under the pointer while zooming, and the plan over the window', () => {
    const limits = { frame, maxScale: 20 };
    const view = zoomedAt({ scale: 2, xPx: -300, yPx: -200 }, 1.5, { xPx: 400, yPx: 250 }, limits);
    expect((400 - view.xPx) / view.scale).toBeCloseTo((400 + 300) / 2, 6);
    expect((250 - view.yPx) / view.scale).toBeCloseTo((250 + 200) / 2, 6);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.integer({ min: -99999, max: 99999 }),
        fc.integer({ min: -99999, max: 99999 }),
        (scale, xPx, yPx) => {
          const kept = clamped({ scale, xPx, yPx }, frame);
          expect(kept.xPx).toBeLessThanOrEqual(0);
          expect(kept.xPx + 800 * scale).toBeGreaterThanOrEqual(800 - 1e-6);
        },
      ),
    );
    const out = zoomedAt({ scale: 1, xPx: 0, yPx: 0 }, 0.1, { xPx: 10, yPx: 10 }, limits);
    expect(out).toEqual({ scale: 1, xPx: 0, yPx: 0 });
  });
});

describe('names and codes on paper', () => {
  it('wraps at spaces only and shortens runs of codes', () => {
    expect(wrapName('HTX chè Shan tuyết Hoàng Su Phì', 12, 4)).toEqual([
      'HTX chè Shan',
      'tuyết Hoàng',
      'Su Phì',
    ]);
    expect(wrapName('a b c d e', 1, 2)).toEqual(['a', 'b…']);
    expect(shortenCodes(['A01', 'A02', 'A03', 'A05', 'B06', 'B07'])).toBe('A01–A03, A05, B06, B07');
    expect(shortenCodes(['A09', 'A10', 'A11'])).toBe('A09–A11');
  });

  it('indexes only those who were given a booth, in Vietnamese order', () => {
    const entries = indexFacilities(plan.booths, statuses);
    const given = new Set(
      [...statuses.values()].filter((s) => s.state === 'assigned').map((s) => s.label),
    );
    expect(entries.map((entry) => entry.name).sort()).toEqual([...given].sort());
    const names = entries.map((entry) => entry.name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi', { numeric: true }).compare));
  });
});

describe('the plan on its way to the browser', () => {
  it('arrives as it was sent, with or without database ids', () => {
    const withIds = {
      ...plan,
      booths: plan.booths.map((b) => ({ ...b, id: `id-${b.code}` })),
    };
    const byId = new Map([...statuses].map(([code, status]) => [`id-${code}`, status]));
    const through = (ids: 'codes' | 'kept') =>
      unpackPlan(JSON.parse(JSON.stringify(packPlan(withIds, byId, ids))));
    expect(through('kept')).toEqual({ plan: withIds, statuses: byId });
    expect(through('codes')).toEqual({ plan, statuses });
    expect(JSON.stringify(packPlan(withIds, byId, 'codes'))).not.toContain('id-A01');
  });
});
