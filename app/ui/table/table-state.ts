import { normaliseText } from '~/kernel/text-folding';

/**
 * The state of a list as its address says it: `?q=&sort=-name&page=2&per=50&f.state=submitted&f.state=eligible&cols=name,province`.
 * Pure: the loader parses it, the page draws it, links and forms write it.
 */
export interface TableState {
  /** Search words, trimmed; '' for none. */
  readonly q: string;
  readonly sort: TableSort | null;
  /** From 1. */
  readonly page: number;
  readonly per: number;
  /** Chosen values by filter key; a filter without values is absent. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Keys of the columns to show; null for the usual ones. */
  readonly columns: readonly string[] | null;
}

export interface TableSort {
  readonly key: string;
  readonly descending: boolean;
}

/** What a list can do; anything else in the address is dropped, so it never reaches a query. */
export interface TableSpec {
  readonly sortable: readonly string[];
  readonly defaultSort?: TableSort;
  /** Filter keys with the values they take; `null` where values are open (a province slug, a booth code). */
  readonly filters?: Readonly<Record<string, readonly string[] | null>>;
  /** Keys of all columns, the row's heading included; without them columns cannot be chosen. */
  readonly columns?: readonly string[];
  /** Those of them that show only when chosen. */
  readonly hiddenColumns?: readonly string[];
  readonly perChoices?: readonly number[];
  readonly defaultPer?: number;
}

export const perChoices: readonly number[] = [25, 50, 100, 200];
const longestSearch = 200;
const mostFilterValues = 100;

/** Reads the state of a list from an address. Never fails: what makes no sense counts as not said. */
export function parseTableState(search: URLSearchParams, spec: TableSpec): TableState {
  return {
    q: cleanText(search.get('q') ?? ''),
    sort: parseSort(search.get('sort'), spec),
    page: wholeNumber(search.get('page')) ?? 1,
    per: parsePer(search.get('per'), spec),
    filters: parseFilters(search, spec),
    columns: parseColumns(search, spec),
  };
}

function cleanText(text: string): string {
  return normaliseText(text).slice(0, longestSearch).trim();
}

function wholeNumber(text: string | null): number | null {
  return text && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

function parsePer(text: string | null, spec: TableSpec): number {
  const per = wholeNumber(text);
  const fallback = spec.defaultPer ?? 50;
  return per !== null && (spec.perChoices ?? perChoices).includes(per) ? per : fallback;
}

function parseSort(text: string | null, spec: TableSpec): TableSort | null {
  const fallback = spec.defaultSort ?? null;
  if (!text) return fallback;
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  return spec.sortable.includes(key) ? { key, descending } : fallback;
}

function parseFilters(search: URLSearchParams, spec: TableSpec): TableState['filters'] {
  const entries = Object.entries(spec.filters ?? {}).map(([key, allowed]) => {
    const said = search.getAll(`f.${key}`).map(cleanText);
    const values = said.filter(
      (value) => value !== '' && (allowed === null || allowed.includes(value)),
    );
    return [key, [...new Set(values)].slice(0, mostFilterValues)] as const;
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

function parseColumns(search: URLSearchParams, spec: TableSpec): readonly string[] | null {
  // A form of checkboxes sends the name once per column, a link sends one list; both are read.
  const said = search.getAll('cols').flatMap((text) => text.split(','));
  if (said.length === 0 || !spec.columns) return null;
  const known = spec.columns.filter((key) => said.includes(key));
  const usual = usualColumns(spec);
  const isUsual =
    known.length === usual.length && known.every((key, index) => key === usual[index]);
  return known.length > 0 && !isUsual ? known : null;
}

/** The columns a list shows when none were chosen. */
export function usualColumns(spec: TableSpec): readonly string[] {
  return (spec.columns ?? []).filter((key) => !spec.hiddenColumns?.includes(key));
}

/**
 * Writes a state as the search part of an address, '' or `?…`; whatever is usual is left out.
 * @param keep parameters of the page that are none of the list's (a tab, a hall); they are carried along
 */
export function tableSearch(state: TableState, spec: TableSpec, keep?: URLSearchParams): string {
  const search = new URLSearchParams();
  for (const [name, value] of keep ?? []) if (!isTableParameter(name)) search.append(name, value);
  if (state.q) search.set('q', state.q);
  const usual = spec.defaultSort;
  if (
    state.sort &&
    !(usual?.key === state.sort.key && usual.descending === state.sort.descending)
  ) {
    search.set('sort', sortText(state.sort));
  }
  for (const key of Object.keys(state.filters).sort()) {
    for (const value of state.filters[key] ?? []) search.append(`f.${key}`, value);
  }
  if (state.per !== (spec.defaultPer ?? 50)) search.set('per', String(state.per));
  if (state.columns) search.set('cols', state.columns.join(','));
  if (state.page > 1) search.set('page', String(state.page));
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** Where a file of the list is: the export's address, which may say something of its own (`?export=csv`), narrowed and sorted as the list is. */
export function exportHref(address: string, state: TableState, spec: TableSpec): string {
  const search = tableSearch({ ...state, page: 1 }, spec);
  return address + (address.includes('?') ? search.replace('?', '&') : search);
}

/** Whether a parameter of an address belongs to a list. */
export function isTableParameter(name: string): boolean {
  return ['q', 'sort', 'page', 'per', 'cols'].includes(name) || name.startsWith('f.');
}

/** `-name` for descending by name. */
export function sortText(sort: TableSort): string {
  return (sort.descending ? '-' : '') + sort.key;
}

/** The state after a click on a column's head: first ascending, then descending, then ascending again; back to page 1. */
export function withSort(state: TableState, key: string): TableState {
  const descending = state.sort?.key === key && !state.sort.descending;
  return { ...state, sort: { key, descending }, page: 1 };
}

/** The state with the values of one filter replaced; none lifts it. Back to page 1. */
export function withFilter(state: TableState, key: string, values: readonly string[]): TableState {
  const { [key]: _old, ...others } = state.filters;
  return { ...state, filters: values.length > 0 ? { ...others, [key]: values } : others, page: 1 };
}

/** The state without search and filters. */
export function withoutFilters(state: TableState): TableState {
  return { ...state, q: '', filters: {}, page: 1 };
}

export function withPage(state: TableState, page: number): TableState {
  return { ...state, page };
}

/** Whether the reader narrowed the list, so that an empty one means "no match" and not "nothing yet". */
export function isNarrowed(state: TableState): boolean {
  return state.q !== '' || Object.keys(state.filters).length > 0;
}

/** Rows to skip and take in a query. */
export function tableWindow(state: TableState): { readonly skip: number; readonly take: number } {
  return { skip: (state.page - 1) * state.per, take: state.per };
}
