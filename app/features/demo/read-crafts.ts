import type { ProductGroup } from '~/kernel/product-groups';
import { CENTRAL_AND_HIGHLANDS } from './crafts/central-and-highlands';
import { NORTH_CENTRAL } from './crafts/north-central';
import { NORTHERN_MOUNTAINS } from './crafts/northern-mountains';
import { RED_RIVER_DELTA } from './crafts/red-river-delta';
import { SOUTH } from './crafts/south';
import { isPeople, type People } from './person-names';

/** A craft village or a place known for a speciality, as every province has some. */
export interface Craft {
  /** Stable key: `ha-giang/1` is the first of Hà Giang. */
  readonly key: string;
  readonly provinceSlug: string;
  readonly group: ProductGroup;
  /** `Bát Tràng`: the place alone, for names. */
  readonly village: string;
  /** `Bát Tràng, Gia Lâm`: for addresses. */
  readonly place: string;
  /** `gốm sứ`, `chè và sữa`: lower case but for names of its own. */
  readonly nameVi: string;
  /** `Ceramics` */
  readonly nameEn: string;
  readonly products: readonly { readonly vi: string; readonly en: string }[];
  /** Whose personal names people there commonly bear. */
  readonly people: People;
}

const GROUPS: Readonly<Record<string, ProductGroup>> = {
  h: 'handicraft',
  f: 'food',
  m: 'machinery',
  o: 'other',
};

/** Line: `province|group letter|place|speciality vi|speciality en|product vi=product en;…|people (Kinh when absent)`. */
function readLine(line: string, position: number): Craft {
  const [province = '', group = '', place = '', vi = '', en = '', products = '', people = 'kinh'] =
    line.split('|');
  return {
    key: `${province}/${position}`,
    provinceSlug: province,
    group: GROUPS[group] ?? 'other',
    village: (place.split(',')[0] ?? place).replace('Thành phố ', ''),
    place,
    nameVi: vi.replace(', ', ' và '),
    nameEn: en,
    products: products.split(';').map((pair) => {
      const [productVi = '', productEn = ''] = pair.split('=');
      return { vi: productVi, en: productEn };
    }),
    people: isPeople(people) ? people : 'kinh',
  };
}

function readAll(lines: readonly string[]): readonly Craft[] {
  const positions = new Map<string, number>();
  return lines.map((line) => {
    const province = line.slice(0, line.indexOf('|'));
    const position = (positions.get(province) ?? 0) + 1;
    positions.set(province, position);
    return readLine(line, position);
  });
}

/** All craft villages and specialities the demo knows: at least four in each of the 63 provinces. */
export const CRAFTS: readonly Craft[] = readAll([
  ...RED_RIVER_DELTA,
  ...NORTHERN_MOUNTAINS,
  ...NORTH_CENTRAL,
  ...CENTRAL_AND_HIGHLANDS,
  ...SOUTH,
]);
