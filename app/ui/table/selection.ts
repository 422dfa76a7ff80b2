import { parseTableState, type TableSpec, type TableState } from './table-state';

/** Rows a bulk action is meant for: those ticked, or all that match the list's search and filters. */
export type Selection =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'matching'; readonly state: TableState };

/** Reads what the bulk form of a `DataTable` posted. The ids are as sent: look them up within the actor's own records. */
export function parseSelection(form: FormData, spec: TableSpec): Selection {
  const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
  if (text(form.get('all')) === 'matching') {
    return {
      kind: 'matching',
      state: parseTableState(new URLSearchParams(text(form.get('search'))), spec),
    };
  }
  const ids = form.getAll('selected').map(text).filter(Boolean);
  return { kind: 'ids', ids: [...new Set(ids)] };
}
