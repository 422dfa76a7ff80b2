/** A text whose last words stand on one line, so that no single word or year is left on a line of its own. */
export function keepEndTogether(text: string, words = 3): string {
  const parts = text.split(' ');
  if (parts.length <= words) return text;
  const end = parts.splice(-words);
  return `${parts.join(' ')} ${end.join('\u00a0')}`;
}
