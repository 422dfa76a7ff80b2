import type { TableSpec } from '~/ui/table/table-state';

export const RUN_STATES = [
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
  'applied',
  'discarded',
] as const;

/** The list of a fair's runs. Words of columns: `allocation:runs.columns.<key>`. */
export const runListSpec: TableSpec = {
  sortable: ['number', 'state', 'when', 'who', 'gap', 'objective', 'seconds'],
  defaultSort: { key: 'number', descending: true },
  filters: { state: RUN_STATES },
  columns: ['number', 'state', 'when', 'who', 'gap', 'objective', 'seconds', 'seed', 'hash'],
};
