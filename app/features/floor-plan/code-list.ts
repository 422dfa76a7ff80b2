const shownCodes = 12;

/** `A01, A02, A03`; of a long list its beginning, then `…`. */
export function codeList(codes: readonly string[], shown = shownCodes): string {
  return codes.length > shown ? `${codes.slice(0, shown).join(', ')} …` : codes.join(', ');
}
