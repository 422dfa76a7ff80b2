import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '~/ui/hydrated';
import { Icon } from '~/ui/icons/icon';
import type { Column } from './column';
import { useTableAddress } from './table-address';
import { type TableSpec, type TableState, withSort } from './table-state';

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly state: TableState;
  readonly spec: TableSpec;
  readonly selectable: boolean;
}

/** The column heads, those that can sort being links. */
export function TableHead<Row>({ columns, state, spec, selectable }: TableHeadProps<Row>) {
  const { t } = useTranslation('ui');
  const { hrefFor } = useTableAddress(spec);
  const hydrated = useHydrated();
  const ariaSort = (key: string) =>
    state.sort?.key === key ? (state.sort.descending ? 'descending' : 'ascending') : undefined;
  const arrow = (key: string) =>
    (({ ascending: 'arrowUp', descending: 'arrowDown', none: 'sort' }) as const)[
      ariaSort(key) ?? 'none'
    ];
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            aria-sort={ariaSort(column.key)}
            className={clsx(column.align === 'end' && 'cell--end', column.narrow && 'cell--min')}
          >
            {spec.sortable.includes(column.key) ? (
              <Link
                className="sort-link"
                to={hrefFor(withSort(state, column.key))}
                title={t('table.sortBy', { column: column.label })}
                preventScrollReset
                replace
              >
                {column.label}
                <Icon name={arrow(column.key)} />
              </Link>
            ) : (
              column.label
            )}
          </th>
        ))}
        {selectable ? (
          <td className="table-select">
            {hydrated ? (
              <label>
                <input type="checkbox" aria-label={t('table.selectAll')} />
              </label>
            ) : null}
          </td>
        ) : null}
      </tr>
    </thead>
  );
}
