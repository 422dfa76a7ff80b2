import { useLocation, useNavigate } from '@remix-run/react';
import { parseTableState, type TableSpec, type TableState, tableSearch } from './table-state';

/** Addresses of other states of the list on this page, and the way there. */
export function useTableAddress(spec: TableSpec) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const keep = new URLSearchParams(search);
  const hrefFor = (state: TableState) => `${pathname}${tableSearch(state, spec, keep)}`;
  return {
    pathname,
    keep,
    hrefFor,
    /** Goes to the state a toolbar form describes; from page 1, with a tidy address. */
    applyForm: (form: HTMLFormElement) => {
      const said = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string') said.append(name, value);
      }
      navigate(hrefFor({ ...parseTableState(said, spec), page: 1 }), {
        replace: true,
        preventScrollReset: true,
      });
    },
  };
}
