import { formatCount, type Locale } from '~/kernel/format';

/** What is left of typed or pasted text when only whole đồng count: `5.812.400.000 ₫` → `5812400000`; '' when empty. */
export function plainDigits(text: string): string {
  return text
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, 15);
}

/** Digits in groups of three as the reader writes them. */
export function groupedDigits(digits: string, locale: Locale): string {
  return digits === '' ? '' : formatCount(BigInt(digits), locale);
}

/**
 * Where the caret belongs after grouping: behind as many digits as it stood behind before.
 * @param digitsBefore digits left of the caret in what the person typed
 */
export function caretAfterDigits(text: string, digitsBefore: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === digitsBefore) return index;
    if (/\d/.test(text.charAt(index))) seen += 1;
  }
  return text.length;
}
