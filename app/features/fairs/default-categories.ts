import { PRODUCT_GROUPS, type ProductGroup } from '~/kernel/product-groups';

/** Names as the programme's reports print them, short enough for a menu. */
const names: Readonly<Record<ProductGroup, readonly [vi: string, en: string]>> = {
  handicraft: ['Thủ công mỹ nghệ', 'Handicraft'],
  food: [
    'Chế biến nông, lâm, thủy sản và thực phẩm',
    'Processed farm, forest and aquatic goods, food',
  ],
  machinery: [
    'Máy móc, thiết bị, dụng cụ và phụ tùng cơ khí',
    'Machinery, equipment, tools and parts',
  ],
  other: ['Sản phẩm khác', 'Other products'],
};

/** A new fair begins with the programme's four product groups, without caps. */
export const defaultCategories = PRODUCT_GROUPS.map((code, sort) => ({
  code,
  nameVi: names[code][0],
  nameEn: names[code][1],
  boothCap: null,
  sort,
}));
