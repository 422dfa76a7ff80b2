import { expect, it } from 'vitest';
import { placesFound } from '~/features/booths/found-booths';

const booth = (code: string, label: string | null) => ({ code, hall: 'A', label });

it('puts the booths of one facility together, in the order found', () => {
  const found = [
    booth('A06', 'HTX rèn Kim Long'),
    booth('A09', null),
    booth('A07', 'HTX rèn Kim Long'),
    booth('B01', null),
  ];
  expect(placesFound(found, 20)).toEqual([
    { label: 'HTX rèn Kim Long', codes: ['A06', 'A07'] },
    { label: null, codes: ['A09'] },
    { label: null, codes: ['B01'] },
  ]);
  expect(placesFound(found, 1)).toHaveLength(1);
  expect(placesFound([], 20)).toEqual([]);
});
