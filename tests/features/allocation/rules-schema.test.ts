import { expect, it } from 'vitest';
import { parseRules } from '~/features/allocation/rules-schema';

it('fills in every default', () => {
  const parsed = parseRules('{}');
  expect(parsed).toEqual({
    ok: true,
    value: {
      seed: 'hoicho',
      categoryCaps: new Map(),
      quotas: [],
      weights: { placed: 100, booth: 10, wish: 20, cluster: 5, apart: 5, anchor: 50 },
      timeLimitSeconds: 30,
    },
  });
  expect(parseRules('{"weights":{"wish":7}}')).toMatchObject({
    value: { weights: { wish: 7, placed: 100 } },
  });
});

it('compares category names without spare spaces', () => {
  expect(parseRules('{"categoryCaps":{"215 -  FC - Haring ":1}}')).toMatchObject({
    value: { categoryCaps: new Map([['215 - FC - Haring', 1]]) },
  });
});

it.each([
  ['{"categoryCap":{"food":1}}', ''],
  ['{"weights":{"wishes":7}}', 'weights'],
  ['{"weights":{"wish":-1}}', 'weights.wish'],
  ['{"categoryCaps":{"food":1.5}}', 'categoryCaps.food'],
  ['{"categoryCaps":{"food":1,"food ":2}}', 'categoryCaps'],
  ['{"quotas":[{"funding":"gift","province":"a","booths":1}]}', 'quotas.0.funding'],
  [
    '{"quotas":[{"funding":"self","province":"a","booths":1},{"funding":"self","province":"a","booths":2}]}',
    'quotas.1',
  ],
  ['{"seed":""}', 'seed'],
  ['not json', ''],
])('refuses %s and says where', (text, path) => {
  const parsed = parseRules(text);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.error.map((fault) => fault.path)).toContain(path);
});
