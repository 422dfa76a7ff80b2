import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve('app', 'locales');
const namespaces = fs.readdirSync(path.join(folder, 'vi')).filter((name) => name.endsWith('.json'));

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const read = (locale: string, name: string) =>
  flat(JSON.parse(fs.readFileSync(path.join(folder, locale, name), 'utf8')));

/** vi has one plural form (`_other`), en two: compare keys without them. */
const keyOf = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

describe('locales', () => {
  it('has the same namespaces in every language', () => {
    expect(fs.readdirSync(path.join(folder, 'en')).sort()).toEqual(
      fs.readdirSync(path.join(folder, 'vi')).sort(),
    );
  });

  it.each(namespaces)('%s has equal keys in vi and en', (name) => {
    const keys = (locale: string) => [...new Set([...read(locale, name).keys()].map(keyOf))].sort();
    expect(keys('en')).toEqual(keys('vi'));
  });

  it.each(namespaces)('%s fills the same blanks in vi and en', (name) => {
    const blanks = (locale: string) => {
      const byKey = new Map<string, Set<string | undefined>>();
      for (const [key, text] of read(locale, name)) {
        const set = byKey.get(keyOf(key)) ?? new Set();
        for (const blank of placeholders(text)) if (blank !== 'count') set.add(blank);
        byKey.set(keyOf(key), set);
      }
      return Object.fromEntries([...byKey].map(([key, set]) => [key, [...set].sort()]));
    };
    expect(blanks('en')).toEqual(blanks('vi'));
  });

  it.each(namespaces)('%s holds no empty, untrimmed or decomposed text', (name) => {
    for (const locale of ['vi', 'en']) {
      for (const [key, text] of read(locale, name)) {
        expect(text, `${locale} ${name} ${key}`).toBe(text.trim().normalize('NFC'));
        expect(text, `${locale} ${name} ${key}`).not.toBe('');
      }
    }
  });
});
