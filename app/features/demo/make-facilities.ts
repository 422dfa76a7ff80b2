import { findProvince } from '~/kernel/provinces';
import { createRandom, type Random } from '~/kernel/random';
import { taxCheckDigit } from '~/kernel/tax-code';
import { foldText, slugify } from '~/kernel/text-folding';
import { DEMO_FACILITY_KEY } from './demo-accounts';
import type { DemoFacility } from './demo-world';
import { type LegalForm, makeFacilityName, villageCooperative } from './facility-name';
import { makePersonName } from './person-names';
import { CRAFTS, type Craft } from './read-crafts';
import { taxPrefixes } from './tax-prefixes';

const FIRST_BUSINESS = 9_000_000;
const MIN_PER_CRAFT = 6;

const LEGAL_FORMS = [
  ['cooperative', 42],
  ['enterprise', 26],
  ['household', 26],
  ['cooperative_group', 6],
] as const satisfies readonly (readonly [LegalForm, number])[];

const POSITIONS: Readonly<Record<LegalForm, readonly string[]>> = {
  cooperative: ['Giám đốc HTX', 'Chủ tịch Hội đồng quản trị'],
  enterprise: ['Giám đốc', 'Tổng giám đốc', 'Chủ tịch công ty'],
  household: ['Chủ hộ kinh doanh', 'Chủ cơ sở'],
  cooperative_group: ['Tổ trưởng tổ hợp tác'],
};

/**
 * All facilities of the demo's Vietnam. The first of a province's first craft is its village cooperative. Order: the first of every craft, then the second of every craft, and so on, so that
 * asking for more never changes those that were there. No fair's seed has a part in it: all demo
 * fairs share one Vietnam.
 */
export function makeFacilities(atLeast: number): readonly DemoFacility[] {
  const perCraft = Math.max(MIN_PER_CRAFT, Math.ceil(atLeast / CRAFTS.length) + 1);
  const names = new Set<string>();
  const domains = new Set<string>();
  const facilities: DemoFacility[] = [];
  for (let nth = 1; nth <= perCraft; nth++) {
    for (const craft of CRAFTS) {
      const random = createRandom(`vietnam/facility/${craft.key}/${nth}`);
      const facility = makeFacility(random, craft, nth, facilities.length, names, domains);
      names.add(foldText(facility.nameVi));
      facilities.push(facility);
    }
  }
  return facilities;
}

function makeFacility(
  random: Random,
  craft: Craft,
  nth: number,
  index: number,
  names: ReadonlySet<string>,
  domains: Set<string>,
): DemoFacility {
  const head = makePersonName(random, craft.people);
  const contact = random.chance(1, 2) ? head : makePersonName(random, craft.people);
  const isAssisted = random.chance(45, 100) && `${craft.key}/${nth}` !== DEMO_FACILITY_KEY;
  const isFlagship = nth === 1 && craft.key.endsWith('/1');
  const legalForm = isFlagship ? 'cooperative' : random.weighted(LEGAL_FORMS);
  const name = isFlagship
    ? villageCooperative(craft)
    : makeFacilityName(random, legalForm, craft, head, (vi) => names.has(foldText(vi)));
  const province = findProvince(craft.provinceSlug, '63')?.name ?? craft.provinceSlug;
  const ward = random.pick(['Xóm', 'Thôn', 'Tổ', 'Khu']);
  return {
    key: `${craft.key}/${nth}`,
    craft,
    nameVi: name.vi,
    nameEn: name.en,
    legalForm,
    taxCode: makeTaxCode(random, legalForm, craft.provinceSlug, index),
    provinceSlug: craft.provinceSlug,
    address: `${ward} ${random.between(1, 12)}, ${craft.place}, ${province}`,
    phone: makePhone(random, index),
    email: `lienhe@${freeDomain(name.vi, domains)}.example`,
    isAssisted,
    mandate: isAssisted
      ? `Giấy ủy quyền số ${random.between(3, 97)}/GUQ, bản gốc lưu tại trung tâm`
      : null,
    representative: { name: head.full, position: random.pick(POSITIONS[legalForm]) },
    contact: {
      name: contact.full,
      position: contact === head ? random.pick(POSITIONS[legalForm]) : 'Phụ trách kinh doanh',
    },
    storyVi: storyVi(random, craft, name.vi),
    storyEn: storyEn(craft, name.en, province),
  };
}

function storyVi(random: Random, craft: Craft, name: string): string {
  const year = random.between(1992, 2021);
  const hands = random.between(6, 48);
  const product = craft.products[0]?.vi ?? craft.nameVi;
  return `${name} làm nghề ${craft.nameVi} ở ${craft.place} từ năm ${year}, hiện có ${hands} lao động tại chỗ. Sản phẩm chính: ${product}.`;
}

function storyEn(craft: Craft, name: string, province: string): string {
  return `${name}, ${craft.place}, ${province}. Main product: ${craft.products[0]?.en ?? craft.nameEn}.`;
}

/** Ten digits for enterprises and cooperatives, a personal number for the others; unique by the facility's index. */
function makeTaxCode(random: Random, form: LegalForm, province: string, index: number): string {
  const prefixes = taxPrefixes(province);
  if (form === 'household' || form === 'cooperative_group') {
    const sexAndCentury = random.between(2, 3);
    const year = random.between(71, 99);
    return `0${prefixes.person}${sexAndCentury}${year}${String(100_000 + index * 7).slice(-6)}`;
  }
  // Sequence numbers whose check digit would be 10 are never issued, so the next one is taken; steps of 11 keep them apart.
  for (let number = FIRST_BUSINESS + index * 11; ; number++) {
    const nine = `${prefixes.tax}${number}`;
    const digit = taxCheckDigit(nine);
    if (digit !== null) return `${nine}${digit}`;
  }
}

/** 095x is a mobile prefix no operator uses today: a well-formed number at which nobody answers. */
function makePhone(random: Random, index: number): string {
  return `+8495${random.between(1, 9)}${String((index * 7919 + 120_011) % 1_000_000).padStart(6, '0')}`;
}

function freeDomain(name: string, domains: Set<string>): string {
  const base = slugify(name, 48);
  let domain = base;
  for (let number = 2; domains.has(domain); number++) domain = `${base}-${number}`;
  domains.add(domain);
  return domain;
}
