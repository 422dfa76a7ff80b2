import type { TableSpec } from '~/ui/table/table-state';
import { FUNDING_SOURCES } from './application-columns';
import { DECISION_KINDS, SENT_STATES } from './states';

/** Who filled an application in, as the list filters by it. */
export const ACTED_BY = ['facility', 'province_centre', 'organiser'] as const;

export const STAGED_FILTER = ['none', ...DECISION_KINDS] as const;

/** Whether an eligible application was given as many booths as it needs. `paths.ts` of the fairs leads to the first. */
export const PLACE_FILTER = ['short', 'enough'] as const;

/** Whether there is any address to which news of the application can go. */
export const MAIL_FILTER = ['none', 'known'] as const;

/** What the organiser's list of applications can do. */
export const applicationTable = {
  sortable: ['number', 'facility', 'submittedAt', 'priority', 'booths'],
  defaultSort: { key: 'number', descending: false },
  filters: {
    state: SENT_STATES,
    staged: STAGED_FILTER,
    category: null,
    province: null,
    funding: FUNDING_SOURCES,
    acted: ACTED_BY,
    place: PLACE_FILTER,
    mail: MAIL_FILTER,
  },
  columns: [
    'facility',
    'number',
    'state',
    'staged',
    'province',
    'category',
    'funding',
    'booths',
    'priority',
    'submittedAt',
    'actedBy',
    'taxCode',
    'contact',
    'phone',
    'email',
  ],
  hiddenColumns: ['funding', 'actedBy', 'taxCode', 'contact', 'phone', 'email', 'submittedAt'],
} as const satisfies TableSpec;
