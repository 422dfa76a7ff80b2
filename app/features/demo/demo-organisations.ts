import { PROVINCES_63, type Province } from '~/kernel/provinces';
import { createRandom } from '~/kernel/random';
import { DEMO_ACCOUNTS, DEMO_ORGANISER_KEY } from './demo-accounts';
import type { DemoFacility, DemoOrganisation, DemoPerson } from './demo-world';
import { makePersonName } from './person-names';
import { CRAFTS } from './read-crafts';

const CITIES = new Set(['ha-noi', 'hai-phong', 'da-nang', 'can-tho', 'ho-chi-minh']);

const OTHERS: readonly Omit<DemoOrganisation, 'phone'>[] = [
  {
    key: DEMO_ORGANISER_KEY,
    kind: 'organiser',
    nameVi: 'Trung tâm Hội chợ và Xúc tiến công nghiệp nông thôn phía Bắc',
    nameEn: 'Northern Centre for Fairs and Rural Industry Promotion',
    provinceSlug: 'ha-noi',
    address: 'Từ Liêm, Hà Nội',
    email: 'vanphong@hoicho-phiabac.example',
  },
  {
    key: 'organiser/2',
    kind: 'organiser',
    nameVi: 'Công ty cổ phần Hội chợ Triển lãm Sông Hồng',
    nameEn: 'Red River Fairs and Exhibitions JSC',
    provinceSlug: 'hai-phong',
    address: 'Hồng Bàng, Hải Phòng',
    email: 'lienhe@hoichosonghong.example',
  },
  {
    key: 'funder/1',
    kind: 'funder',
    nameVi: 'Cơ quan quản lý Chương trình khuyến công quốc gia',
    nameEn: 'National Industrial Promotion Programme Office',
    provinceSlug: 'ha-noi',
    address: 'Hoàn Kiếm, Hà Nội',
    email: 'vanphong@khuyencongquocgia.example',
  },
];

const BUYERS = [
  ['Chuỗi siêu thị Mùa Vàng', 'Mùa Vàng Supermarkets', 'ha-noi'],
  ['Công ty TNHH Xuất khẩu Biển Xanh', 'Biển Xanh Export Co., Ltd.', 'hai-phong'],
  ['Khách sạn Hồ Gươm Xưa', 'Hồ Gươm Xưa Hotel', 'ha-noi'],
  ['Bếp ăn công nghiệp An Tâm', 'An Tâm Industrial Catering', 'bac-ninh'],
  ['Công ty cổ phần Phân phối Đồng Quê', 'Đồng Quê Distribution JSC', 'ho-chi-minh'],
  ['Hệ thống nhà hàng Cơm Nhà Mẹ', 'Cơm Nhà Mẹ Restaurants', 'da-nang'],
  ['Công ty TNHH Nội thất Mộc An', 'Mộc An Interiors Co., Ltd.', 'ho-chi-minh'],
  ['Cửa hàng quà tặng Phố Cổ', 'Phố Cổ Gift Shops', 'ha-noi'],
] as const;

function phone(index: number): string {
  return `+849500${String(index * 613 + 1_009)
    .padStart(5, '0')
    .slice(-5)}`;
}

function centre(province: Province): Omit<DemoOrganisation, 'phone'> {
  const kind = CITIES.has(province.slug) ? 'thành phố' : 'tỉnh';
  const name = province.name.replace('Thành phố ', '');
  return {
    key: `centre/${province.slug}`,
    kind: 'province_centre',
    nameVi: `Trung tâm Khuyến công và Xúc tiến thương mại ${kind} ${name}`,
    nameEn: `${name} Centre for Industrial and Trade Promotion`,
    provinceSlug: province.slug,
    address: `Sở Công Thương ${name}`,
    email: `khuyencong@${province.slug}.example`,
  };
}

/** Organisers, the promotion centres of the given provinces, buyers and the programme's office. */
export function demoOrganisations(provinces: ReadonlySet<string>): readonly DemoOrganisation[] {
  const buyers = BUYERS.map(([nameVi, nameEn, provinceSlug], i) => ({
    key: `buyer/${i + 1}`,
    kind: 'buyer' as const,
    nameVi,
    nameEn,
    provinceSlug,
    address: PROVINCES_63.find(({ slug }) => slug === provinceSlug)?.name ?? '',
    email: `muahang@nguoimua${i + 1}.example`,
  }));
  const centres = PROVINCES_63.map(centre);
  const all = [...OTHERS, ...buyers, ...centres].map((one, i) => ({ ...one, phone: phone(i) }));
  return all.filter(
    ({ kind, provinceSlug }) => kind !== 'province_centre' || provinces.has(provinceSlug ?? ''),
  );
}

function accountEmail(personKey: string): string | undefined {
  return DEMO_ACCOUNTS.find(({ person }) => person === personKey)?.email;
}

/** One person for every organisation and every facility that registered itself, and a second organiser colleague. */
export function demoPeople(
  organisations: readonly DemoOrganisation[],
  facilities: readonly DemoFacility[],
): readonly DemoPerson[] {
  const kinh = (key: string) => makePersonName(createRandom(`vietnam/person/${key}`), 'kinh').full;
  const person = (
    key: string,
    email: string,
    rest: Omit<DemoPerson, 'key' | 'email' | 'isDemoAccount'>,
  ) => {
    const account = accountEmail(key);
    return { key, ...rest, email: account ?? email, isDemoAccount: account !== undefined };
  };
  const staff = organisations.flatMap((organisation): DemoPerson[] => {
    const { key, kind, email } = organisation;
    const memberOf = `organisation:${key}`;
    const tel = organisation.phone;
    if (kind === 'province_centre') {
      const slug = organisation.provinceSlug ?? '';
      const people = CRAFTS.find(({ provinceSlug }) => provinceSlug === slug)?.people ?? 'kinh';
      const name = makePersonName(createRandom(`vietnam/person/officer/${slug}`), people).full;
      return [
        person(`officer/${slug}`, email, {
          name,
          phone: tel,
          position: 'Chuyên viên khuyến công',
          memberOf,
        }),
      ];
    }
    if (kind === 'funder') {
      return [
        person('funder', email, {
          name: kinh('funder'),
          phone: tel,
          position: 'Kiểm soát viên',
          memberOf,
        }),
      ];
    }
    if (key === DEMO_ORGANISER_KEY) {
      return [
        person('organiser-manager', email, {
          name: kinh(key),
          phone: tel,
          position: 'Trưởng phòng Hội chợ',
          memberOf,
        }),
        person('organiser-member', `xetduyet@hoicho-phiabac.example`, {
          name: kinh(`${key}/2`),
          phone: tel,
          position: 'Chuyên viên xét duyệt',
          memberOf,
        }),
      ];
    }
    return [
      person(key, email, {
        name: kinh(key),
        phone: tel,
        position: kind === 'buyer' ? 'Phụ trách thu mua' : 'Giám đốc dự án',
        memberOf,
      }),
    ];
  });
  const owners = facilities
    .filter(({ isAssisted }) => !isAssisted)
    .map((facility) =>
      person(`facility/${facility.key}`, facility.email, {
        name: facility.contact.name,
        phone: facility.phone,
        position: facility.contact.position,
        memberOf: `facility:${facility.key}`,
      }),
    );
  const administrator = person('administrator', '', {
    name: kinh('administrator'),
    phone: phone(999),
    position: 'Quản trị hệ thống',
    memberOf: null,
  });
  return [administrator, ...staff, ...owners];
}
