import { describe, expect, it } from 'vitest';
import { errorListCsv } from '~/kernel/error-list-csv';

describe('errorListCsv', () => {
  it('writes every fault with line, column, code and sentence, and says when there are more', () => {
    const errors = [
      { line: 2, column: 'tax_code', code: 'tax-code-branch', message: 'Sai "gạch", sửa lại.' },
      { line: 31, column: '', code: 'formula', message: '=HYPERLINK("x") không dùng được' },
    ];
    expect(errorListCsv(errors, 'Còn 7 lỗi nữa.')).toBe(
      '\ufeffline,column,code,message\r\n' +
        '2,tax_code,tax-code-branch,"Sai ""gạch"", sửa lại."\r\n' +
        `31,,formula,"'=HYPERLINK(""x"") không dùng được"\r\n` +
        ',,,Còn 7 lỗi nữa.\r\n',
    );
    expect(errorListCsv([])).toBe('\ufeffline,column,code,message\r\n');
  });
});
