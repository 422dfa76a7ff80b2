const legalForms =
  /^(hợp tác xã|htx|công ty|cty|tnhh|cổ phần|cp|mtv|cơ sở|cssx|hộ kinh doanh|hkd|tổ hợp tác|tht|doanh nghiệp tư nhân|dntn|ông|bà|chị|anh)\s+/iu;

/**
 * Two letters to tell a name by: the first words after the legal form ("HTX chè Shan tuyết" → CS), for a person
 * the first and the given name ("Lò Văn Phúc" → LP).
 */
export function initials(name: string, kind: 'person' | 'organisation'): string {
  let rest = name.normalize('NFC').trim();
  for (
    let stripped = rest.replace(legalForms, '');
    stripped !== rest;
    stripped = rest.replace(legalForms, '')
  ) {
    rest = stripped;
  }
  const words = rest.split(/[\s\-–,.]+/u).filter((word) => /^\p{L}|^\p{N}/u.test(word));
  const first = words[0];
  if (!first) return '–';
  const second = kind === 'person' ? words.at(-1) : words[1];
  const letters = words.length > 1 && second ? [first, second] : [first];
  return letters.map((word) => (Array.from(word)[0] ?? '').toLocaleUpperCase('vi')).join('');
}

/** One of four grounds, always the same for the same name. */
export function avatarTone(name: string): 0 | 1 | 2 | 3 {
  let sum = 0;
  for (const letter of name.normalize('NFC'))
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % 4) as 0 | 1 | 2 | 3;
}
