import { foldText } from '~/kernel/text-folding';
import type { FacilityFacts } from './schema';

/** The columns of a facility that its form fills. */
export function facilityColumns(facts: FacilityFacts) {
  const { province, nameEn, ...rest } = facts;
  return {
    ...rest,
    nameEn: nameEn || null,
    nameFolded: foldText(facts.name),
    provinceSlug: province.slug,
    provinceFrame: province.frame,
  };
}

/** The columns of the facility's organisation, which carries the same facts for every kind of organisation. */
export function organisationColumns(facts: FacilityFacts) {
  return {
    name: facts.name,
    nameEn: facts.nameEn || null,
    taxCode: facts.taxCode,
    provinceSlug: facts.province.slug,
    provinceFrame: facts.province.frame,
    address: facts.address,
    phone: facts.phone,
    email: facts.email,
  };
}
