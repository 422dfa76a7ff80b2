/**
 * One fault in an imported file, as `formats.md` lists it: `line, column, code, message`.
 * `line` is 1-based in the file (the header is line 1); `column` is the header name, '' for the whole row or file.
 * `code` is the key of the words in `locales/<lang>/import.json` (`errors.<code>`), `details` fills them.
 */
export interface RowError {
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}
