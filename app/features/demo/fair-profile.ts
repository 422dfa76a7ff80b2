import type { ProvinceFrame, Region } from '~/kernel/provinces';
import { slugify } from '~/kernel/text-folding';

/** What kind of fair the number of booths makes it: the northern one of 701, or the national one of 1,850. */
export interface FairProfile {
  readonly slug: string;
  readonly regions: readonly Region[];
  readonly frame: ProvinceFrame;
  readonly facilities: number;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly themeVi: string;
  readonly themeEn: string;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
  readonly venueName: string;
  readonly venueAddress: string;
  readonly letterNumber: string;
}

const NATIONAL_FROM = 1_000;
const NORTHERN_BOOTHS = 701;
const NATIONAL_BOOTHS = 1_850;
export const DEFAULT_SEED = 'hoicho';
/** No facility gets more booths than this at a demo fair. */
export const BOOTH_CAP_PER_FACILITY = 4;

/** 701 booths served nearly 300 facilities, 1,850 about 800: the programme's own figures; other sizes in proportion. */
function usualFacilities(booths: number): number {
  if (booths === NATIONAL_BOOTHS) return 800;
  return Math.max(1, Math.round((booths * 300) / NORTHERN_BOOTHS / 10) * 10);
}

export interface ProfileChoice {
  readonly booths: number;
  /** How many apply, when it is not the usual number. */
  readonly facilities?: number | undefined;
  readonly seed: string;
  /** Year of the opening day. */
  readonly year: string;
}

/** Another size, number of applicants or seed makes another fair beside the usual one. */
export function fairProfile({ booths, facilities, seed, year }: ProfileChoice): FairProfile {
  const national = booths >= NATIONAL_FROM;
  const isUsual = booths === (national ? NATIONAL_BOOTHS : NORTHERN_BOOTHS);
  const suffix = [
    isUsual ? '' : String(booths),
    facilities === undefined ? '' : `${facilities}-co-so`,
    seed === DEFAULT_SEED ? '' : slugify(seed, 20),
  ];
  const slug = [national ? 'cnnt-toan-quoc' : 'cnnt-phia-bac', year, ...suffix]
    .filter(Boolean)
    .join('-');
  const shared = { slug, frame: '63' as const, facilities: facilities ?? usualFacilities(booths) };
  if (national) {
    return {
      ...shared,
      regions: ['north', 'central', 'south'],
      nameVi: `Hội chợ triển lãm hàng công nghiệp nông thôn toàn quốc ${year}`,
      nameEn: `National Rural Industrial Products Fair ${year}`,
      themeVi: 'Tinh hoa làng nghề ba miền, vươn ra thị trường lớn',
      themeEn: 'The craft villages of three regions, on their way to larger markets',
      descriptionVi:
        'Hợp tác xã, hộ sản xuất và doanh nghiệp nhỏ của 63 tỉnh, thành phố (địa giới trước 1/7/2025) giới thiệu hàng thủ công, thực phẩm, máy móc và các sản phẩm khác, gặp nhà phân phối, khách sạn, bếp ăn và doanh nghiệp xuất khẩu.',
      descriptionEn:
        'Cooperatives, household producers and small enterprises of 63 provinces (as they were before 1 July 2025) show handicrafts, food, machinery and other products and meet distributors, hotels, canteens and exporters.',
      venueName: 'Trung tâm Triển lãm Quốc gia',
      venueAddress: 'Đông Anh, Hà Nội',
      letterNumber: '2316/BCT-CNĐP',
    };
  }
  return {
    ...shared,
    regions: ['north'],
    nameVi: `Hội chợ hàng công nghiệp nông thôn phía Bắc ${year}`,
    nameEn: `Northern Rural Industrial Products Fair ${year}`,
    themeVi: 'Hàng Việt từ làng nghề, bền chặt chuỗi cung ứng',
    themeEn: 'Vietnamese goods from the craft villages, a supply chain that holds',
    descriptionVi:
      'Cơ sở công nghiệp nông thôn của 28 tỉnh, thành phố phía Bắc (địa giới trước 1/7/2025) giới thiệu gốm, lụa, thổ cẩm, chè, nước mắm, miến, máy nông nghiệp và nhiều đặc sản khác, gặp người mua lớn ngay tại hội chợ.',
    descriptionEn:
      'Rural producers of the 28 northern provinces (as they were before 1 July 2025) show pottery, silk, brocade, tea, fish sauce, noodles, farm machines and many other specialities, and meet large buyers at the fair.',
    venueName: 'Cung Triển lãm Kiến trúc, Quy hoạch Xây dựng Quốc gia',
    venueAddress: '1 Đỗ Đức Dục, Từ Liêm, Hà Nội',
    letterNumber: '1248/SCT-QLCN',
  };
}
