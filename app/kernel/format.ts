/**
 * Numbers, money and dates as a reader of Vietnamese or English expects them.
 *
 * Nothing here asks Intl: the Vietnamese data differ between ICU versions ("15 tháng 12, 2026" / "15 tháng 12 năm 2026"),
 * and a page rendered on a server must read the same after hydration in any browser.
 */
export type Locale = 'vi' | 'en';

/** An instant: a Date, epoch milliseconds, an ISO string, or a bare day `2026-12-15` (that day in Vietnam). */
export type Instant = Date | number | string;

/** Narrows an i18n language tag (`vi-VN`, `en`) to a locale; anything unknown is Vietnamese. */
export function toLocale(language: string | undefined): Locale {
  return language?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

const nonBreaking = '\u00a0';

function group(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

/** `1.850` (vi), `1,850` (en). Fractions are rounded half away from zero to at most `fractionDigits` (default 2), trailing zeros dropped. */
export function formatCount(value: number | bigint, locale: Locale, fractionDigits = 2): string {
  const [thousands, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
  if (typeof value === 'bigint') {
    const negative = value < 0n;
    return (negative ? '−' : '') + group((negative ? -value : value).toString(), thousands);
  }
  if (!Number.isFinite(value)) return '–';
  const [whole = '0', fraction = ''] = roundHalfUp(Math.abs(value), fractionDigits).split('.');
  const kept = fraction.replace(/0+$/, '');
  const sign = value < 0 && !(whole === '0' && kept === '') ? '−' : '';
  return sign + group(whole, thousands) + (kept ? decimal + kept : '');
}

/** Rounds the decimal digits a person sees: 1.005 to two places is 1.01, although the double lies below. */
function roundHalfUp(value: number, digits: number): string {
  const shifted = Number(`${value}e${digits}`);
  if (!Number.isFinite(shifted)) return value.toFixed(digits);
  const rounded = Math.round(shifted);
  return rounded < 1e21 ? Number(`${rounded}e-${digits}`).toFixed(digits) : value.toFixed(digits);
}

/** A ratio (0.61) as `61%`; in both languages without a space. */
export function formatPercent(ratio: number, locale: Locale, fractionDigits = 0): string {
  return `${formatCount(ratio * 100, locale, fractionDigits)}%`;
}

/** Whole đồng in full, for documents: `5.812.400.000 ₫` (vi), `₫5,812,400,000` (en). */
export function formatMoney(amountVnd: bigint | number, locale: Locale): string {
  const amount = typeof amountVnd === 'bigint' ? amountVnd : BigInt(Math.round(amountVnd));
  const text = formatCount(amount, locale);
  if (locale === 'vi') return `${text}${nonBreaking}₫`;
  return text.startsWith('−') ? `−₫${text.slice(1)}` : `₫${text}`;
}

const scales = [
  // 999.95 triệu would round to 1.000 triệu: from there on it is 1 tỷ.
  { from: 999_950_000n, unit: 1_000_000_000n, vi: 'tỷ', en: 'billion' },
  { from: 1_000_000n, unit: 1_000_000n, vi: 'triệu', en: 'million' },
] as const;

/** Đồng for overviews, one decimal, half up: `5,8 tỷ ₫`, `136,9 triệu ₫`; below a million in full. */
export function formatMoneyCompact(amountVnd: bigint | number, locale: Locale): string {
  const amount = typeof amountVnd === 'bigint' ? amountVnd : BigInt(Math.round(amountVnd));
  const size = amount < 0n ? -amount : amount;
  const sign = amount < 0n ? '−' : '';
  for (const scale of scales) {
    if (size < scale.from) continue;
    const tenths = (size * 10n + scale.unit / 2n) / scale.unit;
    const text = formatCount(tenths / 10n, locale) + decimals(tenths % 10n, locale);
    return locale === 'vi'
      ? `${sign}${text}${nonBreaking}${scale.vi}${nonBreaking}₫`
      : `${sign}₫${text}${nonBreaking}${scale.en}`;
  }
  return formatMoney(amount, locale);
}

function decimals(tenth: bigint, locale: Locale): string {
  return tenth === 0n ? '' : `${locale === 'vi' ? ',' : '.'}${tenth}`;
}

/** `840 B`, `1,2 MB`: file sizes in powers of 1,000, as phones show them. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatCount(size, locale, unit > 1 && size < 100 ? 1 : 0)}${nonBreaking}${units[unit]}`;
}
