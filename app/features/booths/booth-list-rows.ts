import type { BoothKind } from '~/kernel/booth-vocabulary';
import { collateVi, foldText } from '~/kernel/text-folding';
import type { TableState } from '~/ui/table/table-state';
import type { BoothTenureState } from './tenure';

export interface BoothListRow {
  readonly id: string;
  readonly code: string;
  readonly hall: string;
  readonly kind: BoothKind;
  readonly state: BoothTenureState;
  readonly facility: string | null;
  readonly province: string | null;
  readonly category: string | null;
  readonly funding: string | null;
  readonly zone: string | null;
  readonly features: readonly string[];
  readonly categories: readonly string[];
  readonly areaM2: number;
  readonly priceVnd: bigint;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly note: string;
}

/** Whether a booth is what the list's search (code, facility, zone, note; without diacritics) and filters ask for. */
export function matchesBooth(row: BoothListRow, { q, filters }: TableState): boolean {
  const chosen = (key: string, value: string | null) =>
    !filters[key] || (value !== null && filters[key].includes(value));
  const categoryFits =
    !filters.category ||
    filters.category.some(
      (code) => row.category === code || (!row.category && row.categories.includes(code)),
    );
  if (!chosen('state', row.state) || !chosen('kind', row.kind) || !categoryFits) return false;
  if (!chosen('hall', row.hall) || !chosen('zone', row.zone)) return false;
  if (q === '') return true;
  const text = foldText(`${row.code} ${row.facility ?? ''} ${row.zone ?? ''} ${row.note}`);
  return foldText(q)
    .split(' ')
    .every((word) => text.includes(word));
}

type Sortable = string | number | null;

const keys: Readonly<Record<string, (row: BoothListRow) => Sortable>> = {
  code: ({ code }) => code,
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
  facility: ({ facility }) => facility,
  zone: ({ zone }) => zone,
  price: ({ priceVnd }) => Number(priceVnd),
  since: ({ since }) => since?.getTime() ?? null,
  until: ({ until }) => until?.getTime() ?? null,
};

/** Rows without a value come last, whichever way; ties by code. */
export function boothOrder({ sort }: TableState): (a: BoothListRow, b: BoothListRow) => number {
  const key = keys[sort?.key ?? 'code'] ?? keys.code;
  const sign = sort?.descending ? -1 : 1;
  return (a, b) => {
    const [one, other] = [key?.(a) ?? null, key?.(b) ?? null];
    if (one === null || other === null) {
      return Number(one === null) - Number(other === null) || collateVi(a.code, b.code);
    }
    const compared = typeof one === 'string' ? collateVi(one, String(other)) : one - Number(other);
    return sign * compared || collateVi(a.code, b.code);
  };
}
