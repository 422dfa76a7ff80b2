import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '~/features/allocation/allocate';
import { canonicalText } from '~/features/allocation/canonical';
import { createHighsSolver } from '~/features/allocation/highs-solver.server';
import type { AllocationProblem } from '~/features/allocation/problem';
import { reasonText } from '~/features/allocation/reasons';
import { verifyResult } from '~/features/allocation/verify';
import { randomProblem } from './random-problem';
import { applicationOf, problemOf, rowOfBooths } from './small-problem';

const solver = await createHighsSolver();

function run(problem: AllocationProblem) {
  const result = allocate(problem, 'hash', {
    ...solver,
    elapsedSeconds: () => 0,
    report: () => {},
    cancelled: () => false,
  });
  expect(verifyResult(problem, result)).toEqual([]);
  const of = (code: string) => {
    const entry = result.assigned.find(({ application }) => application === code);
    const none = result.unassigned.find(({ application }) => application === code);
    const reasons = entry ? entry.reasons : none ? [none.reason] : [];
    return {
      booths: entry?.booths,
      terms: entry?.terms,
      score: entry?.score,
      codes: reasons.map((reason) => reason.code),
      texts: reasons.map((reason) => reasonText('vi', reason)),
    };
  };
  return { result, of };
}

describe('points', () => {
  it('adds the terms as the design shows them: 140 + 20 + 20 + 2.5', () => {
    const { of } = run(
      problemOf(rowOfBooths(3), [
        applicationOf('D1', {
          priority: 40,
          boothsMin: 2,
          boothsMax: 2,
          wishes: ['A1'],
          province: 'ha-giang',
        }),
        applicationOf('D2', { province: 'ha-giang' }),
      ]),
    );
    expect(of('D1').terms).toEqual({
      placed: 140,
      booth: 20,
      wish: 20,
      cluster: 2.5,
      apart: 0,
      anchor: 0,
    });
    expect(of('D1').score).toBe(182.5);
    expect(of('D1').texts).toContain('Được nguyện vọng thứ nhất: gian A1.');
    expect(of('D1').texts).toContain('Đứng cạnh 1 gian của Hà Giang.');
  });

  it('divides the wish by its rank and puts the zone after the booths', () => {
    const booths = rowOfBooths(4, {
      A4: { zone: 'Khu B' },
      A1: { features: ['water'] },
      A2: { breakAfter: true },
    });
    const { of } = run(
      problemOf(booths, [
        applicationOf('D1', { wishes: ['A2', 'A1'], needs: ['water'] }),
        applicationOf('D2', { wishes: ['A9'], wishZone: ' Khu  B ' }),
      ]),
    );
    expect(of('D1').terms?.wish).toBe(10);
    expect(of('D1').texts).toContainEqual(
      expect.stringMatching(/^Gian A2 \(nguyện vọng thứ nhất\) không có .*nước mà đơn cần\.$/),
    );
    expect(of('D2').booths).toEqual(['A4']);
    expect(of('D2').terms?.wish).toBe(10);
  });

  it('pays for standing beside the same group only when there is no other way', () => {
    const apart = { apartGroup: 'g' };
    const roomy = run(
      problemOf(rowOfBooths(3), [applicationOf('D1', apart), applicationOf('D2', apart)]),
    );
    expect(roomy.of('D1').codes).toContain('apart-kept');
    const tight = run(
      problemOf(rowOfBooths(2), [applicationOf('D1', apart), applicationOf('D2', apart)]),
    );
    expect(tight.of('D1').terms?.apart).toBe(-2.5);
    expect(tight.of('D1').codes).toContain('apart-near');
  });
});

