import { fail, ok, type Result } from '~/kernel/result';

export type TaxCodeKind = 'enterprise' | 'branch' | 'personal';

export interface TaxCode {
  readonly kind: TaxCodeKind;
  /** As stored and printed: `0100109106`, `0100109106-001` or twelve digits. */
  readonly code: string;
  /** The ten digits of the head office for a branch, otherwise the code itself. */
  readonly rootCode: string;
}

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;
const SPACES = /[\s.]/g;
const HYPHENS = /[\u2010-\u2015]/g;

/** Provinces that issue personal numbers; the first three digits are the province's code of 2019 (01 Hà Nội … 96 Cà Mau). */
const PERSONAL_NUMBER_PROVINCES = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 ' +
    '56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  ).split(' '),
);

/**
 * The tenth digit that makes nine digits a tax code: 10 − (Σ dᵢwᵢ mod 11), w = 31,29,23,19,17,13,7,5,3.
 * Null when that is 10: such nine digits are never issued.
 */
export function taxCheckDigit(nineDigits: string): number | null {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(nineDigits[i]), 0);
  const digit = 10 - (sum % 11);
  return digit === 10 ? null : digit;
}

/**
 * Reads a Vietnamese tax code (MST): ten digits with check digit, ten digits and a branch number, or the twelve-digit
 * personal number that a household business may use. Spaces and dots between digits do not matter; a hyphen stands only
 * before the three digits of a branch, so that one digit too few is not read as something else.
 * Errors: `tax-code-characters`, `tax-code-length` (with `digits`), `tax-code-leading-zero` (a spreadsheet ate the 0),
 * `tax-code-check-digit`, `tax-code-branch`, `tax-code-personal-number`.
 */
export function parseTaxCode(text: string): Result<TaxCode> {
  const marked = text.normalize('NFKC').replace(SPACES, '').replace(HYPHENS, '-');
  const digits = marked.replaceAll('-', '');
  if (!/^\d+$/.test(digits)) return fail('tax-code-characters');
  if (marked !== digits && !/^\d{10}-\d{3}$/.test(marked)) return fail('tax-code-branch');
  if (digits.length === 10) return parseEnterprise(digits);
  if (digits.length === 13) return parseBranch(digits.slice(0, 10), digits.slice(10));
  if (digits.length === 12) return parsePersonal(digits);
  if (digits.length === 9 && parseEnterprise(`0${digits}`).ok) {
    return fail('tax-code-leading-zero', { suggestion: `0${digits}` });
  }
  return fail('tax-code-length', { digits: digits.length });
}

function parseEnterprise(digits: string): Result<TaxCode> {
  const good = taxCheckDigit(digits) === Number(digits[9]) && digits !== '0000000000';
  return good
    ? ok({ kind: 'enterprise', code: digits, rootCode: digits })
    : fail('tax-code-check-digit');
}

function parseBranch(root: string, branch: string): Result<TaxCode> {
  const head = parseEnterprise(root);
  if (!head.ok) return head;
  if (branch === '000') return fail('tax-code-branch');
  return ok({ kind: 'branch', code: `${root}-${branch}`, rootCode: root });
}

function parsePersonal(digits: string): Result<TaxCode> {
  const issuedSomewhere = digits[0] === '0' && PERSONAL_NUMBER_PROVINCES.has(digits.slice(1, 3));
  return issuedSomewhere
    ? ok({ kind: 'personal', code: digits, rootCode: digits })
    : fail('tax-code-personal-number');
}
