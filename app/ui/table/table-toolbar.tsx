import { Form } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/ui/actions/button';
import { Icon } from '~/ui/icons/icon';
import { AddressSelect } from './address-fields';
import type { Column, Filter } from './column';
import { ColumnChooser } from './column-chooser';
import { ExportMenu } from './export-menu';
import { FilterControl } from './filter-control';
import { useTableAddress } from './table-address';
import {
  exportHref,
  isTableParameter,
  sortText,
  type TableSpec,
  type TableState,
} from './table-state';

export interface TableToolbarProps<Row> {
  readonly formId: string;
  readonly state: TableState;
  readonly spec: TableSpec;
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly Filter[];
  /** What the search looks through; without it there is no search. */
  readonly searchLabel?: string;
  /** Addresses of the export routes; the state of the list is added. */
  readonly exports?: { readonly xlsx?: string; readonly csv?: string };
  readonly children?: ReactNode;
}

const typingPauseMs = 350;

/** Search, filters, columns and export of a list: a GET form, sent by itself once scripts run. */
export function TableToolbar<Row>({
  formId,
  state,
  spec,
  columns,
  filters,
  searchLabel,
  exports,
  children,
}: TableToolbarProps<Row>) {
  const { t } = useTranslation('ui');
  const { keep, applyForm } = useTableAddress(spec);
  const typing = useRef<ReturnType<typeof setTimeout>>();
  const search = useRef<HTMLInputElement>(null);

  // The back button changes the address under an input that keeps its own text.
  useEffect(() => {
    if (search.current && document.activeElement !== search.current) search.current.value = state.q;
  }, [state.q]);
  useEffect(() => () => clearTimeout(typing.current), []);

  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const target = event.target;
    if (target instanceof HTMLInputElement && target.name === 'cols') return;
    clearTimeout(typing.current);
    typing.current = setTimeout(
      () => applyForm(form),
      target === search.current ? typingPauseMs : 0,
    );
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    clearTimeout(typing.current);
    applyForm(event.currentTarget);
  };
  const file = (address: string | undefined) => address && exportHref(address, state, spec);

  return (
    <div className="table-toolbar">
      <Form
        method="get"
        role="search"
        id={formId}
        className="contents"
        onChange={onChange}
        onSubmit={onSubmit}
      >
        {[...keep].map(([name, value]) =>
          isTableParameter(name) ? null : (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ),
        )}
        {searchLabel ? (
          <div className="table-toolbar__search">
            <Icon name="search" />
            <input
              ref={search}
              className="input"
              type="search"
              name="q"
              defaultValue={state.q}
              aria-label={searchLabel}
              placeholder={searchLabel}
              autoComplete="off"
            />
          </div>
        ) : null}
        {filters.map((filter) => (
          <FilterControl
            key={filter.key}
            filter={filter}
            chosen={state.filters[filter.key] ?? []}
          />
        ))}
        <SortSelect columns={columns} state={state} spec={spec} />
        <Button type="submit" className="no-script-only">
          {t('table.apply')}
        </Button>
        <div className="table-toolbar__end">
          {children}
          {spec.columns ? (
            <ColumnChooser columns={columns} chosen={state.columns} spec={spec} />
          ) : null}
        </div>
      </Form>
      <ExportMenu xlsx={file(exports?.xlsx)} csv={file(exports?.csv)} />
    </div>
  );
}

/** The order of the cards on a phone, which have no head to click; elsewhere only carried along. */
function SortSelect<Row>({
  columns,
  state,
  spec,
}: Pick<TableToolbarProps<Row>, 'columns' | 'state' | 'spec'>) {
  const { t } = useTranslation('ui');
  const sortable = columns.filter((column) => spec.sortable.includes(column.key));
  if (sortable.length === 0) return null;
  const value = state.sort ? sortText(state.sort) : '';
  return (
    <AddressSelect
      name="sort"
      className="input table-toolbar__select table-sort"
      aria-label={t('table.sort')}
      chosen={value}
    >
      {state.sort ? null : <option value="">{t('table.sort')}</option>}
      {sortable.flatMap(({ key, label }) => [
        <option key={key} value={key}>
          {t('table.ascending', { column: label })}
        </option>,
        <option key={`-${key}`} value={`-${key}`}>
          {t('table.descending', { column: label })}
        </option>,
      ])}
    </AddressSelect>
  );
}