describe('rights', () => {
  it('keeps what is held against a better claim, the needs and the cap, and says so', () => {
    const { of } = run(
      problemOf(
        rowOfBooths(3),
        [
          applicationOf('D1', { anchorBooths: ['A2'], needs: ['water'] }),
          applicationOf('D2', { wishes: ['A2'], priority: 900, anywhere: false }),
          applicationOf('D3', { category: 'craft' }),
        ],
        { categoryCaps: { food: 0 } },
      ),
    );
    expect(of('D1').booths).toEqual(['A2']);
    expect(of('D1').codes).toEqual(['anchor-kept', 'anchor-other-conditions', 'anchor-over-limit']);
    expect(of('D2').booths).toBeUndefined();
    expect(of('D3').booths).toHaveLength(1);
  });

  it('extends a holder to its minimum before others, and leaves it what it holds when there is no room', () => {
    const holder = applicationOf('D1', { anchorBooths: ['A2'], boothsMin: 2, boothsMax: 2 });
    const strong = applicationOf('D2', { wishes: ['A1'], priority: 900 });
    expect(run(problemOf(rowOfBooths(2), [holder, strong])).of('D1').booths).toEqual(['A1', 'A2']);
    const shut = run(problemOf(rowOfBooths(2), [holder, strong], {}, ['A1']));
    expect(shut.of('D1').booths).toEqual(['A2']);
    expect(shut.of('D1').codes).toContain('anchor-below-minimum');
  });

  it('leaves scattered booths with their holder, exactly', () => {
    const holder = applicationOf('D1', { anchorBooths: ['A1', 'A3'], boothsMax: 3 });
    const { of } = run(
      problemOf(rowOfBooths(4), [holder, applicationOf('D2', { boothsMin: 2, boothsMax: 2 })]),
    );
    expect(of('D1').booths).toEqual(['A1', 'A3']);
    expect(of('D2').booths).toBeUndefined();
    expect(of('D2').codes).toEqual(['full']);
  });

  it('takes booths beyond the maximum back, and pays for those it leaves', () => {
    const holder = applicationOf('D1', { anchorBooths: ['A1', 'A2'], boothsMax: 1 });
    const { of } = run(problemOf(rowOfBooths(3), [holder]));
    expect(of('D1').terms?.anchor).toBe(25);
    expect(of('D1').codes).toEqual(['anchor-part']);
  });
});

