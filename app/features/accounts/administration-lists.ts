import type { TableSpec } from '~/ui/table/table-state';

export const ORGANISATION_STATES = ['waiting', 'approved', 'suspended'] as const;
export const ORGANISATION_KINDS = [
  'facility',
  'buyer',
  'province_centre',
  'organiser',
  'funder',
] as const;
export const PERSON_STATES = ['active', 'unverified', 'locked'] as const;
export const MAIL_STATES = ['waiting', 'sent', 'failed'] as const;

/** The administrator's lists. Organisations come as they are to be worked on until another order is asked: who waits first. */
export const organisationListSpec: TableSpec = {
  sortable: ['name', 'kind', 'province', 'createdAt', 'state'],
  filters: { state: ORGANISATION_STATES, kind: ORGANISATION_KINDS },
};

export const peopleListSpec: TableSpec = {
  sortable: ['name', 'email', 'twoFactor', 'createdAt', 'state'],
  defaultSort: { key: 'createdAt', descending: true },
  filters: { state: PERSON_STATES },
};

export const outboxListSpec: TableSpec = {
  sortable: ['subject', 'recipient', 'createdAt', 'state'],
  defaultSort: { key: 'createdAt', descending: true },
  filters: { state: MAIL_STATES },
};
