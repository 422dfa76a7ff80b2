/**
 * The first two digits of enterprise tax codes and the statistics code in personal numbers, by province.
 * The demo numbers businesses from 9,000,000 and persons as if born after 2070: well formed, and nobody's.
 */
const LINES =
  'ha-noi 01 01,hai-phong 02 31,ho-chi-minh 03 79,da-nang 04 48,nam-dinh 06 36,ha-nam 07 35,hai-duong 08 30,hung-yen 09 33,' +
  'thai-binh 10 34,long-an 11 80,tien-giang 12 82,ben-tre 13 83,dong-thap 14 87,vinh-long 15 86,an-giang 16 89,kien-giang 17 91,' +
  'can-tho 18 92,bac-lieu 19 95,ca-mau 20 96,tra-vinh 21 84,soc-trang 22 94,bac-ninh 23 27,bac-giang 24 24,vinh-phuc 25 26,' +
  'phu-tho 26 25,ninh-binh 27 37,thanh-hoa 28 38,nghe-an 29 40,ha-tinh 30 42,quang-binh 31 44,quang-tri 32 45,thua-thien-hue 33 46,' +
  'binh-thuan 34 60,ba-ria-vung-tau 35 77,dong-nai 36 75,binh-duong 37 74,binh-phuoc 38 70,tay-ninh 39 72,quang-nam 40 49,' +
  'binh-dinh 41 52,khanh-hoa 42 56,quang-ngai 43 51,phu-yen 44 54,ninh-thuan 45 58,thai-nguyen 46 19,bac-kan 47 06,cao-bang 48 04,' +
  'lang-son 49 20,tuyen-quang 50 08,ha-giang 51 02,yen-bai 52 15,lao-cai 53 10,hoa-binh 54 17,son-la 55 14,dien-bien 56 11,' +
  'quang-ninh 57 22,lam-dong 58 68,gia-lai 59 64,dak-lak 60 66,kon-tum 61 62,lai-chau 62 12,hau-giang 63 93,dak-nong 64 67';

const PREFIXES = new Map(
  LINES.split(',').map((line) => {
    const [slug = '', tax = '', person = ''] = line.split(' ');
    return [slug, { tax, person }] as const;
  }),
);

export function taxPrefixes(provinceSlug: string): {
  readonly tax: string;
  readonly person: string;
} {
  return PREFIXES.get(provinceSlug) ?? { tax: '01', person: '01' };
}