describe('who stands nowhere', () => {
  const codeOf = (problem: AllocationProblem, code: string) => run(problem).of(code).codes;

  it('names the rule that left it out', () => {
    const two = (changes: Parameters<typeof applicationOf>[1]) => [
      applicationOf('D1', { priority: 50, ...changes }),
      applicationOf('D2', changes),
    ];
    const same = { facilityCode: 'F', province: 'ha-giang', funding: 'national' };
    expect(
      codeOf(problemOf(rowOfBooths(3), two({}), { categoryCaps: { ' food ': 1 } }), 'D2'),
    ).toEqual(['limit-category']);
    const quotas = [{ funding: 'national' as const, province: 'ha-giang', booths: 1 }];
    expect(codeOf(problemOf(rowOfBooths(3), two(same), { quotas }), 'D2')).toEqual(['limit-quota']);
    expect(codeOf(problemOf(rowOfBooths(3), two(same), { maxBoothsPerFacility: 1 }), 'D2')).toEqual(
      ['limit-facility'],
    );
    expect(codeOf(problemOf(rowOfBooths(1), two({})), 'D2')).toEqual(['full']);
    expect(
      codeOf(problemOf(rowOfBooths(3), two({ wishes: ['A1'], anywhere: false })), 'D2'),
    ).toEqual(['wishes-taken']);
  });

  it('quotes a limit as it was set, though others use a part of it, or all', () => {
    const quotas = [{ funding: 'national' as const, province: 'ha-giang', booths: 3 }];
    const same = { facilityCode: 'F', province: 'ha-giang', funding: 'national' };
    const none = { categories: {}, quotas: [], facilities: {} };
    const say = (problem: AllocationProblem, outside: Partial<AllocationProblem['usedOutside']>) =>
      run({ ...problem, usedOutside: { ...none, ...outside } }).of('D2').texts[0];
    const of3 = (rules: Parameters<typeof problemOf>[2]) =>
      problemOf(
        rowOfBooths(4),
        [applicationOf('D1', { ...same, priority: 1 }), applicationOf('D2', same)],
        rules,
      );
    expect(say(of3({ categoryCaps: { food: 2 } }), { categories: { food: 1 } })).toContain(
      'đã dùng 2 trên 2 gian được phép',
    );
    expect(say(of3({ categoryCaps: { food: 2 } }), { categories: { food: 2 } })).toContain(
      'đã dùng 2 trên 2 gian được phép',
    );
    expect(
      say(of3({ quotas }), {
        quotas: [{ funding: 'national', province: 'ha-giang', booths: 2 }],
      }),
    ).toContain('đã dùng 3 trên 3 gian');
    expect(say(of3({ maxBoothsPerFacility: 4 }), { facilities: { F: 3 } })).toContain(
      'đã có 4 trên 4 gian',
    );
  });

  it('gives what a limit lowered by as much would give', () => {
    fc.assert(
      fc.property(randomProblem, fc.integer({ min: 1, max: 3 }), (problem, more) => {
        const { rules } = problem;
        const wider = {
          ...problem,
          rules: {
            ...rules,
            categoryCaps: new Map([...rules.categoryCaps].map(([name, cap]) => [name, cap + more])),
            quotas: rules.quotas.map((quota) => ({ ...quota, booths: quota.booths + more })),
            maxBoothsPerFacility: rules.maxBoothsPerFacility && rules.maxBoothsPerFacility + more,
          },
          usedOutside: {
            categories: { food: more },
            quotas: rules.quotas.map((quota) => ({ ...quota, booths: more })),
            facilities: { F1: more, F2: more, F3: more },
          },
        };
        const { result } = run(wider);
        const plain = run(problem).result;
        const placed = ({ assigned }: typeof result) =>
          assigned.map(({ application, booths, score }) => ({ application, booths, score }));
        expect(placed(result)).toEqual(placed(plain));
        expect(result.bound).toBe(plain.bound);
        expect(canonicalText(wider)).not.toBe(canonicalText(problem));
      }),
      { numRuns: 40 },
    );
  });

  it('names the limit, not the floor, where the limit alone is below its minimum or its wish', () => {
    const big = [applicationOf('D1', { boothsMin: 3, boothsMax: 3 })];
    expect(codeOf(problemOf(rowOfBooths(9), big, { categoryCaps: { food: 2 } }), 'D1')).toEqual([
      'limit-category',
    ]);
    const wide = [applicationOf('D1', { boothsMin: 1, boothsMax: 3 })];
    const { texts } = run(problemOf(rowOfBooths(9), wide, { categoryCaps: { food: 2 } })).of('D1');
    expect(texts).toEqual(['Được 2 gian thay vì 3: ngành hàng food đã dùng hết 2 gian.']);
  });

  it('proves that a holder’s minimum leaves nothing to others: the bound is the optimum', () => {
    const holder = { boothsMin: 2, boothsMax: 3, anchorBooths: ['A2'] };
    const problem = problemOf(
      rowOfBooths(9),
      [applicationOf('D1', holder), applicationOf('D2', { priority: 40 })],
      { categoryCaps: { food: 2 } },
    );
    const { result, of } = run(problem);
    expect([of('D1').booths?.length, of('D2').booths]).toEqual([2, undefined]);
    expect(result.bound).toBe(result.objective);
  });

  it('names what the floor lacks', () => {
    const alone = (changes: Parameters<typeof applicationOf>[1]) => [applicationOf('D1', changes)];
    const crafts = rowOfBooths(2, { A1: { categories: ['craft'] }, A2: { categories: ['craft'] } });
    expect(codeOf(problemOf(rowOfBooths(2), alone({ needs: ['gas'] })), 'D1')).toEqual([
      'no-features',
    ]);
    expect(codeOf(problemOf(crafts, alone({})), 'D1')).toEqual(['no-category']);
    const parted = rowOfBooths(2, { A1: { breakAfter: true } });
    expect(codeOf(problemOf(parted, alone({ boothsMin: 2, boothsMax: 2 })), 'D1')).toEqual([
      'no-block',
    ]);
    expect(
      codeOf(problemOf(rowOfBooths(2), alone({ wishes: ['Z9'], anywhere: false })), 'D1'),
    ).toEqual(['wishes-unknown']);
  });
});
