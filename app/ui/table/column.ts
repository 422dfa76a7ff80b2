import type { ReactNode } from 'react';
import type { Option } from '~/ui/forms/option';
import { type TableSpec, usualColumns } from './table-state';

/** One column of a `DataTable`. */
export interface Column<Row> {
  /** Also its name in `?sort=` and `?cols=`. */
  readonly key: string;
  readonly label: string;
  readonly render: (row: Row) => ReactNode;
  /** The heading of the row, and its link; exactly one column. */
  readonly primary?: boolean;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
  /** As narrow as its content: dates, codes, badges. */
  readonly narrow?: boolean;
}

/** One filter of a `DataTable`; its key and values are in the table's spec. */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** `many` ticks several (the default), `one` is a plain select. */
  readonly kind?: 'many' | 'one';
}

/** Something to do with the selected rows. */
export interface BulkAction {
  /** Sent as `intent`. */
  readonly intent: string;
  readonly label: string;
  readonly kind?: 'plain' | 'primary' | 'danger';
}

/** The columns on show: the chosen ones, or the usual; the primary one always. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | null,
  spec: TableSpec,
): readonly Column<Row>[] {
  if (!spec.columns) return columns;
  const keys = chosen ?? usualColumns(spec);
  return columns.filter((column) => column.primary || keys.includes(column.key));
}
