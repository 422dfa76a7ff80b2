import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, isOneBlock } from '~/features/booths/blocks';
import { type BoothOffer, misfits } from '~/features/booths/fit';
import { holdExpiresAt, secondsLeft, selfServiceHoldExpiresAt } from '~/features/booths/hold';
import { priceLines } from '~/features/booths/price-lines';
import {
  refusalToConfirm,
  refusalToTake,
  selfServiceStateAt,
} from '~/features/booths/self-service';
import { boothStateAt } from '~/features/booths/tenure';

const noon = new Date('2026-01-01T05:00:00Z');
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const booth = (row: string, position: number, more: Partial<BoothOffer> = {}): BoothOffer => ({
  id: `${row}${position}`,
  code: `${row}${String(position).padStart(2, '0')}`,
  hall: 'A',
  row,
  position,
  breakAfter: false,
  kind: 'standard',
  features: ['power-3kw', 'water'],
  categories: [],
  ...more,
});
const wish = {
  categoryCode: 'food',
  boothKind: null,
  needs: ['water'],
  boothsMin: 2,
  boothsMax: 3,
};

describe('boothStateAt', () => {
  const hold = { kind: 'hold', startsAt: noon, endsAt: after(15) } as const;

  it('counts a tenure from its beginning up to, not including, its end', () => {
    expect(boothStateAt([hold], after(-1))).toBe('free');
    expect(boothStateAt([hold], noon)).toBe('held');
    expect(boothStateAt([hold], new Date(after(15).getTime() - 1))).toBe('held');
    expect(boothStateAt([hold], after(15))).toBe('free');
  });

  it('sees an assignment that begins where a hold ends, without an instant between', () => {
    const assigned = { kind: 'assigned', startsAt: after(15), endsAt: null } as const;
    expect(boothStateAt([assigned, hold], after(15))).toBe('assigned');
    expect(boothStateAt([assigned, hold], after(14))).toBe('held');
    expect(boothStateAt([{ ...assigned, kind: 'blocked' }], after(99))).toBe('blocked');
  });
});

describe('holds', () => {
  it('gives a facility 15 minutes', () => {
    expect(selfServiceHoldExpiresAt(noon)).toEqual(after(15));
    expect(secondsLeft(after(15), after(14))).toBe(60);
    expect(secondsLeft(after(15), after(20))).toBe(0);
  });

  it('lets an organiser hold from 1 hour to 60 days', () => {
    expect(holdExpiresAt(noon, 24)).toEqual({ ok: true, value: after(24 * 60) });
    for (const hours of [0, -1, 1.5, 1_441, Number.NaN]) {
      expect(holdExpiresAt(noon, hours)).toMatchObject({
        ok: false,
        error: { code: 'booth.hold-length' },
      });
    }
  });
});

