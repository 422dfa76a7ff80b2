import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRowError } from '~/kernel/describe-row-error';
import {
  choiceColumn,
  formulaSafe,
  listColumn,
  optionalTextColumn,
  textColumn,
  yesNoColumn,
} from '~/kernel/table-columns';
import { MAX_TABLE_ROWS, type RowOf, readTable, toCsv } from '~/kernel/table-file';
import { decimalColumn, integerColumn, vndColumn } from '~/kernel/table-number-columns';
import { normaliseText } from '~/kernel/text-folding';
import { checkText } from '~/kernel/utf8-file';
import en from '~/locales/en/import.json';
import vi from '~/locales/vi/import.json';

const COLUMNS = {
  code: textColumn('code', { unique: true, maxLength: 10 }),
  name: optionalTextColumn('name'),
  tags: listColumn('tags', { mayBeAbsent: true }),
  size: integerColumn('size', { min: 1, max: 9 }),
  length: decimalColumn('length_m'),
  price: vndColumn('price', { max: 1_000n }),
  kind: choiceColumn('kind', ['big', 'small']),
  open: yesNoColumn('open', { blank: false }),
} as const;
type Row = RowOf<typeof COLUMNS>;

const HEADER = 'code,name,tags,size,length_m,price,kind,open';
const faults = (text: string) =>
  readTable(text, COLUMNS).errors.map(({ line, column, code }) => `${line} ${column} ${code}`);
const cells = (text: string) => readTable(text, COLUMNS).rows.map(({ row }) => row);

describe('a good file', () => {
  const row: Row = {
    code: 'A1',
    name: 'Gốm, sứ "Bát Tràng"',
    tags: ['x', 'y'],
    size: 3,
    length: 2.5,
    price: 100n,
    kind: 'big',
    open: true,
  };

  it('is read with commas, semicolons, a BOM, any line end, any order of columns', () => {
    const comma = `${HEADER}\nA1,"Gốm, sứ ""Bát Tràng""",x;y,3,2.5,100,big,yes\n`;
    expect(cells(comma)).toEqual([row]);
    expect(cells(`\ufeff${comma.replaceAll('\n', '\r\n')}`)).toEqual([row]);
    const semicolons =
      'open;kind;price;length_m;size;tags;name;code\rYES;Big;100;2,5;3;"x;y";"Gốm, sứ ""Bát Tràng""";A1';
    expect(cells(semicolons)).toEqual([row]);
  });

  it('may lack an optional column, has blank lines skipped and cells normalised', () => {
    const text = `code,name,size,length_m,price,kind,open\n\n A1 ,${'Hòa'.normalize('NFD')}  Bình,3,,0,small,\n,,,,,,\n`;
    expect(cells(text)).toEqual([
      { ...row, name: 'Hòa Bình', tags: [], length: null, price: 0n, kind: 'small', open: false },
    ]);
  });

  it('counts lines as the file does, through quoted line breaks', () => {
    expect(faults(`${HEADER}\nA1,"two\nlines",,3,,1,big,\nA2,,,0,,1,big,`)).toEqual([
      '4 size below-minimum',
    ]);
  });
});

describe('a bad header', () => {
  it.each([
    ['code,name,tags,size,length_m,price,kind', ['1 open header-missing']],
    ['code,name,tags,sise,length_m,price,kind,open', ['1 sise header-misspelt']],
    [`${HEADER},colour`, ['1 colour header-unknown']],
    [`${HEADER},code`, ['1 code header-repeated']],
    [`${HEADER},`, ['1  header-empty']],
    [HEADER.replaceAll(',', '\t'), ['1  header-tabs']],
    ['A1,Gốm,x,3,2.5,100,big,yes', ['1  header-absent']],
    [HEADER, ['1  no-rows']],
  ])('%s', (header, expected) => expect(faults(header)).toEqual(expected));
});

