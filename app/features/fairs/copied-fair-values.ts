import { addYears } from 'date-fns';
import { type FairFormValues, fairFormValues } from './fair-form-values';
import type { FairInput } from './fair-schema';

/**
 * What the form of a copied fair begins with: everything a year later, the year in the names counted up, without the
 * official letter, which belongs to one fair.
 */
export function copiedFairValues(source: FairInput): FairFormValues {
  const later = (at: Date) => addYears(at, 1);
  const laterOrNull = (at: Date | null) => (at ? later(at) : null);
  const year = source.opensAt.getUTCFullYear();
  const nextYear = (text: string) => text.replaceAll(String(year), String(year + 1));
  return fairFormValues({
    ...source,
    slug: '',
    nameVi: nextYear(source.nameVi),
    nameEn: nextYear(source.nameEn),
    themeVi: nextYear(source.themeVi),
    themeEn: nextYear(source.themeEn),
    descriptionVi: nextYear(source.descriptionVi),
    descriptionEn: nextYear(source.descriptionEn),
    letterNumber: null,
    letterDate: null,
    registrationOpensAt: later(source.registrationOpensAt),
    registrationClosesAt: later(source.registrationClosesAt),
    selfServiceOpensAt: laterOrNull(source.selfServiceOpensAt),
    selfServiceClosesAt: laterOrNull(source.selfServiceClosesAt),
    setUpStartsAt: later(source.setUpStartsAt),
    opensAt: later(source.opensAt),
    closesAt: later(source.closesAt),
    tearDownEndsAt: later(source.tearDownEndsAt),
  });
}
