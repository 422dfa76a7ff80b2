import { FAIR_FIELDS, type FairField } from './fair-schema';

/** The control texts of the fair form as they were sent; '' for those that were not. */
export function sentFairValues(form: FormData): Readonly<Record<FairField, string>> {
  return Object.fromEntries(
    FAIR_FIELDS.map((field) => [field, String(form.get(field) ?? '')]),
  ) as Record<FairField, string>;
}
