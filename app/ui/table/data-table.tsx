import { useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '~/kernel/format';
import { LinkButton } from '~/ui/actions/link-button';
import { EmptyState } from '~/ui/feedback/empty-state';
import { useLocale } from '~/ui/locale';
import { BulkBar } from './bulk-bar';
import { type BulkAction, type Column, type Filter, shownColumns } from './column';
import { FilterChips } from './filter-chips';
import { useRowSelection } from './row-selection';
import { useTableAddress } from './table-address';
import { TableFoot } from './table-foot';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import { isNarrowed, type TableSpec, type TableState, withoutFilters } from './table-state';
import { TableToolbar } from './table-toolbar';

export interface DataTableProps<Row> {
  /** What the list holds, for screen readers. */
  readonly caption: string;
  /** The rows of this page; searching, sorting and paging are the loader's. */
  readonly rows: readonly Row[];
  /** Rows that match, on all pages. */
  readonly total: number;
  readonly columns: readonly Column<Row>[];
  readonly state: TableState;
  readonly spec: TableSpec;
  readonly rowKey: (row: Row) => string;
  /** The row in words, for its checkbox. */
  readonly rowName?: (row: Row) => string;
  readonly rowHref?: (row: Row) => string;
  readonly filters?: readonly Filter[];
  readonly searchLabel?: string;
  readonly exports?: { readonly xlsx?: string; readonly csv?: string };
  readonly bulk?: {
    readonly actions: readonly BulkAction[];
    readonly action?: string;
    readonly fields?: ReactNode;
  };
  /** Shown when there is nothing at all yet: an `<EmptyState>` that teaches the next step. */
  readonly empty: ReactNode;
  /** Further tools of the list, at the end of the toolbar. */
  readonly tools?: ReactNode;
  /** Wider than any screen: the table scrolls in its own frame. */
  readonly wide?: boolean;
}

/** A list whose whole state is its address; it searches, filters, sorts, pages, exports and posts before scripts run. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, total, state, spec, rowKey, filters = [], bulk } = props;
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const navigation = useNavigation();
  const { hrefFor, pathname } = useTableAddress(spec);
  const selected = useRowSelection(table, rows.map(rowKey).join());
  const columns = shownColumns(props.columns, state.columns, spec);
  const [toolbarId, bulkId] = [`${id}-tools`, `${id}-bulk`];
  const busy =
    navigation.state === 'loading' &&
    navigation.location.pathname === pathname &&
    !navigation.formData;

  if (total === 0 && !isNarrowed(state)) return <div className="panel">{props.empty}</div>;

  return (
    <div className="panel">
      <TableToolbar
        formId={toolbarId}
        state={state}
        spec={spec}
        columns={props.columns}
        filters={filters}
        searchLabel={props.searchLabel}
        exports={props.exports}
      >
        {props.tools}
      </TableToolbar>
      <FilterChips filters={filters} state={state} spec={spec} />
      <p className="sr-only" role="status">
        {t('table.rows', { count: total, formatted: formatCount(total, locale) })}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={t('table.noMatchTitle')}
          text={t('table.noMatchText')}
          actions={
            <LinkButton href={hrefFor(withoutFilters(state))}>{t('table.clearFilters')}</LinkButton>
          }
        />
      ) : (
        <section
          className={clsx('data-table-scroll', props.wide && 'data-table-scroll--wide')}
          aria-label={caption}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too
          tabIndex={0}
        >
          <table ref={table} className="data-table" aria-busy={busy || undefined}>
            <caption className="sr-only">{caption}</caption>
            <TableHead
              columns={columns}
              state={state}
              spec={spec}
              selectable={bulk !== undefined}
            />
            <tbody>
              {rows.map((row) => (
                <TableRow
                  key={rowKey(row)}
                  row={row}
                  columns={columns}
                  href={props.rowHref?.(row)}
                  select={
                    bulk && {
                      id: rowKey(row),
                      name: props.rowName?.(row) ?? rowKey(row),
                      formId: bulkId,
                    }
                  }
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <TableFoot state={state} spec={spec} total={total} formId={toolbarId} />
      {bulk && rows.length > 0 ? (
        <BulkBar
          formId={bulkId}
          action={bulk.action}
          actions={bulk.actions}
          fields={bulk.fields}
          selected={selected}
          state={state}
          spec={spec}
          total={total}
          onPage={rows.length}
        />
      ) : null}
    </div>
  );
}
