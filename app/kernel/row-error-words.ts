import en from '~/locales/en/import.json';
import vi from '~/locales/vi/import.json';
import { describeRowError } from './describe-row-error';
import type { RowError } from './row-error';

const WORDS: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = {
  vi: vi.errors,
  en: en.errors,
};

/** An error with its sentence, as `formats.md` lists bad rows: `line, column, code, message`. */
export interface ListedError extends Pick<RowError, 'line' | 'column' | 'code'> {
  readonly message: string;
}

export function listRowErrors(
  errors: readonly RowError[],
  locale: 'vi' | 'en',
): readonly ListedError[] {
  return errors.map((error) => ({
    line: error.line,
    column: error.column,
    code: error.code,
    message: describeRowError(error, WORDS[locale]),
  }));
}

/** `3, code, duplicate, A01 đã có ở dòng 2. …` */
export function listedErrorLine({ line, column, code, message }: ListedError): string {
  return `${line}, ${column}, ${code}, ${message}`;
}
