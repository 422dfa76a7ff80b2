import type { RowError } from '~/kernel/row-error';

export interface CsvRecord {
  /** 1-based line in the file where the record begins; a quoted cell may span further lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvText {
  readonly delimiter: ',' | ';';
  readonly records: readonly CsvRecord[];
  readonly errors: readonly RowError[];
}

export interface CsvLimits {
  readonly maxRecords: number;
  readonly maxCells: number;
}

/** `;` when the first record has more of them than commas outside quotes: what Excel writes where `,` is the decimal sign. */
function findDelimiter(text: string): ',' | ';' {
  let balance = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (character === ';') balance += 1;
    else if (character === ',') balance -= 1;
  }
  return balance > 0 ? ';' : ',';
}

/** One pass over the text. Own code, because every fault has to carry its line and the reading must stop at the limits. */
class CsvReader {
  private at = 0;
  private line = 1;
  readonly errors: RowError[] = [];

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private readonly limits: CsvLimits,
  ) {}

  readAll(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.at < this.text.length) {
      const record = this.readRecord();
      if (record.cells.every((cell) => cell.trim() === '')) continue;
      if (records.length >= this.limits.maxRecords) {
        this.report(record.line, 'too-many-rows', { max: this.limits.maxRecords - 1 });
        break;
      }
      if (record.cells.length > this.limits.maxCells) {
        this.report(record.line, 'too-many-columns', { max: this.limits.maxCells });
        break;
      }
      records.push(record);
    }
    return records;
  }

  private readRecord(): CsvRecord {
    const line = this.line;
    const cells = [this.readCell()];
    while (this.text[this.at] === this.delimiter) {
      this.at += 1;
      cells.push(this.readCell());
    }
    this.skipLineEnd();
    return { line, cells };
  }

  private readCell(): string {
    return this.text[this.at] === '"' ? this.readQuoted() : this.readBare();
  }

  private readBare(): string {
    const start = this.at;
    while (this.at < this.text.length && !this.endsCell(this.text[this.at])) this.at += 1;
    const cell = this.text.slice(start, this.at);
    if (cell.includes('"')) this.report(this.line, 'quote-unexpected');
    return cell;
  }

  private readQuoted(): string {
    const opened = this.line;
    let cell = '';
    let from = this.at + 1;
    for (;;) {
      const quote = this.text.indexOf('"', from);
      const part = this.text.slice(from, quote < 0 ? this.text.length : quote);
      this.line += part.match(/\r\n|\n|\r/g)?.length ?? 0;
      cell += part;
      if (quote < 0) {
        this.report(opened, 'quote-unclosed');
        this.at = this.text.length;
        return cell;
      }
      if (this.text[quote + 1] !== '"') {
        this.at = quote + 1;
        break;
      }
      cell += '"';
      from = quote + 2;
    }
    const rest = this.readBare();
    if (rest.trim() !== '') this.report(this.line, 'quote-unexpected');
    return cell;
  }

  private endsCell(character: string | undefined): boolean {
    return character === this.delimiter || character === '\n' || character === '\r';
  }

  private skipLineEnd(): void {
    if (this.at >= this.text.length) return;
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line += 1;
  }

  private report(line: number, code: string, details?: RowError['details']): void {
    if (this.errors.at(-1)?.line === line && this.errors.at(-1)?.code === code) return;
    this.errors.push(details ? { line, column: '', code, details } : { line, column: '', code });
  }
}

/**
 * Splits a CSV text (RFC 4180; `,` or `;`; CRLF, LF or CR; a BOM is skipped) into records. Blank lines are skipped.
 * Errors: `quote-unclosed`, `quote-unexpected`, `too-many-rows`, `too-many-columns`.
 */
export function splitCsv(text: string, limits: CsvLimits): CsvText {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const delimiter = findDelimiter(body);
  const reader = new CsvReader(body, delimiter, limits);
  const records = reader.readAll();
  return { delimiter, records, errors: reader.errors };
}
