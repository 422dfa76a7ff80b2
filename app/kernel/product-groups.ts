/** The programme's four product groups, in the order its reports print them. Words: `locales/<lang>/import.json` `groups`. */
export const PRODUCT_GROUPS = ['handicraft', 'food', 'machinery', 'other'] as const;

export type ProductGroup = (typeof PRODUCT_GROUPS)[number];

export function isProductGroup(text: string): text is ProductGroup {
  return (PRODUCT_GROUPS as readonly string[]).includes(text);
}
