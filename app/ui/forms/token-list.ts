export interface TokenRules {
  /** Tokens that exist, as they are written; without it any is taken. */
  readonly known?: ReadonlySet<string>;
  readonly max?: number;
}

export interface TokenAddition {
  readonly tokens: readonly string[];
  readonly added: readonly string[];
  readonly unknown: readonly string[];
  /** Left out because the list is full. */
  readonly surplus: readonly string[];
}

/** Splits what was typed or pasted (`A01; a02, A3`) into tokens: upper case, without repeats. */
export function splitTokens(text: string): readonly string[] {
  const parts = text.normalize('NFC').split(/[;,\s]+/u);
  return [...new Set(parts.filter(Boolean).map((part) => part.toLocaleUpperCase('vi')))];
}

/** The one form in which a list of tokens is sent and stored in a field: `A01;A02`. */
export function joinTokens(tokens: readonly string[]): string {
  return tokens.join(';');
}

/** Adds what was typed to a list, keeping its order, and says what could not be added. */
export function addTokens(
  tokens: readonly string[],
  text: string,
  rules: TokenRules,
): TokenAddition {
  const added: string[] = [];
  const unknown: string[] = [];
  const surplus: string[] = [];
  for (const token of splitTokens(text)) {
    if (tokens.includes(token)) continue;
    if (rules.known && !rules.known.has(token)) unknown.push(token);
    else if (rules.max !== undefined && tokens.length + added.length >= rules.max)
      surplus.push(token);
    else added.push(token);
  }
  return { tokens: [...tokens, ...added], added, unknown, surplus };
}

/** Moves one token a place towards the front (−1) or the back (1); the ends stay ends. */
export function moveToken(tokens: readonly string[], token: string, by: -1 | 1): readonly string[] {
  const from = tokens.indexOf(token);
  const to = from + by;
  if (from < 0 || to < 0 || to >= tokens.length) return tokens;
  const moved = [...tokens];
  moved.splice(from, 1);
  moved.splice(to, 0, token);
  return moved;
}
