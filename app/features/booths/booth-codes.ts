import { normaliseText } from '~/kernel/text-folding';

/** Booth codes as people type them, `A01, a02; A03`: separated by commas, semicolons or white space, each once. */
export function readBoothCodes(text: string): readonly string[] {
  const codes = text.split(/[\s,;]+/).map((code) => normaliseText(code).toUpperCase());
  return [...new Set(codes.filter(Boolean))];
}
