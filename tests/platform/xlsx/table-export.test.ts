import exceljs from '@protobi/exceljs';
import { describe, expect, it } from 'vitest';
import type { ExportColumn } from '~/platform/xlsx/export-column';
import { exportWindow, mostExportedRows } from '~/platform/xlsx/export-window';
import { attachment, exportFormat, tableExport } from '~/platform/xlsx/table-export.server';

interface Row {
  name: string;
  booths: number;
  priceVnd: bigint;
  opensAt: Date;
  open: boolean;
}
const rows: Row[] = [
  {
    name: 'Gốm Bát Tràng',
    booths: 3,
    priceVnd: 5_812_400_000n,
    opensAt: new Date('2026-12-15T01:30:00Z'),
    open: true,
  },
  {
    name: '=HYPERLINK("http://x.invalid")',
    booths: 1.5,
    priceVnd: 99_999_999_999_999_999n,
    opensAt: new Date('2026-12-14T18:00:00Z'),
    open: false,
  },
];
const columns: ExportColumn<Row>[] = [
  { header: 'Tên cơ sở', value: (row) => row.name },
  { header: 'Số gian', value: (row) => row.booths, kind: 'number' },
  { header: 'Giá (₫)', value: (row) => row.priceVnd, kind: 'money' },
  { header: 'Khai mạc', value: (row) => row.opensAt, kind: 'moment' },
  { header: 'Ngày', value: (row) => row.opensAt, kind: 'day' },
  { header: 'Mở', value: (row) => row.open },
];

async function sheetOf(response: Response) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('tableExport', () => {
  it('keeps the types of cells in xlsx, with the time of Vietnam', async () => {
    const response = tableExport(rows, columns, {
      format: 'xlsx',
      filename: 'Cơ sở',
      locale: 'vi',
    });
    const sheet = await sheetOf(response);
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      'Tên cơ sở',
      'Số gian',
      'Giá (₫)',
      'Khai mạc',
      'Ngày',
      'Mở',
    ]);
    expect(sheet.getCell('A2').value).toBe('Gốm Bát Tràng');
    expect(sheet.getCell('B2').value).toBe(3);
    expect(sheet.getCell('C2').value).toBe(5_812_400_000);
    expect(sheet.getCell('D2').value).toEqual(new Date('2026-12-15T08:30:00Z'));
    // 18:00 UTC is already the next day in Vietnam.
    expect(sheet.getCell('E3').value).toEqual(new Date('2026-12-15T00:00:00Z'));
    expect(sheet.getCell('F2').value).toBe('Có');
    expect(sheet.getCell('A1').font?.bold).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('never makes a formula of a text, nor loses digits of a large amount', async () => {
    const sheet = await sheetOf(
      tableExport(rows, columns, { format: 'xlsx', filename: 'x', locale: 'en' }),
    );
    expect(sheet.getCell('A3').value).toBe('=HYPERLINK("http://x.invalid")');
    expect(sheet.getCell('A3').formula).toBeFalsy();
    expect(sheet.getCell('C3').value).toBe('99999999999999999');
  });

  it('writes csv that Excel reads as Vietnamese, formulas made harmless', async () => {
    const response = tableExport(rows, columns, { format: 'csv', filename: 'Cơ sở', locale: 'vi' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('Tên cơ sở,Số gian,Giá (₫),Khai mạc,Ngày,Mở');
    expect(lines[1]).toBe('Gốm Bát Tràng,3,5812400000,2026-12-15 08:30,2026-12-15,Có');
    expect(lines[2]).toContain(`"'=HYPERLINK(""http://x.invalid"")"`);
  });

  it('streams rows that arrive over time', async () => {
    async function* many() {
      for (let index = 0; index < 5_000; index++)
        yield { ...rows[0], name: `Gian ${index}` } as Row;
    }
    const sheet = await sheetOf(
      tableExport(many(), columns, { format: 'xlsx', filename: 'x', locale: 'vi' }),
    );
    expect(sheet.rowCount).toBe(5_001);
    expect(sheet.getCell('A5001').value).toBe('Gian 4999');
  });

  it('says in its last line that a list goes on, and only then', async () => {
    const csv = async (mostRows: number) =>
      (
        await tableExport(rows, columns, {
          format: 'csv',
          filename: 'x',
          locale: 'vi',
          mostRows,
        }).text()
      )
        .trimEnd()
        .split('\r\n');
    const cut = await csv(1);
    expect(cut).toHaveLength(3);
    expect(cut[1]).toContain('Gốm Bát Tràng');
    expect(cut[2]).toMatch(/^Danh sách còn dài hơn: tệp này dừng ở 1 dòng\..*,{5}$/);
    const whole = await csv(2);
    expect(whole).toHaveLength(3);
    expect(whole[2]).toContain('HYPERLINK');
    const sheet = await sheetOf(
      tableExport(rows, columns, { format: 'xlsx', filename: 'x', locale: 'en', mostRows: 1 }),
    );
    expect(sheet.rowCount).toBe(3);
    expect(sheet.getCell('A3').value).toMatch(/^The list is longer: this file stops at 1 rows\./);
    expect(sheet.getCell('B3').value).toBeNull();
  });

  it('holds a hundred thousand rows of a query that reads one more', async () => {
    const many = function* (): Generator<Row> {
      for (let index = 0; index < exportWindow.take; index++)
        yield { ...rows[0], name: `Gian ${index}` } as Row;
    };
    const name = columns.slice(0, 1);
    const text = await tableExport(many(), name, {
      format: 'csv',
      filename: 'x',
      locale: 'vi',
    }).text();
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(mostExportedRows + 2);
    expect(lines.at(-2)).toBe('Gian 99999');
    expect(lines.at(-1)).toContain('dừng ở 100.000 dòng');
  });

  it('breaks the answer off when the rows fail, instead of handing out half a list as whole', async () => {
    async function* broken(): AsyncGenerator<Row> {
      yield* rows;
      throw new Error('database away');
    }
    for (const format of ['csv', 'xlsx'] as const) {
      const response = tableExport(broken(), columns, { format, filename: 'x', locale: 'vi' });
      await expect(response.arrayBuffer()).rejects.toThrow();
    }
  });
});

describe('attachment', () => {
  it('names the file in Vietnamese and in ASCII, and lets nothing out of the header', () => {
    const header = attachment('Đơn đăng ký "2026"\r\nX: y.xlsx');
    expect(header).toContain('filename="don-dang-ky-2026-x-y.xlsx"');
    expect(header).toContain("filename*=UTF-8''%C4%90%C6%A1n");
    expect(header).not.toMatch(/[\r\n]/);
  });

  it('reads the asked format from the address and nothing else', () => {
    expect(exportFormat(new Request('http://x.invalid/?export=csv'))).toBe('csv');
    expect(exportFormat(new Request('http://x.invalid/?export=exe'))).toBeNull();
  });
});
