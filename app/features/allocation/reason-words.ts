import type { Outcome } from '~/features/allocation/outcome';
import { type Reason, type ReasonLanguage, reasonText } from '~/features/allocation/reasons';
import { applicationNumber } from '~/features/applications/application-number';

/** Names behind the codes that reasons speak of. */
export interface ReasonNames {
  readonly applications: ReadonlyMap<string, string>;
  readonly facilities: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, { readonly vi: string; readonly en: string }>;
}

export function reasonNames(outcomes: readonly Outcome[]): ReasonNames {
  return {
    applications: new Map(
      outcomes.map(({ number, facilityName }) => [applicationNumber(number), facilityName]),
    ),
    facilities: new Map(outcomes.map(({ facilityId, facilityName }) => [facilityId, facilityName])),
    categories: new Map(
      outcomes.map((one) => [one.categoryCode, { vi: one.categoryVi, en: one.categoryEn }]),
    ),
  };
}

/** A reason as the organiser reads it: applications, facilities and categories by their names. */
export function sayReason(language: ReasonLanguage, reason: Reason, names: ReasonNames): string {
  const details: Record<string, string | number> = { ...reason.details };
  const category = (code: string) => names.categories.get(code)?.[language] ?? code;
  if (typeof details.other === 'string') {
    const name = names.applications.get(details.other);
    if (name) details.other = `${details.other} (${name})`;
  }
  if (typeof details.category === 'string') details.category = category(details.category);
  if (typeof details.categories === 'string') {
    details.categories = details.categories
      .split(/[;,] ?/)
      .map(category)
      .join(', ');
  }
  if (typeof details.name === 'string') {
    const isQuota = details.funding !== undefined || details.limitKind === 'quota';
    details.name = isQuota
      ? details.name
      : (names.facilities.get(details.name) ?? category(details.name));
  }
  return reasonText(language, { code: reason.code, details });
}
