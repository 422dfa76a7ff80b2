import { slugify } from '~/kernel/text-folding';

/** Longest address a fair can have; the database keeps it. */
export const LONGEST_SLUG = 80;
const suggestedLength = 40;
/** Words that every fair's name has, and so tell none from another. */
const common = ['hoi-cho', 'trien-lam', 'cac-san-pham', 'san-pham', 'hang', 'khu-vuc'];
/** Pages of the organiser that stand where a fair's address does. */
const pages = new Set(['new', 'export']);

/**
 * A short address for a fair from its Vietnamese name, whole words only, the year kept: `cnnt-phia-bac-phu-tho-2027` for
 * “Hội chợ hàng công nghiệp nông thôn khu vực phía Bắc, Phú Thọ 2027”. '' when the name has no letter.
 */
export function suggestedFairSlug(nameVi: string): string {
  const whole = slugify(nameVi, 300);
  let short = `-${whole}-`.replaceAll('-cong-nghiep-nong-thon-', '-cnnt-');
  for (const words of common) short = short.replaceAll(`-${words}-`, '-');
  const telling = short.split('-').filter(Boolean);
  const words = telling.some((word) => /[a-z]/.test(word)) ? telling : whole.split('-');
  const year = words.find((word) => /^20\d\d$/.test(word));
  const kept: string[] = [];
  let room = suggestedLength - (year ? year.length + 1 : 0);
  for (const word of words) {
    if (word === year) continue;
    room -= word.length + (kept.length > 0 ? 1 : 0);
    if (room < 0) break;
    kept.push(word);
  }
  return [...kept, ...(year ? [year] : [])].join('-').slice(0, suggestedLength);
}

/** What was typed as an address, as an address: `Phú Thọ 2027` is `phu-tho-2027`. '' when nothing of it can be one. */
export function typedFairSlug(text: string): string {
  return slugify(text, LONGEST_SLUG);
}

/** Whether a fair can have this address as far as addresses of pages go. */
export function isPageSlug(slug: string): boolean {
  return pages.has(slug);
}
