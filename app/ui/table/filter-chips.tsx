import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/ui/icons/icon';
import type { Filter } from './column';
import { useTableAddress } from './table-address';
import {
  isNarrowed,
  type TableSpec,
  type TableState,
  withFilter,
  withoutFilters,
} from './table-state';

export interface FilterChipsProps {
  readonly filters: readonly Filter[];
  readonly state: TableState;
  readonly spec: TableSpec;
}

/** What narrows the list, each lifted by one click. */
export function FilterChips({ filters, state, spec }: FilterChipsProps) {
  const { t } = useTranslation('ui');
  const { hrefFor } = useTableAddress(spec);
  if (!isNarrowed(state)) return null;
  const chips = filters.flatMap((filter) =>
    (state.filters[filter.key] ?? []).map((value) => ({
      key: `${filter.key}:${value}`,
      label: `${filter.label}: ${filter.options.find((option) => option.value === value)?.label ?? value}`,
      href: hrefFor(
        withFilter(
          state,
          filter.key,
          (state.filters[filter.key] ?? []).filter((each) => each !== value),
        ),
      ),
    })),
  );
  if (state.q) {
    chips.unshift({ key: 'q', label: `“${state.q}”`, href: hrefFor({ ...state, q: '', page: 1 }) });
  }
  return (
    <div className="filter-chips">
      {chips.map((chip) => (
        <Link key={chip.key} to={chip.href} className="filter-chip" replace preventScrollReset>
          {chip.label}
          <Icon name="close" label={t('table.removeFilter', { label: chip.label })} />
        </Link>
      ))}
      <Link to={hrefFor(withoutFilters(state))} className="text-link" replace preventScrollReset>
        {t('table.clearFilters')}
      </Link>
    </div>
  );
}
