import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const sources = fs
  .readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.server.ts'))
  .map((name) => fs.readFileSync(path.join('app', name), 'utf8'));

/** The codes written into the trail: `action: 'booth.assigned'` in a verb. */
const actions = [
  ...new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/\baction: '([a-z]+\.[a-z-]+)'/g)].map((match) => String(match[1])),
    ),
  ),
].sort();

const find = (tree: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
      tree,
    );

it.each(['vi', 'en'])('says every act of the trail in words (%s)', (locale) => {
  const words = JSON.parse(
    fs.readFileSync(path.join('app', 'locales', locale, 'audit.json'), 'utf8'),
  );
  expect(actions.length).toBeGreaterThan(40);
  const missing = actions.filter(
    (action) =>
      [find(words.actions, action), find(words.labels, action)].some((text) => !text) &&
      // Plural forms stand under the key with a suffix.
      !find(words.actions, `${action}_other`),
  );
  expect(missing).toEqual([]);
});
