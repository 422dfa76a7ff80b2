import fc from 'fast-check';
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

/** Signs of Windows-1252 in the place of the bytes 0x80–0x9F; five are not used. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text whose UTF-8 bytes were taken for Windows-1252, or for Latin-1. */
function savedTwice(text: string, as: 'windows-1252' | 'latin-1' = 'windows-1252'): string {
  return [...utf8(text)]
    .map((byte) =>
      as === 'windows-1252' && byte >= 0x80 && byte < 0xa0
        ? SIGNS.charAt(byte - 0x80)
        : String.fromCharCode(byte),
    )
    .join('');
}

/** A text as a TCVN3 (ABC) typeface needs it: one Latin-1 character per letter, capitals as small letters. */
function inTcvn3(text: string): string {
  const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
  const codes =
    'b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe';
  return [...text.toLowerCase()]
    .map((letter) => {
      const at = letters.indexOf(letter);
      return at < 0
        ? letter
        : String.fromCharCode(Number.parseInt(codes.slice(2 * at, 2 * at + 2), 16));
    })
    .join('');
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

  it.each([
    'HỢP TÁC XÃ\u00a0TÂN LẬP',
    'XÃ\u00a0HOA',
    '“HỢP TÁC XÃ”, XÃ®, XÃ©, HTX «lá», «cá»…',
    'Mường® Hum, Sa Pa® Lào Cai, Tân Cương© 2026, Phù Lãng» và Bát Tràng¾',
    'Anh® Sao® Mai®',
    'Bóng Ä Ệ Åre, «Ælg»',
  ])('takes right letters beside signs: %s', (text) => {
    expect(codeOf(utf8(text))).toBe('ok');
    expect(codeOf(utf8(`application,facility_name\n1,${text}\n2,${text}`))).toBe('ok');
  });

  const damaged = (text: string) => {
    const decoded = decodeUtf8(utf8(text));
    return decoded.ok ? 'ok' : decoded.error;
  };

  it('names the line of the first damaged cell, however many right ones there are', () => {
    const right = 'D1,Hợp tác xã chè Shan tuyết,ha-giang';
    const twice = savedTwice('Hội chợ hàng');
    const broken = { code: 'encoding-mojibake', details: { line: 3 } };
    expect(damaged([right, right, `D2,${twice},ha-giang`, right].join('\n'))).toEqual(broken);
    expect(damaged([right, right, 'D2,lµng nghÒ gèm B¸t Trµng', right].join('\n'))).toEqual(broken);
    expect(damaged([right, right, 'D2,H\ufffdi', right].join('\n'))).toEqual(broken);
  });

  it('takes any text of Vietnamese words and usual signs, and refuses it saved twice or in TCVN3', () => {
    const words = (
      'hội chợ hàng công nghiệp nông thôn tiêu biểu khu vực phía bắc hợp tác xã chè tân lập mường hum gốm phù lãng ' +
      'bát tràng lụa vạn phúc mật ong bạc hà cá lá trà đá quỳnh sơn đặng ỷ ỡ ẵ ũ'
    ).split(' ');
    const word = fc
      .constantFrom(...words)
      .chain((one) =>
        fc.constantFrom(one, one.toUpperCase(), one.charAt(0).toUpperCase() + one.slice(1)),
      );
    const sign = fc.constantFrom('', '', '', '®', '©', '»', '¾', '™', '°', '²', '”', '’', '…', ',');
    const gap = fc.constantFrom(' ', ' ', '\u00a0', '\n');
    const right = fc
      .array(fc.tuple(word, sign, gap), { minLength: 1, maxLength: 60 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(right, (text) => {
        expect(damaged(text)).toBe('ok');
        expect(damaged(text.normalize('NFD'))).toBe('ok');
      }),
      { numRuns: 1_000 },
    );
    const long = fc
      .array(word, { minLength: 12, maxLength: 60 })
      .filter((some) => new Set(some).size > 8)
      .map((some) => some.join(' '));
    fc.assert(
      fc.property(long, (text) => {
        const refused = { code: 'encoding-mojibake', details: { line: 1 } };
        expect(damaged(savedTwice(text))).toEqual(refused);
        expect(damaged(savedTwice(text, 'latin-1'))).toEqual(refused);
        expect(damaged(savedTwice(text.normalize('NFD')))).toEqual(refused);
        // Some of its letters look right (`Héi`); the signs inside words are what tells.
        expect(damaged(inTcvn3(`Làng nghề gốm Bát Tràng, ${text}`))).toEqual(refused);
      }),
      { numRuns: 1_000 },
    );
  });

  it('judges 8 MB of the worst within seconds', () => {
    for (const unit of ['Ã\u00a0', 'á»™', 'Xµ', 'Ã\u00a0,', 'ạ\n']) {
      const started = performance.now();
      decodeUtf8(utf8(unit.repeat(Math.floor(MAX_TABLE_FILE_BYTES / utf8(unit).length))));
      expect(performance.now() - started, unit).toBeLessThan(5_000);
    }
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
    expect(MAX_TABLE_FILE_BYTES).toBe(8_000_000);
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
