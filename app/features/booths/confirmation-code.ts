import type { Words } from './booth-words';

/** The number of a confirmation as it stands on the paper and in letters: `0001/XN-GH`, from the second on `0001/XN-GH, lần 2`. */
export function confirmationCode(words: Words, number: number | null, revision: number): string {
  const padded = String(number ?? 0).padStart(4, '0');
  return revision > 1
    ? words('publication:confirmation.codeAgain', { number: padded, revision })
    : words('publication:confirmation.code', { number: padded });
}
