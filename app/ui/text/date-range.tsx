import type { Instant } from '~/kernel/format';
import { formatDateRange } from '~/kernel/format-date';
import { useLocale } from '~/ui/locale';

/** From one day to another, the shared part said once: `15–19 tháng 12, 2026`. */
export function DateRange({ from, to }: { readonly from: Instant; readonly to: Instant }) {
  const locale = useLocale();
  return <span>{formatDateRange(from, to, locale)}</span>;
}
