import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorKindOf } from '~/ui/feedback/error-page';
import { initials } from '~/ui/feedback/initials';
import { isFinished, pollDelayMs, readJobView } from '~/ui/feedback/job-view';
import { fileFault } from '~/ui/forms/file-rules';
import { caretAfterDigits, groupedDigits, plainDigits } from '~/ui/forms/grouped-digits';
import { groupOptions } from '~/ui/forms/option';
import { indexOptions, searchOptions } from '~/ui/forms/search-options';
import { addTokens, joinTokens, moveToken, splitTokens } from '~/ui/forms/token-list';
import { currentItem, isCurrent } from '~/ui/navigation/nav-item';
import { pageNumbers } from '~/ui/navigation/page-numbers';
import { parseSelection } from '~/ui/table/selection';

describe('initials', () => {
  it.each([
    ['HTX chè Shan tuyết Hoàng Su Phì', 'organisation', 'CS'],
    ['Công ty TNHH một thành viên mây tre đan Phú Vinh', 'organisation', 'MT'],
    ['Đông Hồ', 'organisation', 'ĐH'],
    ['Nguyễn Thị Minh Hạnh', 'person', 'NH'],
    ['Ông Lò Văn Phúc', 'person', 'LP'],
    ['Ánh'.normalize('NFD'), 'person', 'Á'],
    ['', 'person', '–'],
  ] as const)('%s', (name, kind, letters) => {
    expect(initials(name, kind)).toBe(letters);
  });
});

describe('money as it is typed', () => {
  it('keeps digits only', () => {
    expect(plainDigits(' 5.812.400.000 ₫')).toBe('5812400000');
    expect(plainDigits('007')).toBe('7');
    expect(plainDigits('0')).toBe('0');
    expect(plainDigits('abc')).toBe('');
  });

  it('groups and can be typed back', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n - 1n), (amount) => {
        expect(plainDigits(groupedDigits(String(amount), 'vi'))).toBe(String(amount));
        expect(plainDigits(groupedDigits(String(amount), 'en'))).toBe(String(amount));
      }),
    );
  });

  it('keeps the caret behind the digit just typed', () => {
    expect(caretAfterDigits('1.234.567', 4)).toBe(5);
    expect(caretAfterDigits('1.234.567', 0)).toBe(0);
    expect(caretAfterDigits('1.234.567', 7)).toBe(9);
  });
});

describe('search in options', () => {
  const options = [
    { value: 'bac-ninh', label: 'Bắc Ninh' },
    { value: 'hoa-binh', label: 'Hòa Bình', hint: 'nay Phú Thọ' },
    { value: 'ninh-binh', label: 'Ninh Bình' },
    { value: 'dak-lak', label: 'Đắk Lắk' },
  ];
  const found = (query: string) =>
    searchOptions(indexOptions(options), query).map(({ value }) => value);

  it('finds with and without diacritics, both spellings, in the hint too', () => {
    expect(found('hoa binh')).toEqual(['hoa-binh']);
    expect(found('Hoà')).toEqual(['hoa-binh']);
    expect(found('dak')).toEqual(['dak-lak']);
    expect(found('phu tho')).toEqual(['hoa-binh']);
  });

  it('puts what begins with the words first', () => {
    expect(found('ninh')).toEqual(['ninh-binh', 'bac-ninh']);
  });

  it('gives all for no words and none for foreign ones', () => {
    expect(found('')).toHaveLength(4);
    expect(found('xyz')).toEqual([]);
  });

  it('groups in the order headings appear', () => {
    const groups = groupOptions([
      { value: '1', label: '1', group: 'B' },
      { value: '2', label: '2' },
      { value: '3', label: '3', group: 'B' },
    ]);
    expect([...groups].map(([heading, group]) => [heading, group.length])).toEqual([
      ['B', 2],
      ['', 1],
    ]);
  });
});

