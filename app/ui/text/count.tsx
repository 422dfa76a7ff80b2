import { formatCount } from '~/kernel/format';
import { useLocale } from '~/ui/locale';

/** A bare figure in the reader's form: `1.850`. */
export function Count({
  value,
  fractionDigits,
}: {
  readonly value: number | bigint;
  readonly fractionDigits?: number;
}) {
  const locale = useLocale();
  return <span className="nowrap">{formatCount(value, locale, fractionDigits)}</span>;
}