describe('bad cells', () => {
  it.each([
    [',n,,3,,1,big,', 'code required'],
    ['12345678901,n,,3,,1,big,', 'code too-long'],
    ['A1,=1+1,,3,,1,big,', 'name formula'],
    ['A1,"  @cmd",,3,,1,big,', 'name formula'],
    ['A1,"\tn",,3,,1,big,', 'name formula'],
    ['A1,+84,,3,,1,big,', 'name formula'],
    ['A1,＝x,,3,,1,big,', 'name formula'],
    ['A1,n,x;-1,3,,1,big,', 'tags formula'],
    ['A1,n,x;y;x,3,,1,big,', 'tags repeated'],
    ['A1,n,,,,1,big,', 'size required'],
    ['A1,n,,three,,1,big,', 'size not-a-number'],
    ['A1,n,,2.5,,1,big,', 'size not-whole'],
    ['A1,n,,10,,1,big,', 'size above-maximum'],
    ['A1,n,,3,"2,5",1,big,', 'length_m not-a-number'],
    ['A1,n,,3,1e3,1,big,', 'length_m not-a-number'],
    ['A1,n,,3,,-1,big,', 'price negative-money'],
    ['A1,n,,3,,1.000,big,', 'price not-money'],
    ['A1,n,,3,,1001,big,', 'price above-maximum'],
    ['A1,n,,3,,1,huge,', 'kind not-one-of'],
    ['A1,n,,3,,1,big,maybe', 'open not-one-of'],
    ['A1,n,,3,,1,big', ' wrong-cell-count'],
    ['A1,n"x,,3,,1,big,', ' quote-unexpected'],
    ['A1,"n"x,,3,,1,big,', ' quote-unexpected'],
  ])('%s', (line, expected) => expect(faults(`${HEADER}\n${line}`)).toEqual([`2 ${expected}`]));

  it('lists every fault of every row, and duplicates also among bad rows', () => {
    expect(faults(`${HEADER}\nA1,,,0,,x,big,\na1,,,3,,1,big,\n,,,3,,1,big,`)).toEqual([
      '2 size below-minimum',
      '2 price not-money',
      '3 code duplicate',
      '4 code required',
    ]);
  });

  it('names the line of a quotation mark that is never closed', () => {
    expect(faults(`${HEADER}\nA1,n,,3,,1,big,\nA2,"n,,3,,1,big,\nA3,,,3,,1,big,`)[0]).toBe(
      '3  quote-unclosed',
    );
  });

  it('stops at the limits of rows and columns', () => {
    const rows = Array.from({ length: MAX_TABLE_ROWS + 1 }, (_, i) => `A${i},,,3,,1,big,`);
    expect(faults([HEADER, ...rows].join('\n'))).toContain(`${MAX_TABLE_ROWS + 2}  too-many-rows`);
    expect(faults(`${HEADER}\n${'x,'.repeat(80)}`)).toContain('2  too-many-columns');
    expect(faults('x'.repeat(9 * 1024 * 1024))).toEqual(['1  file-too-large']);
  });
});

describe('toCsv', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map(normaliseText);
  const item = text
    .map((value) => value.replaceAll(';', '').trim())
    .filter((value) => value !== '');
  const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[A-Z][0-9]{1,8}$/),
      name: text.map((value) => value || null),
      tags: fc.uniqueArray(item, { maxLength: 4 }),
      size: fc.integer({ min: 1, max: 9 }),
      length: fc.option(fc.integer({ min: 0, max: 9_999 }).map((value) => value / 100)),
      price: fc.bigInt(0n, 1_000n),
      kind: fc.constantFrom('big' as const, 'small' as const),
      open: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8, selector: ({ code }) => code },
  );

  it('writes what readTable reads back, whatever the texts hold', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (written, bom) => {
        const file = toCsv(COLUMNS, written, { bom });
        fc.pre(checkText(file).ok); // some random letters look like a damaged encoding
        const read = readTable(file, COLUMNS);
        expect(read.errors).toEqual([]);
        expect(read.rows.map(({ row }) => row)).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no cell that a spreadsheet would compute', () => {
    for (const evil of ['=1+1', '+1', '-1', '@x', '\t=1', '＝1', "'=1"]) {
      expect(formulaSafe(evil)).toBe(`'${evil}`);
    }
    expect(formulaSafe("chè 'Shan'")).toBe("chè 'Shan'");
  });

  it('refuses garbage without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (garbage) => {
        expect(
          readTable(garbage, COLUMNS).errors.length +
            readTable(`${HEADER}\n${garbage}`, COLUMNS).errors.length,
        ).toBeGreaterThan(0);
      }),
    );
  });
});

describe('words of errors', () => {
  it('exist in both languages with the same placeholders, and are filled', () => {
    const names = (sentence: string) =>
      [...sentence.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();
    expect(Object.keys(vi.errors).sort()).toEqual(Object.keys(en.errors).sort());
    for (const [code, sentence] of Object.entries(vi.errors)) {
      expect(names(sentence)).toEqual(names((en.errors as Record<string, string>)[code] ?? ''));
    }
    const error = { code: 'duplicate', details: { value: 'A1', firstLine: 2 } };
    expect(describeRowError(error, vi.errors)).toBe('A1 đã có ở dòng 2. Mỗi mã chỉ dùng một lần.');
  });
});
