import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createInstance, type i18n } from 'i18next';
import { i18nOptions } from './i18n-options';
import type { Locale } from './locales';

export interface Words {
  /** All namespaces of one language as JSON text, served to browsers. */
  readonly json: Readonly<Record<Locale, string>>;
  /** Changes when a word changes: part of the URL, so browsers may keep the file for good. */
  readonly hash: string;
  readonly resources: Readonly<Record<Locale, Readonly<Record<string, object>>>>;
}

/** Reads app/locales/<lang>/<namespace>.json once at start (in development: at every call). */
export function readWords(folder = path.resolve('app', 'locales')): Words {
  const read = (locale: Locale) =>
    Object.fromEntries(
      fs
        .readdirSync(path.join(folder, locale))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => [
          name.slice(0, -'.json'.length),
          JSON.parse(fs.readFileSync(path.join(folder, locale, name), 'utf8')) as object,
        ]),
    );
  const resources = { vi: read('vi'), en: read('en') };
  const json = { vi: JSON.stringify(resources.vi), en: JSON.stringify(resources.en) };
  const hash = createHash('sha256').update(json.vi).update(json.en).digest('hex').slice(0, 12);
  return { json, hash, resources };
}

/** A ready translator for one language; made once per language, it is safe to share between requests. */
export function translators(words: Words): Readonly<Record<Locale, i18n>> {
  const make = (locale: Locale) => {
    const instance = createInstance();
    void instance.init({ ...i18nOptions(locale, words.resources), initImmediate: false });
    return instance;
  };
  return { vi: make('vi'), en: make('en') };
}
