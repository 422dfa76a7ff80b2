/** What the bytes 0x80–0x9F are in Windows-1252; the five that it does not use, and all in Latin-1, are control characters. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const MARKS = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323';
/** TCVN3 (ABC) letters that Latin-1 shows as signs: `H\u00b5 N\u00e9i`, `g\u00e8m B\u00b8t Tr\u00b5ng`. */
const TCVN3_SIGNS =
  '\u00a8\u00a9\u00ab\u00ac\u00ad\u00ae\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be';
/** From so many on it is not chance. */
const FEW = 3;

/** The byte 0x80–0xBF that a character is in Windows-1252 or Latin-1. */
const byteOf = new Map([
  ...Array.from(WINDOWS_1252, (sign, i): [number, number] => [sign.charCodeAt(0), 0x80 + i]),
  ...Array.from({ length: 64 }, (_, i): [number, number] => [0x80 + i, 0x80 + i]),
]);
const vietnamese = codesOf(LETTERS + LETTERS.toUpperCase());
const lettersAndMarks = new Set([...vietnamese, ...codesOf(MARKS)]);
const tcvn3Signs = codesOf(TCVN3_SIGNS);
const CELL_ENDS = codesOf('\n,;\t');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/**
 * The 1-based line on which Vietnamese letters are damaged first, or null for a text that is right: a text that was read as
 * Windows-1252 and saved again (`H\u00e1\u00bb\u2122i`), one in a TCVN3 typeface (`H\u00b5 N\u00e9i`), or one with U+FFFD in it.
 *
 * One pair of characters proves nothing: `X\u00c3` before a no-break space or a closing quotation mark is what `X\u00e0` becomes.
 * A cell is damaged when one of its garbled letters stands where right text has no such characters, and they outnumber its
 * right ones; a file also when it has several different ones and fewer right letters than those.
 */
export function damagedLine(text: string): number | null {
  const found = [text.indexOf('\ufffd'), firstGarbled(text), firstTcvn3(text)].filter(
    (at) => at >= 0,
  );
  return found.length === 0 ? null : text.slice(0, Math.min(...found)).split('\n').length;
}

interface Garbled {
  /** The letter or mark it was. */
  readonly code: number;
  /** Characters it takes now. */
  readonly length: 2 | 3;
}

/** The letter whose UTF-8 bytes the characters here are in Windows-1252; undefined where there is none. */
function garbledAt(text: string, at: number): Garbled | undefined {
  const lead = text.charCodeAt(at);
  const isThree = lead === 0xe1;
  if (!isThree && lead !== 0xcc && (lead < 0xc3 || lead > 0xc6)) return undefined;
  const [second, third] = [byteAt(text, at + 1), isThree ? byteAt(text, at + 2) : 0x80];
  if (second === 0 || third === 0) return undefined;
  const code = isThree
    ? ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
    : ((lead & 0x1f) << 6) | (second & 0x3f);
  return lettersAndMarks.has(code) ? { code, length: isThree ? 3 : 2 } : undefined;
}

function byteAt(text: string, at: number): number {
  return byteOf.get(text.charCodeAt(at)) ?? 0;
}

/** Where right text has no such characters: a capital after a small letter, signs inside a word, letters of no Vietnamese. */
function isOutOfPlace(text: string, at: number, { length }: Garbled): boolean {
  const lead = text.charCodeAt(at);
  if (lead === 0xe1) return /\p{L}/u.test(text.charAt(at + length));
  if (lead === 0xc3 || lead === 0xcc) return /\p{Ll}/u.test(text.charAt(at - 1));
  return true;
}

/** What is garbled in a part of a text; `first` is -1 where nothing is. */
interface Tally {
  readonly first: number;
  readonly garbled: number;
  readonly right: number;
  readonly isSure: boolean;
}

function firstGarbled(text: string): number {
  let [first, garbled, right] = [-1, 0, 0];
  const distinct = new Set<number>();
  for (let from = 0; from < text.length; ) {
    const to = endOfCell(text, from);
    const cell = tallyCell(text, from, to, distinct);
    if (cell.isSure && cell.garbled > cell.right) return cell.first;
    if (first < 0) first = cell.first;
    garbled += cell.garbled;
    right += cell.right;
    from = to + 1;
  }
  return distinct.size >= FEW && garbled > right ? first : -1;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && !CELL_ENDS.has(text.charCodeAt(at))) at++;
  return at;
}

function tallyCell(text: string, from: number, to: number, distinct: Set<number>): Tally {
  let [first, garbled, right, isSure] = [-1, 0, 0, false];
  for (let at = from; at < to; at++) {
    const found = garbledAt(text, at);
    if (found) {
      if (first < 0) first = at;
      garbled += 1;
      isSure ||= isOutOfPlace(text, at, found);
      distinct.add(found.code);
      at += found.length - 1;
    } else if (vietnamese.has(text.charCodeAt(at))) right += 1;
  }
  return { first, garbled, right, isSure };
}

/** A line, or all of them together, is in a TCVN3 typeface when signs inside words outnumber the letters it cannot show. */
function firstTcvn3(text: string): number {
  const file = { first: -1, signs: 0, inWord: 0, beyond: 0 };
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = tallySigns(text, from, to);
    if (isTcvn3(line)) return line.first;
    if (file.first < 0) file.first = line.first;
    file.signs += line.signs;
    file.inWord += line.inWord;
    file.beyond += line.beyond;
    from = to + 1;
  }
  return isTcvn3(file) ? file.first : -1;
}

interface Signs {
  readonly first: number;
  /** After a letter. */
  readonly signs: number;
  /** Between a letter and a small one. */
  readonly inWord: number;
  /** Vietnamese letters that are not in Latin-1. */
  readonly beyond: number;
}

function isTcvn3({ signs, inWord, beyond }: Signs): boolean {
  return inWord > 0 && signs >= FEW && signs > beyond;
}

function tallySigns(text: string, from: number, to: number): Signs {
  let [first, signs, inWord, beyond] = [-1, 0, 0, 0];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff && vietnamese.has(code)) beyond += 1;
    if (!tcvn3Signs.has(code) || !/\p{L}/u.test(text.charAt(at - 1))) continue;
    if (first < 0) first = at;
    signs += 1;
    if (/\p{Ll}/u.test(text.charAt(at + 1))) inWord += 1;
  }
  return { first, signs, inWord, beyond };
}
