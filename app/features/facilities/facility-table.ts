import { PRODUCT_GROUPS } from '~/kernel/product-groups';
import type { TableSpec } from '~/ui/table/table-state';
import { LEGAL_FORMS } from './schema';

/** What the list of a centre's facilities can do. */
export const facilitySpec = {
  sortable: ['name', 'createdAt', 'applications'],
  defaultSort: { key: 'name', descending: false },
  filters: { group: PRODUCT_GROUPS, form: LEGAL_FORMS },
} as const satisfies TableSpec;
