import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const app = path.resolve('app');

const sources = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(at);
    return /\.tsx?$/.test(entry.name) ? [at] : [];
  });

type Words = { readonly [key: string]: string | Words };

/** Of a key as it stands, or of its plural forms. */
function has(words: Words | string | undefined, key: string): boolean {
  const [first = '', ...rest] = key.split('.');
  if (typeof words !== 'object') return false;
  if (rest.length > 0) return has(words[first], rest.join('.'));
  return Object.keys(words).some((name) => name === first || name.startsWith(`${first}_`));
}

/** Codes that no page shows: the command line says them in its own words, or a caller turns them into others. */
const inside = /^(demo\.|allocation\.cancelled$)/;

it('whatever a verb refuses with has words of its own', () => {
  const codes = new Set(
    sources(app).flatMap((file) =>
      [...fs.readFileSync(file, 'utf8').matchAll(/\bfail\(\s*'([a-z-]+\.[a-z.-]+)'/g)].map(
        ([, code]) => code ?? '',
      ),
    ),
  );
  expect(codes.size).toBeGreaterThan(80);
  const folder = path.join(app, 'locales', 'vi');
  const namespaces = fs
    .readdirSync(folder)
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Words);
  const known = (code: string) => {
    const name = code.split('.').slice(1).join('.');
    return namespaces.some(({ errors, failures, ...words }) =>
      [words, errors, failures].some((part) => has(part, code) || has(part, name)),
    );
  };
  expect([...codes].filter((code) => !inside.test(code) && !known(code)).sort()).toEqual([]);
});
