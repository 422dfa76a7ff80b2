import { fail, ok, type Result } from '~/kernel/result';
import type { RowError } from '~/kernel/row-error';
import { damagedLine } from './damaged-letters';

/** Largest CSV file read at all: 10,000 applications with long wish lists are about 3 MB. */
export const MAX_TABLE_FILE_BYTES = 8_000_000;

/** A limit in bytes as a person reads it: powers of 1,000, like file sizes everywhere else. */
export const asMegabytes = (bytes: number): number => bytes / 1_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * The text of an uploaded file, or what is wrong with its bytes, in words that tell the person how to save it again.
 * Errors: `file-too-large` (`maxMb`), `file-empty`, `file-is-spreadsheet`, `encoding-utf16`, `encoding-not-utf8`
 * (`line` of the first bad byte; Windows-1258, TCVN3, VNI bytes end here), `encoding-mojibake` (`line` of the first), `file-binary`.
 */
export function decodeUtf8(
  bytes: Uint8Array,
  maxBytes: number = MAX_TABLE_FILE_BYTES,
): Result<string> {
  if (bytes.length > maxBytes) return fail('file-too-large', { maxMb: asMegabytes(maxBytes) });
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
  const line = damagedLine(text);
  if (line !== null) return fail('encoding-mojibake', { line });
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
