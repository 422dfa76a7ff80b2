import { BOOTH_KINDS } from '~/kernel/booth-vocabulary';
import type { TableSpec } from '~/ui/table/table-state';

export const boothListStates = ['free', 'held', 'assigned', 'blocked'] as const;

/** The organiser's list of booths. Words of columns: `booths:list.columns.<key>`. */
export const boothListSpec: TableSpec = {
  sortable: ['code', 'kind', 'state', 'facility', 'zone', 'price', 'since', 'until'],
  defaultSort: { key: 'code', descending: false },
  filters: { state: boothListStates, kind: BOOTH_KINDS, hall: null, zone: null, category: null },
  columns: [
    'code',
    'hall',
    'kind',
    'state',
    'facility',
    'province',
    'category',
    'funding',
    'zone',
    'features',
    'area',
    'price',
    'since',
    'until',
    'note',
  ],
  hiddenColumns: ['hall', 'category', 'features', 'area', 'funding', 'since', 'note'],
};
