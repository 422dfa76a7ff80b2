import type { TableSpec } from '~/ui/table/table-state';

/** Stretches of time the trail is narrowed to. Words: `audit:when.<key>`. */
export const AUDIT_PERIODS = ['today', 'week', 'month', 'quarter'] as const;
export type AuditPeriod = (typeof AUDIT_PERIODS)[number];

const days: Readonly<Record<AuditPeriod, number>> = { today: 1, week: 7, month: 30, quarter: 90 };
const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** The first moment of a period: midnight in Vietnam, so many days ago with today counted. */
export function periodStart(period: AuditPeriod, now: Date): Date {
  const midnight = Math.floor((now.getTime() + VIETNAM_MS) / DAY_MS) * DAY_MS - VIETNAM_MS;
  return new Date(midnight - (days[period] - 1) * DAY_MS);
}

export const auditListSpec: TableSpec = {
  sortable: ['at'],
  defaultSort: { key: 'at', descending: true },
  filters: { person: null, action: null, kind: null, when: AUDIT_PERIODS },
  columns: ['what', 'who', 'at', 'request'],
  hiddenColumns: ['request'],
};
