import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportHref,
  isNarrowed,
  parseTableState,
  type TableSpec,
  type TableState,
  tableSearch,
  tableWindow,
  withFilter,
  withoutFilters,
  withPage,
  withSort,
} from '~/ui/table/table-state';

const spec: TableSpec = {
  sortable: ['name', 'booths'],
  defaultSort: { key: 'name', descending: false },
  filters: { state: ['submitted', 'eligible', 'rejected'], province: null },
  columns: ['name', 'province', 'booths', 'phone'],
  hiddenColumns: ['phone'],
};
const parse = (search: string) => parseTableState(new URLSearchParams(search), spec);

describe('reading an address', () => {
  it('takes the whole state', () => {
    expect(
      parse(
        '?q=chè&sort=-booths&page=2&per=100&f.state=submitted&f.state=eligible&cols=name,booths',
      ),
    ).toEqual({
      q: 'chè',
      sort: { key: 'booths', descending: true },
      page: 2,
      per: 100,
      filters: { state: ['submitted', 'eligible'] },
      columns: ['name', 'booths'],
    });
  });

  it.each([
    ['an unknown sort', 'sort=password'],
    ['a page of no sense', 'page=-1'],
    ['a huge page', 'page=99999999999'],
    ['a page size not offered', 'per=1000000'],
    ['a value the filter does not take', 'f.state=deleted'],
    ['a filter the list does not have', 'f.email=a'],
    ['a prototype for a key', 'f.__proto__=x'],
    ['columns that do not exist', 'cols=secret'],
    ['empty words', 'q=%20%20'],
    ['NUL', 'q=%00'],
  ])('drops %s', (_what, search) => {
    expect(parse(search)).toEqual(parse(''));
  });

  it('brings both spellings of a letter to one', () => {
    expect(parse(`q=${encodeURIComponent('chè'.normalize('NFD'))}`).q).toBe('chè'.normalize('NFC'));
  });

  it('reads columns from a list and from checkboxes', () => {
    expect(parse('cols=name&cols=booths').columns).toEqual(['name', 'booths']);
  });

  it('takes the usual columns, said one by one, as none said', () => {
    expect(parse('cols=name&cols=province&cols=booths').columns).toBeNull();
    expect(parse('cols=name,province,booths,phone').columns).toEqual([
      'name',
      'province',
      'booths',
      'phone',
    ]);
  });

  it('bounds the search words', () => {
    expect(parse(`q=${'a'.repeat(5000)}`).q.length).toBe(200);
  });
});

describe('writing an address', () => {
  it('leaves out what is usual', () => {
    expect(tableSearch(parse(''), spec)).toBe('');
    expect(tableSearch(parse('sort=name&page=1&per=50'), spec)).toBe('');
  });

  it('carries what belongs to the page and not to the list', () => {
    expect(tableSearch(parse('page=3'), spec, new URLSearchParams('hall=A&page=1'))).toBe(
      '?hall=A&page=3',
    );
  });

  it('is read back as it was', () => {
    const states: fc.Arbitrary<TableState> = fc.record({
      q: fc.constantFrom('', 'chè', 'a & b', '100%', '+84', 'HTX "Nậm Đăm"'),
      sort: fc.record({ key: fc.constantFrom('name', 'booths'), descending: fc.boolean() }),
      page: fc.integer({ min: 1, max: 9999 }),
      per: fc.constantFrom(25, 50, 100, 200),
      filters: fc.constantFrom<TableState['filters']>(
        {},
        { state: ['submitted'] },
        { province: ['ha-giang'], state: ['eligible', 'rejected'] },
      ),
      columns: fc.constantFrom<TableState['columns']>(null, ['name'], ['name', 'booths']),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(tableSearch(state, spec))).toEqual(state);
      }),
    );
  });
});

describe('steps', () => {
  const state = parse('q=chè&page=4&f.state=submitted');

  it('sorts up, then down, then up, from the first page', () => {
    const up = withSort(state, 'booths');
    expect(up).toMatchObject({ sort: { key: 'booths', descending: false }, page: 1 });
    const down = withSort(up, 'booths');
    expect(down.sort?.descending).toBe(true);
    expect(withSort(down, 'booths').sort?.descending).toBe(false);
  });

  it('replaces and lifts filters from the first page', () => {
    expect(withFilter(state, 'state', ['eligible'])).toMatchObject({
      filters: { state: ['eligible'] },
      page: 1,
    });
    expect(withFilter(state, 'state', []).filters).toEqual({});
    expect(isNarrowed(state)).toBe(true);
    expect(isNarrowed(withoutFilters(state))).toBe(false);
  });

  it('knows the rows of a page', () => {
    expect(tableWindow(withPage(state, 4))).toEqual({ skip: 150, take: 50 });
  });

  it('asks for a file of all pages, narrowed and sorted, whatever the export’s address says itself', () => {
    const search = `?${new URLSearchParams({ q: 'chè', 'f.state': 'submitted' })}`;
    expect(exportHref('/list/export/csv', state, spec)).toBe(`/list/export/csv${search}`);
    const own = new URL(exportHref('/export?export=csv', state, spec), 'http://x.invalid');
    expect(own.searchParams.get('export')).toBe('csv');
    expect(parseTableState(own.searchParams, spec)).toEqual({ ...state, page: 1 });
    expect(exportHref('/export?export=csv', parse(''), spec)).toBe('/export?export=csv');
  });
});
