import type { RowError } from '~/kernel/row-error';

/** The sentence for an error, from `import:errors` of the reader's language; the bare code when the words are missing. */
export function describeRowError(
  error: Pick<RowError, 'code' | 'details'>,
  words: Readonly<Record<string, string>>,
): string {
  const sentence = words[error.code];
  if (sentence === undefined) return error.code;
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    String(error.details?.[name] ?? whole),
  );
}
