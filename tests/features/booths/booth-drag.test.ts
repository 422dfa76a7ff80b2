import { describe, expect, it } from 'vitest';
import type { ApplicationView, OccupantView } from '~/features/booths/ui/allocation-model';
import { boothDrag, canDrag } from '~/features/booths/ui/booth-drag';
import type { PlanBooth } from '~/features/floor-plan/plan-document';

/** Rows A and B of six booths; A01 A02 are tea's, A05 silk's, B01 is closed, B02 kept for nobody. */
const booths: readonly PlanBooth[] = ['A', 'B'].flatMap((row, at) =>
  [1, 2, 3, 4, 5, 6].map((position) => ({
    id: `${row}0${position}`,
    code: `${row}0${position}`,
    hall: 'A',
    row,
    position,
    kind: 'standard' as const,
    features: [],
    categories: [],
    xM: position * 3,
    yM: at * 8,
    widthM: 3,
    depthM: 3,
    breakAfter: false,
    priceVnd: '0',
    zone: null,
  })),
);
const at = (code: string): PlanBooth => {
  const booth = booths.find((one) => one.code === code);
  if (!booth) throw new Error(code);
  return booth;
};
const occupant = (boothId: string, applicationId: string | null, kind: OccupantView['kind']) => ({
  tenureId: `t-${boothId}`,
  boothId,
  kind,
  endsAt: null,
  note: '',
  applicationId,
  facilityName: applicationId,
});
const occupantOf = new Map(
  [
    occupant('A01', 'tea', 'assigned'),
    occupant('A02', 'tea', 'assigned'),
    occupant('A05', 'silk', 'hold'),
    occupant('B01', null, 'blocked'),
    occupant('B02', null, 'hold'),
  ].map((one) => [one.boothId, one]),
);
const applications = ['tea', 'silk'].map(
  (id): ApplicationView => ({
    id,
    number: 1,
    facilityName: id,
    provinceSlug: 'ha-noi',
    categoryCode: 'food',
    categoryVi: '',
    categoryEn: '',
    funding: 'self',
    boothKind: null,
    boothsMin: id === 'tea' ? 2 : 1,
    boothsMax: 3,
    needs: [],
    wishes: [],
    anywhere: true,
    priority: 0,
  }),
);
const drag = (from: string, onto: string, selected: readonly string[] = []) =>
  boothDrag(at(from), at(onto), { booths, occupantOf, applications, selected: new Set(selected) });

describe('a booth dragged on the plan', () => {
  it('takes its neighbours of one application along, and warns of nothing that is as asked', () => {
    expect(drag('A01', 'B04')).toMatchObject({
      kind: 'move',
      sources: [{ code: 'A01' }, { code: 'A02' }],
      targets: [{ code: 'B04' }, { code: 'B05' }],
      tenureIds: ['t-A01', 't-A02'],
      misfits: [],
    });
  });

  it('goes alone when it alone is chosen, and says what is then not as asked', () => {
    expect(drag('A02', 'B06', ['A02'])).toMatchObject({
      kind: 'move',
      targets: [{ code: 'B06' }],
      tenureIds: ['t-A02'],
      misfits: [{ code: 'booth.misfit-apart' }],
    });
  });

  it('shifts by one over its own place', () => {
    expect(drag('A01', 'A02')).toMatchObject({
      kind: 'move',
      targets: [{ code: 'A02' }, { code: 'A03' }],
    });
  });

  it('changes places with the application it is let go on', () => {
    expect(drag('A01', 'A05')).toMatchObject({ kind: 'swap', withApplicationId: 'silk' });
  });

  it('is put nowhere on a closed booth, one kept for nobody, or its own place', () => {
    for (const onto of ['B01', 'B02', 'A01']) expect(drag('A01', onto), onto).toBeUndefined();
  });

  it('cannot begin where nobody is', () => {
    const can = (code: string) => canDrag(at(code), { occupantOf });
    expect(['A01', 'A05', 'B01', 'B02', 'B03'].map(can)).toEqual([true, true, false, false, false]);
  });
});
