import type { Random } from '~/kernel/random';
import type { PersonName } from './person-names';
import type { Craft } from './read-crafts';

export type LegalForm = 'enterprise' | 'cooperative' | 'cooperative_group' | 'household';

export interface FacilityName {
  readonly vi: string;
  readonly en: string;
}

const BRANDS =
  'An Phú,Hương Quê,Thành Công,Minh Long,Hồng Phát,Đại Lộc,Tâm An,Phúc Thịnh,Bảo Ngọc,Tân Tiến,Sao Mai,Hoàng Gia,Thiên Phú,Đức Thịnh,Trường Xuân,Lộc Việt,Nam Phong,Hà An,Ngọc Linh Sơn,Việt Hương,Đông Dương,Gia Hưng,Thái Bảo,Xuân Hòa,Kim Long,Trung Hiếu,Vạn Xuân,Nhật Minh,Quê Việt,Hải Đăng'.split(
    ',',
  );

/** The plainest name: `HTX chè Shan tuyết Hoàng Su Phì`. */
export function villageCooperative({ nameVi, nameEn, village }: Craft): FacilityName {
  return { vi: `HTX ${nameVi} ${village}`, en: `${village} ${nameEn} Cooperative` };
}

type Maker = (craft: Craft, head: PersonName, brand: string) => FacilityName;

const MAKERS: Readonly<Record<LegalForm, readonly Maker[]>> = {
  cooperative: [
    villageCooperative,
    ({ nameEn, nameVi, village }, _, brand) => ({
      vi: `HTX ${nameVi} ${brand} ${village}`,
      en: `${brand} ${village} ${nameEn} Cooperative`,
    }),
    ({ group, nameVi, nameEn, village }, _, brand) => ({
      vi:
        group === 'food'
          ? `HTX nông nghiệp ${brand} ${village}`
          : `HTX làng nghề ${nameVi} ${brand}`,
      en:
        group === 'food'
          ? `${brand} ${village} Agricultural Cooperative`
          : `${brand} ${nameEn} Village Cooperative`,
    }),
    ({ nameVi, nameEn, village }, head) => ({
      vi: `HTX sản xuất và dịch vụ ${nameVi} ${head.short} ${village}`,
      en: `${head.short} ${village} ${nameEn} Production Cooperative`,
    }),
  ],
  enterprise: [
    ({ nameVi, nameEn }, _, brand) => ({
      vi: `Công ty TNHH ${nameVi} ${brand}`,
      en: `${brand} ${nameEn} Co., Ltd.`,
    }),
    ({ nameVi, nameEn, village }) => ({
      vi: `Công ty cổ phần ${nameVi} ${village}`,
      en: `${village} ${nameEn} JSC`,
    }),
    ({ village, nameEn }, _, brand) => ({
      vi: `Công ty TNHH sản xuất và thương mại ${brand} ${village}`,
      en: `${brand} ${village} ${nameEn} Production and Trading Co., Ltd.`,
    }),
  ],
  household: [
    ({ nameVi, nameEn }, head) => ({
      vi: `Cơ sở ${nameVi} ${head.short}`,
      en: `${head.short} ${nameEn} Workshop`,
    }),
    ({ nameEn }, head) => ({
      vi: `Hộ kinh doanh ${head.full}`,
      en: `${head.full} ${nameEn} Household Business`,
    }),
    ({ nameVi, nameEn, village }, head) => ({
      vi: `Cơ sở sản xuất ${nameVi} ${head.short} ${village}`,
      en: `${head.short} ${village} ${nameEn} Workshop`,
    }),
  ],
  cooperative_group: [
    ({ nameVi, nameEn, village }) => ({
      vi: `Tổ hợp tác ${nameVi} ${village}`,
      en: `${village} ${nameEn} Cooperative Group`,
    }),
    ({ nameVi, nameEn, village }) => ({
      vi: `Tổ hợp tác phụ nữ ${nameVi} ${village}`,
      en: `${village} Women’s ${nameEn} Group`,
    }),
  ],
};

/** A name of that legal form which `taken` (folded names) does not hold yet; longer forms are tried when short ones are gone. */
export function makeFacilityName(
  random: Random,
  legalForm: LegalForm,
  craft: Craft,
  head: PersonName,
  isTaken: (nameVi: string) => boolean,
): FacilityName {
  for (let attempt = 0; attempt < 40; attempt++) {
    const name = random.pick(MAKERS[legalForm])(craft, head, random.pick(BRANDS));
    if (!isTaken(name.vi)) return name;
  }
  let number = 2;
  while (isTaken(`Cơ sở ${craft.nameVi} ${head.full} ${number}`)) number += 1;
  return {
    vi: `Cơ sở ${craft.nameVi} ${head.full} ${number}`,
    en: `${head.full} ${craft.nameEn} Workshop ${number}`,
  };
}

const MAX_FASCIA = 40;

/** What stands over the booth, at most 40 characters: the name, or without its legal form, or the village's speciality. */
export function fasciaName(name: string, fallback: string): string {
  const shorter = name
    .replace('Công ty TNHH sản xuất và thương mại ', '')
    .replace('Công ty TNHH ', '')
    .replace('Công ty cổ phần ', '')
    .replace('HTX sản xuất và dịch vụ ', 'HTX ')
    .replace(/^Hộ kinh doanh |^Cơ sở sản xuất /, '')
    .replace(/ Production and Trading Co\., Ltd\.$| Co\., Ltd\.$| Household Business$/, '');
  const found = [name, shorter, fallback].find((text) => [...text].length <= MAX_FASCIA);
  const text = found ?? [...fallback].slice(0, MAX_FASCIA).join('').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
