/**
 * A name in at most `maxLines` lines of about `lineLength` characters, broken at spaces only (as Vietnamese is); what does
 * not fit ends in an ellipsis. A single word longer than a line keeps its line to itself.
 */
export function wrapName(name: string, lineLength: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lineLength) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return kept.map((line, index) => (index === maxLines - 1 ? `${line}…` : line));
}
