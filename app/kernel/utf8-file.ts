import { fail, ok, type Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';

/** Largest CSV file read at all: 10,000 applications with long wish lists are about 3 MB. */
export const MAX_TABLE_FILE_BYTES = 8 * 1024 * 1024;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** UTF-8 that was read as Windows-1252 and saved again: `Há»™i chá»£`, `Ä‘Æ¡n`. None of these pairs occurs in Vietnamese. */
const SAVED_TWICE =
  /\u00e1[\u00ba\u00bb][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00c4[\u0090\u0091\u2018\u2019]|\u00c6[\u00b0\u00a1]|\u00c3[\u00a0-\u00b3]/;
/** TCVN3 (ABC) letters shown as Latin-1, inside words: `Hµ Néi`, `gèm B¸t Trµng`. */
const TCVN3_LETTER = /\p{L}[\u00a8\u00a9\u00ae\u00b5\u00b6\u00b8\u00b9\u00bb-\u00be]/gu;
const FEW_ODD_LETTERS = 3;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The text of an uploaded file, or what is wrong with its bytes, in words that tell the person how to save it again.
 * Errors: `file-too-large` (`maxMb`), `file-empty`, `file-is-spreadsheet`, `encoding-utf16`, `encoding-not-utf8`
 * (`line` of the first bad byte; Windows-1258, TCVN3, VNI bytes end here), `encoding-mojibake`, `file-binary`.
 */
export function decodeUtf8(
  bytes: Uint8Array,
  maxBytes: number = MAX_TABLE_FILE_BYTES,
): Result<string> {
  if (bytes.length > maxBytes) return fail('file-too-large', { maxMb: maxBytes / (1024 * 1024) });
  if (bytes.length === 0) return fail('file-empty');
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLD_OFFICE)) return fail('file-is-spreadsheet');
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || hasUtf16Zeros(bytes)) {
    return fail('encoding-utf16');
  }
  const text = readStrictly(bytes);
  if (text === null) return fail('encoding-not-utf8', { line: lineOfFirstBadByte(bytes) });
  return checkText(text);
}

/** {@link decodeUtf8} for a table: what is wrong with the file stands on its first bad line, like what is wrong in a row. */
export function decodeTable(bytes: Uint8Array): Result<string, readonly RowError[]> {
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return decoded;
  const { code, details } = decoded.error;
  const { line, maxMb } = details ?? {};
  if (typeof line === 'number') return refused({ line, column: '', code, details: { line } });
  if (typeof maxMb === 'number') return refused({ line: 1, column: '', code, details: { maxMb } });
  return refused({ line: 1, column: '', code });
}

function refused(error: RowError): { readonly ok: false; readonly error: readonly RowError[] } {
  return { ok: false, error: [error] };
}

/** The checks of {@link decodeUtf8} that concern text already decoded (pasted, or read elsewhere). */
export function checkText(text: string): Result<string> {
  if (text.includes('\0')) return fail('file-binary');
  if (SAVED_TWICE.test(text) || text.includes('\ufffd')) return fail('encoding-mojibake');
  const odd = text.match(TCVN3_LETTER)?.length ?? 0;
  if (odd >= FEW_ODD_LETTERS) return fail('encoding-mojibake');
  return text.replace(/^\ufeff/, '').trim() === '' ? fail('file-empty') : ok(text);
}

/** UTF-16 without a BOM: nearly every second byte of its first ASCII letters is zero. */
function hasUtf16Zeros(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64);
  return sample.length >= 8 && sample.filter((byte) => byte === 0).length * 4 >= sample.length;
}

function readStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  const forgiving = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return forgiving.slice(0, forgiving.indexOf('\ufffd')).split('\n').length;
}
