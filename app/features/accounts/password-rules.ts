import { foldText } from '~/kernel/text-folding';

/** NIST SP 800-63B: length counts, composition rules do not; commonly used and context words are refused. */
export const passwordLength = { least: 10, most: 200 } as const;

/** Stems of the passwords that lists of leaked ones begin with, folded; with digits and signs around they stay guessable. */
const commonStems = new Set(
  (
    'password passw0rd matkhau matkhaumoi qwerty qwertyuiop asdfghjkl zxcvbnm iloveyou anhyeuem emyeuanh yeuanh ' +
    'yeuem yeuembinhthuong khongbiet khongco admin administrator welcome letmein vietnam vietnamvodich hanoi saigon ' +
    'hochiminh hoicho khuyencong abcdef abcdefgh abcd abc qazwsx dragon monkey football superman princess sunshine'
  ).split(' '),
);

/**
 * Why a password is not good enough, as an error code; undefined when it is.
 * @param own the person's name, e-mail and the like: a password made of them is the first guess
 */
export function passwordFault(password: string, own: readonly string[] = []): string | undefined {
  const length = [...password].length;
  if (length < passwordLength.least) return 'account.password-short';
  if (length > passwordLength.most) return 'account.password-long';
  const folded = foldText(password).replace(/\s/g, '');
  if (new Set(folded).size < 4 || isRun(folded)) return 'account.password-common';
  const stem = folded.replace(/[^a-z]/g, '');
  if (commonStems.has(stem) || (stem === '' && folded.length < 12))
    return 'account.password-common';
  const pieces = own.flatMap((text) => [text, ...text.split(/[@.\s_-]+/)]).map(plain);
  const left = pieces
    .filter((piece) => piece.length >= 4)
    .reduce((text, piece) => text.replaceAll(piece, ''), plain(password));
  return left.replace(/\d/g, '').length < 4 && left.length < 8 ? 'account.password-own' : undefined;
}

const plain = (text: string) => foldText(text).replace(/[^a-z0-9]/g, '');

/** `1234567890`, `abcdefghij`, `9876543210`: each character next to the one before. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((char, at) => char.charCodeAt(0) - text.charCodeAt(at));
  const [first] = steps;
  const same = steps.filter((step) => step === first).length;
  return first !== undefined && Math.abs(first) <= 1 && same >= steps.length - 1;
}
