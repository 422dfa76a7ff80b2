import type { AppError, Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { normaliseText } from '~/kernel/text-folding';

/** What is wrong with one cell: a code of `import:errors`, and the facts its words need. */
export interface CellFault {
  readonly code: string;
  readonly details?: RowError['details'];
}

export interface CellContext {
  /** In files separated by `;` the decimal sign is a comma too (`3,5`); otherwise only a point. */
  readonly decimalComma: boolean;
}

/** One column of a file: its header, how its cells are read and how its values are written back. */
export interface Column<T> {
  readonly header: string;
  /** The whole column may be missing from the file; its cells then read as empty. */
  readonly mayBeAbsent: boolean;
  /** No two rows may share the value (compared without regard to case). */
  readonly unique: boolean;
  read(cell: string, context: CellContext): Result<T, CellFault>;
  write(value: T): string;
}

export interface ColumnOptions {
  readonly required?: boolean;
  readonly mayBeAbsent?: boolean;
  readonly unique?: boolean;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
}

const DEFAULT_MAX_LENGTH = 200;
const MAX_LIST_ITEMS = 200;
/** What a spreadsheet takes for a formula (OWASP, "CSV Injection"), also in its full-width forms. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const ESCAPED_FORMULA = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export function fault(
  code: string,
  details?: CellFault['details'],
): { readonly ok: false; readonly error: CellFault } {
  return { ok: false, error: details ? { code, details } : { code } };
}

export function good<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** An error of a domain rule (a tax code, a phone) as the fault of a cell. */
export function asCellFault(error: AppError): { readonly ok: false; readonly error: CellFault } {
  const plain = Object.entries(error.details ?? {}).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return fault(error.code, Object.fromEntries(plain));
}

/** A column from its header, its options and its codec. */
export function column<T>(
  header: string,
  options: ColumnOptions,
  codec: Pick<Column<T>, 'read' | 'write'>,
): Column<T> {
  return {
    header,
    mayBeAbsent: options.mayBeAbsent ?? false,
    unique: options.unique ?? false,
    ...codec,
  };
}

/** A cell's text, normalised, with our own export's apostrophe before formula signs taken off again. */
function readPlain(cell: string, maxLength: number): Result<string, CellFault> {
  if (FORMULA.test(cell) || FORMULA.test(cell.trim())) return fault('formula');
  const text = normaliseText(ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell);
  if (text.length > maxLength) return fault('too-long', { max: maxLength, length: text.length });
  return good(text);
}

/** A value as a cell that no spreadsheet computes; {@link textColumn} reads the same value back. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) || ESCAPED_FORMULA.test(text) ? `'${text}` : text;
}

/** A text that must be there. Faults: `required`, `formula`, `too-long`. */
export function textColumn(header: string, options: ColumnOptions = {}): Column<string> {
  return column(header, options, {
    read(cell) {
      const text = readPlain(cell, options.maxLength ?? DEFAULT_MAX_LENGTH);
      return text.ok && text.value === '' ? fault('required') : text;
    },
    write: formulaSafe,
  });
}

/** A text that may be empty (null). */
export function optionalTextColumn(
  header: string,
  options: ColumnOptions = {},
): Column<string | null> {
  return column(header, options, {
    read(cell) {
      const text = readPlain(cell, options.maxLength ?? DEFAULT_MAX_LENGTH);
      return text.ok ? good(text.value || null) : text;
    },
    write: (value) => formulaSafe(value ?? ''),
  });
}

/** Texts separated by `;`, in their order, each once; an empty cell is an empty list. Fault besides text's: `repeated`, `too-many-items`. */
export function listColumn(header: string, options: ColumnOptions = {}): Column<readonly string[]> {
  const maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH;
  return column(header, options, {
    read(cell) {
      const whole = readPlain(cell, MAX_LIST_ITEMS * (maxLength + 1));
      if (!whole.ok) return whole;
      const items: string[] = [];
      for (const part of whole.value.split(';')) {
        const item = readPlain(part, maxLength);
        if (!item.ok) return item;
        if (item.value === '') continue;
        if (items.includes(item.value)) return fault('repeated', { value: item.value });
        items.push(item.value);
      }
      return items.length > MAX_LIST_ITEMS
        ? fault('too-many-items', { max: MAX_LIST_ITEMS })
        : good(items);
    },
    write: (items) => formulaSafe(items.map(formulaSafe).join(';')),
  });
}

/** One of a few words, in any case. Fault: `not-one-of` with the choices. */
export function choiceColumn<T extends string>(
  header: string,
  choices: readonly T[],
  options: ColumnOptions & { readonly blank?: T } = {},
): Column<T> {
  return column(header, options, {
    read(cell) {
      const text = normaliseText(cell).toLowerCase();
      if (text === '') return options.blank ? good(options.blank) : fault('required');
      const found = choices.find((choice) => choice === text);
      return found !== undefined
        ? good(found)
        : fault('not-one-of', { value: text.slice(0, 40), choices: choices.join(', ') });
    },
    write: (value) => value,
  });
}

/** `yes` or `no`; empty is `blank`. */
export function yesNoColumn(header: string, options: { readonly blank: boolean }): Column<boolean> {
  const words = choiceColumn(header, ['yes', 'no'], { blank: options.blank ? 'yes' : 'no' });
  return column(
    header,
    {},
    {
      read(cell, context) {
        const word = words.read(cell, context);
        return word.ok ? good(word.value === 'yes') : word;
      },
      write: (value) => (value ? 'yes' : 'no'),
    },
  );
}

/** A text turned into something stricter: a province, a tax code. */
export function refinedColumn<A, B>(
  base: Column<A>,
  read: (value: A) => Result<B, CellFault>,
  unread: (value: B) => A,
): Column<B> {
  return {
    ...base,
    read(cell, context) {
      const value = base.read(cell, context);
      return value.ok ? read(value.value) : value;
    },
    write: (value) => base.write(unread(value)),
  };
}
