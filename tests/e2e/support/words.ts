import fs from 'node:fs';
import path from 'node:path';
import type { Locale } from '~/kernel/format';

type Node = string | { readonly [key: string]: Node };
const files = new Map<string, Node>();

function load(locale: Locale, namespace: string): Node {
  const name = `${locale}/${namespace}`;
  const known = files.get(name);
  if (known !== undefined) return known;
  const node = JSON.parse(
    fs.readFileSync(path.resolve('app', 'locales', `${name}.json`), 'utf8'),
  ) as Node;
  files.set(name, node);
  return node;
}

/**
 * The words a reader sees, from the product's own texts, so that a better wording does not break a journey.
 * @param key `namespace:path.to.words`, for a counted text with its ending (`_other`).
 * @throws Error when there are no such words: a journey cannot look for what nobody says.
 */
export function wordsIn(
  locale: Locale,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const [namespace = '', steps = ''] = key.split(':');
  let node: Node | undefined = load(locale, namespace);
  for (const step of steps.split('.')) node = typeof node === 'object' ? node[step] : undefined;
  if (typeof node !== 'string') throw new Error(`No words for ${locale} ${key}`);
  return node.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export const vi = (key: string, values?: Readonly<Record<string, string | number>>) =>
  wordsIn('vi', key, values);
export const en = (key: string, values?: Readonly<Record<string, string | number>>) =>
  wordsIn('en', key, values);

/** A pattern for a text with figures or names in it: whatever stands in their place matches. */
export function viLike(key: string): RegExp {
  const parts = vi(key)
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}
