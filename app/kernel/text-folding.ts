/** Control characters that are not white space, and format characters: soft hyphens, zero-width and bidi marks, BOMs. */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu;
/** In a `u` pattern, only surrogates without their partner. */
const LONE_SURROGATES = /\p{Cs}/gu;
const COMBINING_MARKS = /[\u0300-\u036f]/g;
const vietnamese = new Intl.Collator('vi', { numeric: true });

/**
 * A text as we store it: NFC, without invisible characters, white space collapsed to single spaces, trimmed.
 * Lone surrogates become U+FFFD, since PostgreSQL refuses them.
 */
export function normaliseText(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Several lines as we store them: each as {@link normaliseText}, at most one empty line between two, none around. */
export function normaliseLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(normaliseText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * The form two texts share when a person would call them the same word: lower case, no diacritics, `đ` as `d`.
 * `Hòa`, `Hoà` and `HOA` fold to `hoa`. For searching and for finding duplicates, never for display.
 */
export function foldText(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC');
}

/** Vietnamese alphabetical order, with numbers inside compared as numbers (A2 before A10). For `Array.sort`. */
export function collateVi(a: string, b: string): number {
  return vietnamese.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** `Hội chợ phía Bắc 2026` → `hoi-cho-phia-bac-2026`: ASCII letters, digits and single hyphens, at most `maxLength` long. */
export function slugify(text: string, maxLength = 80): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, maxLength)
    .replace(/-+$/, '');
}
