import { formatMoney, formatMoneyCompact } from '~/kernel/format';
import { useLocale } from '~/ui/locale';

export interface MoneyProps {
  /** Whole đồng; a string of digits is accepted because bigint does not survive JSON. */
  readonly amountVnd: bigint | number | string;
  /** `5,8 tỷ ₫` instead of the full figure, which then stands in the title. */
  readonly compact?: boolean;
}

/** An amount of money in the reader's form. */
export function Money({ amountVnd, compact }: MoneyProps) {
  const locale = useLocale();
  const amount = typeof amountVnd === 'string' ? BigInt(amountVnd) : amountVnd;
  const full = formatMoney(amount, locale);
  return (
    <data className="nowrap" value={String(amountVnd)} title={compact ? full : undefined}>
      {compact ? formatMoneyCompact(amount, locale) : full}
    </data>
  );
}
