import { toDateTimeInput } from '~/kernel/format-date';
import { FAIR_FIELDS, type FairField, type FairInput } from './fair-schema';

/** The fields of the fair form as its controls hold them; '' for empty. */
export type FairFormValues = Readonly<Record<FairField, string>>;

/** What stands in a control for a stored value. */
export function fairFormValues(fair: FairInput): FairFormValues {
  return Object.fromEntries(
    FAIR_FIELDS.map((field) => [field, controlText(field, fair[field])]),
  ) as FairFormValues;
}

function controlText(field: FairField, value: FairInput[FairField]): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value);
  return field === 'letterDate' ? value.toISOString().slice(0, 10) : toDateTimeInput(value);
}

/** Fields in which two states of a fair differ, each as the pair of control texts [before, after]. */
export function changedFields(
  before: FairInput,
  after: FairInput,
): Readonly<Partial<Record<FairField, readonly [string, string]>>> {
  const [was, is] = [fairFormValues(before), fairFormValues(after)];
  return Object.fromEntries(
    FAIR_FIELDS.filter((field) => was[field] !== is[field]).map((field) => [
      field,
      [was[field], is[field]] as const,
    ]),
  );
}
