import type { TableSpec } from '~/ui/table/table-state';

/** Filters of the organiser's list of fairs. Words: `fairs:listStates.<state>`. */
export const FAIR_LIST_STATES = [
  'hidden',
  'upcoming',
  'registration',
  'open',
  'past',
  'cancelled',
] as const;
export type FairListState = (typeof FAIR_LIST_STATES)[number];

export const fairListSpec: TableSpec = {
  sortable: ['name', 'opensAt', 'booths', 'applications'],
  defaultSort: { key: 'opensAt', descending: true },
  filters: { state: FAIR_LIST_STATES },
  columns: ['name', 'state', 'opensAt', 'venue', 'booths', 'applications', 'assigned'],
  defaultPer: 25,
};
