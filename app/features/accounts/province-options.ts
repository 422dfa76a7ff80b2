import { PROVINCES_34 } from '~/kernel/provinces';
import type { Option } from '~/ui/forms/option';

/** The provinces of today, as the forms of this slice send them: `f34:tuyen-quang`. */
export const provinceOptions: Option[] = PROVINCES_34.map(({ slug, name }) => ({
  value: `f34:${slug}`,
  label: name,
}));
