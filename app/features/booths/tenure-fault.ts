import { type AppError, fail } from '~/kernel/result';

/** Error codes of the constraints that guard tenures (foundation migration). */
const codes: Readonly<Record<string, string>> = {
  booth_tenure_no_overlap: 'booth.taken',
  booth_tenure_facility_cap: 'booth.facility-cap',
  booth_tenure_quota: 'booth.quota',
  booth_tenure_category_cap: 'booth.category-cap',
  booth_tenure_application_state: 'booth.application-state',
  booth_tenure_only_ends: 'booth.changed',
  booth_tenure_booth_id_fair_id_fkey: 'booth.not-found',
};

/** A refusal of the database as an error value; undefined when the constraint is none of a tenure's. */
export function tenureFault(
  constraint: string,
  details?: AppError['details'],
): { readonly ok: false; readonly error: AppError } | undefined {
  const code = codes[constraint];
  return code ? fail(code, details) : undefined;
}
