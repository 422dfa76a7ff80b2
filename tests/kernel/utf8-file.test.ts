import { describe, expect, it } from 'vitest';
import { listedErrorLine, listRowErrors } from '~/kernel/row-error-words';
import { decodeTable, decodeUtf8, MAX_TABLE_FILE_BYTES } from '~/kernel/utf8-file';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
const codeOf = (file: Uint8Array) => {
  const decoded = decodeUtf8(file);
  return decoded.ok ? 'ok' : decoded.error.code;
};

function utf16(text: string, withBom: boolean): Uint8Array {
  const units = [...text].flatMap((letter) => [
    letter.charCodeAt(0) & 0xff,
    letter.charCodeAt(0) >> 8,
  ]);
  return Uint8Array.from(withBom ? [0xff, 0xfe, ...units] : units);
}

describe('decodeUtf8', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeUtf8(utf8('Hội chợ'))).toEqual({ ok: true, value: 'Hội chợ' });
    expect(codeOf(utf8('\ufeffHội chợ · m² · 5 µm · © · «lá»'))).toBe('ok');
  });

  it('names the wrong encoding', () => {
    expect(codeOf(utf16('hall,row,position,code', true))).toBe('encoding-utf16');
    expect(codeOf(utf16('hall,row,position,code', false))).toBe('encoding-utf16');
    expect(decodeUtf8(latin1('hall,row\nH\u00f4i ch\u01a1'.replace('\u01a1', '\u00f5')))).toEqual({
      ok: false,
      error: { code: 'encoding-not-utf8', details: { line: 2 } },
    });
    expect(codeOf(utf8('Há»™i chá»£ hÃ ng cÃ´ng nghiá»‡p'))).toBe('encoding-mojibake');
    expect(codeOf(utf8('gèm B¸t Trµng, Hµ Néi, lµng nghÒ'))).toBe('encoding-mojibake');
    expect(codeOf(utf8('H\ufffdi ch\ufffd'))).toBe('encoding-mojibake');
  });

  it('refuses what is not a table of text', () => {
    expect(codeOf(bytes())).toBe('file-empty');
    expect(codeOf(utf8('\ufeff \n'))).toBe('file-empty');
    expect(codeOf(bytes(0x50, 0x4b, 0x03, 0x04, 0x14))).toBe('file-is-spreadsheet');
    expect(
      codeOf(utf8(`hall,row,position,code,kind,features,categories,x_m,y_m,width_m\n\0`)),
    ).toBe('file-binary');
  });

  it('refuses 50 MB by its size, without reading it', () => {
    const fiftyMb = new Uint8Array(50 * 1024 * 1024).fill(0xff);
    expect(decodeUtf8(fiftyMb)).toEqual({
      ok: false,
      error: { code: 'file-too-large', details: { maxMb: 8 } },
    });
    expect(MAX_TABLE_FILE_BYTES).toBe(8 * 1024 * 1024);
  });
});

describe('decodeTable', () => {
  it('names the line of the first bad letter, and the limit that was passed', () => {
    expect(decodeTable(utf8('hall'))).toEqual({ ok: true, value: 'hall' });
    expect(decodeTable(Uint8Array.from([0x61, 0x0a, 0x0a, 0xf4]))).toEqual({
      ok: false,
      error: [{ line: 3, column: '', code: 'encoding-not-utf8', details: { line: 3 } }],
    });
    expect(decodeTable(new Uint8Array(9 * 1024 * 1024))).toEqual({
      ok: false,
      error: [{ line: 1, column: '', code: 'file-too-large', details: { maxMb: 8 } }],
    });
    expect(decodeTable(bytes())).toEqual({
      ok: false,
      error: [{ line: 1, column: '', code: 'file-empty' }],
    });
  });

  it('is listed as line, column, code and sentence', () => {
    const refused = decodeTable(bytes());
    const [listed] = refused.ok ? [] : listRowErrors(refused.error, 'en');
    expect(listed && listedErrorLine(listed)).toBe(
      '1, , file-empty, The file is empty. Choose a file with a header row and at least one row of data.',
    );
  });
});