describe('blocksOf', () => {
  it('breaks at a gap, at a break, at another row and at another hall', () => {
    const booths = [
      booth('A', 3),
      booth('A', 1),
      booth('A', 2, { breakAfter: true }),
      booth('A', 5),
      booth('B', 6),
      booth('A', 6, { id: 'other', hall: 'B' }),
    ];
    expect(blocksOf(booths).map((block) => block.map(({ id }) => id))).toEqual([
      ['A1', 'A2'],
      ['A3'],
      ['A5'],
      ['B6'],
      ['other'],
    ]);
  });

  it('partitions any booths into runs without a gap, whatever their order', () => {
    const places = fc.uniqueArray(
      fc.record({
        row: fc.constantFrom('A', 'B'),
        position: fc.integer({ min: 1, max: 12 }),
        breakAfter: fc.boolean(),
      }),
      { selector: ({ row, position }) => `${row}${position}` },
    );
    fc.assert(
      fc.property(places, (chosen) => {
        const booths = chosen.map(({ row, position, breakAfter }) =>
          booth(row, position, { breakAfter }),
        );
        const blocks = blocksOf(booths);
        expect(
          blocks
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(booths.map(({ id }) => id).sort());
        for (const block of blocks) {
          expect(isOneBlock(block)).toBe(true);
          expect(block.slice(0, -1).some(({ breakAfter }) => breakAfter)).toBe(false);
        }
        for (const [index, block] of blocks.entries()) {
          const next = blocks[index + 1];
          if (next) expect(isOneBlock([...block, ...next])).toBe(false);
        }
        expect(blocksOf([...booths].reverse())).toEqual(blocks);
      }),
    );
  });
});

describe('misfits', () => {
  const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

  it('finds nothing where all is as asked', () => {
    expect(misfits(wish, [booth('A', 1), booth('A', 2)])).toEqual([]);
    expect(
      misfits({ ...wish, boothKind: 'standard' }, [
        booth('A', 1),
        booth('A', 2, { kind: 'corner' }),
      ]),
    ).toEqual([]);
  });

  it('names what is missing, booth by booth', () => {
    const dry = booth('A', 1, { features: [] });
    const crafts = booth('A', 2, { categories: ['craft'] });
    expect(misfits(wish, [dry, crafts])).toEqual([
      { code: 'booth.misfit-needs', details: { booth: 'A01', needs: ['water'] } },
      {
        code: 'booth.misfit-category',
        details: { booth: 'A02', category: 'food', categories: ['craft'] },
      },
    ]);
    expect(codes(misfits({ ...wish, boothKind: 'raw' }, [booth('A', 1), booth('A', 2)]))).toEqual([
      'booth.misfit-kind',
      'booth.misfit-kind',
    ]);
  });

  it('names booths that stand apart, and too few or too many', () => {
    expect(codes(misfits(wish, [booth('A', 1), booth('A', 3)]))).toEqual(['booth.misfit-apart']);
    expect(codes(misfits(wish, [booth('A', 1)]))).toEqual(['booth.misfit-minimum']);
    expect(
      codes(
        misfits(
          wish,
          [1, 2, 3, 4].map((position) => booth('A', position)),
        ),
      ),
    ).toEqual(['booth.misfit-maximum']);
  });
});

describe('self-service', () => {
  const fair = {
    announcedAt: noon,
    cancelledAt: null,
    selfServiceOpensAt: noon,
    selfServiceClosesAt: after(60),
  };

  it('is open in its window only, and never for a hidden or cancelled fair', () => {
    expect(selfServiceStateAt(fair, after(-1))).toBe('not-yet');
    expect(selfServiceStateAt(fair, noon)).toBe('open');
    expect(selfServiceStateAt(fair, after(60))).toBe('over');
    expect(selfServiceStateAt({ ...fair, announcedAt: null }, noon)).toBe('not-offered');
    expect(selfServiceStateAt({ ...fair, cancelledAt: noon }, noon)).toBe('not-offered');
    expect(
      selfServiceStateAt({ ...fair, selfServiceOpensAt: null, selfServiceClosesAt: null }, noon),
    ).toBe('not-offered');
  });

  it('takes booth by booth beside what one has, up to the maximum', () => {
    expect(refusalToTake(wish, [], [booth('A', 1)])).toBeNull();
    expect(refusalToTake(wish, [booth('A', 1)], [booth('A', 2)])).toBeNull();
    expect(refusalToTake(wish, [booth('A', 1)], [booth('A', 3)])?.code).toBe('booth.misfit-apart');
    expect(
      refusalToTake(
        wish,
        [1, 2, 3].map((at) => booth('A', at)),
        [booth('A', 4)],
      )?.code,
    ).toBe('booth.misfit-maximum');
    expect(refusalToTake(wish, [], [booth('A', 1, { features: [] })])?.code).toBe(
      'booth.misfit-needs',
    );
  });

  it('does not blame a facility for what the organiser gave it', () => {
    const given = [booth('A', 1, { features: [] }), booth('B', 7)];
    expect(refusalToTake(wish, given, [booth('B', 8)])).toBeNull();
  });

  it('asks for the minimum at confirmation', () => {
    expect(refusalToConfirm(wish, 1)?.code).toBe('booth.misfit-minimum');
    expect(refusalToConfirm(wish, 2)).toBeNull();
  });
});

describe('priceLines', () => {
  it('groups by kind and price, and sums whole đồng', () => {
    const { lines, totalVnd } = priceLines([
      { code: 'A01', kind: 'corner', priceVnd: 8_800_000n },
      { code: 'A02', kind: 'standard', priceVnd: 8_000_000n },
      { code: 'A03', kind: 'standard', priceVnd: 8_000_000n },
    ]);
    expect(lines).toEqual([
      { kind: 'standard', codes: ['A02', 'A03'], unitVnd: 8_000_000n, amountVnd: 16_000_000n },
      { kind: 'corner', codes: ['A01'], unitVnd: 8_800_000n, amountVnd: 8_800_000n },
    ]);
    expect(totalVnd).toBe(24_800_000n);
    expect(priceLines([]).totalVnd).toBe(0n);
  });
});