describe('lists of codes', () => {
  const known = new Set(['A01', 'A02', 'A03', 'Đ1']);

  it('splits what is typed or pasted', () => {
    expect(splitTokens(' a01;A02, a01\nđ1 ')).toEqual(['A01', 'A02', 'Đ1']);
    expect(joinTokens(['A01', 'A02'])).toBe('A01;A02');
  });

  it('says what it could not add', () => {
    expect(addTokens(['A01'], 'A01 A02 A03 B9', { known, max: 2 })).toEqual({
      tokens: ['A01', 'A02'],
      added: ['A02'],
      unknown: ['B9'],
      surplus: ['A03'],
    });
  });

  it('moves within the ends', () => {
    expect(moveToken(['A', 'B', 'C'], 'B', -1)).toEqual(['B', 'A', 'C']);
    expect(moveToken(['A', 'B', 'C'], 'C', 1)).toEqual(['A', 'B', 'C']);
    expect(moveToken(['A', 'B', 'C'], 'X', 1)).toEqual(['A', 'B', 'C']);
  });
});

describe('files', () => {
  const rules = { accept: '.csv, image/*', maxBytes: 100 };

  it.each([
    ['don.CSV', 'text/csv', 50, null],
    ['anh.jpg', 'image/jpeg', 50, null],
    ['anh.jpg', 'image/jpeg', 101, 'tooLarge'],
    ['don.exe', 'application/octet-stream', 50, 'wrongType'],
    ['csv', '', 50, 'wrongType'],
  ] as const)('%s %s %s', (name, type, size, fault) => {
    expect(fileFault({ name, type, size }, rules)).toBe(fault);
  });
});

describe('pages', () => {
  it.each([
    [1, 1, [1]],
    [1, 9, [1, 2, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
    [2, 3, [1, 2, 3]],
  ])('%s of %s', (page, last, shown) => {
    expect(pageNumbers(page, last)).toEqual(shown);
  });
});

describe('where the reader is', () => {
  const items = [
    { label: 'Fair', href: '/fairs/a' },
    { label: 'Plan', href: '/fairs/a/plan?hall=A' },
  ];

  it('is the longest address that holds it', () => {
    expect(currentItem(items, '/fairs/a/plan/edit')?.label).toBe('Plan');
    expect(currentItem(items, '/fairs/a/bookings')?.label).toBe('Fair');
    expect(currentItem(items, '/fairs/ab')).toBeUndefined();
  });

  it('can be set by hand, and asked exactly', () => {
    expect(isCurrent({ label: '', href: '/x', current: true }, '/y')).toBe(true);
    expect(isCurrent({ label: '', href: '/x', exact: true }, '/x/y')).toBe(false);
  });
});

describe('bulk selection', () => {
  const spec = { sortable: [], filters: { state: ['open'] } };

  it('reads the ticked rows, each once', () => {
    const form = new FormData();
    for (const id of ['a', 'b', 'a', '']) form.append('selected', id);
    expect(parseSelection(form, spec)).toEqual({ kind: 'ids', ids: ['a', 'b'] });
  });

  it('reads all that match, by the same rules as the list', () => {
    const form = new FormData();
    form.set('all', 'matching');
    form.set('search', '?q=ch%C3%A8&f.state=open&f.secret=1');
    expect(parseSelection(form, spec)).toMatchObject({
      kind: 'matching',
      state: { q: 'chè', filters: { state: ['open'] } },
    });
  });
});

describe('jobs', () => {
  it('reads only what is a job', () => {
    expect(readJobView({ state: 'running', percent: 3 })).toEqual({ state: 'running', percent: 3 });
    expect(readJobView({ state: 'exploded' })).toBeNull();
    expect(readJobView('<html>')).toBeNull();
    expect(readJobView(null)).toBeNull();
    expect(isFinished({ state: 'cancelled', percent: null })).toBe(true);
  });

  it('asks less often as time goes by and while nobody answers', () => {
    expect(pollDelayMs(0, 0)).toBeLessThan(pollDelayMs(100, 0));
    expect(pollDelayMs(0, 3)).toBeGreaterThan(pollDelayMs(0, 1));
    expect(pollDelayMs(0, 50)).toBeLessThanOrEqual(30_000);
  });
});

describe('error pages', () => {
  it.each([
    [404, 'not-found'],
    [403, 'forbidden'],
    [429, 'too-many'],
    [503, 'unavailable'],
    [500, 'server'],
    [400, 'bad-request'],
  ])('%s', (status, kind) => {
    expect(errorKindOf(status)).toBe(kind);
  });
});
