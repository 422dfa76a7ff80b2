import type { ParseArgsConfig } from 'node:util';

/** How a command ends: 0 done, 1 refused (the reason went to stderr), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

type Options = NonNullable<ParseArgsConfig['options']>;

export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  /** Output for machines was asked for. */
  readonly json: boolean;
}

export interface Command {
  /** Words that call it: `import booths`, `user add`. */
  readonly name: string;
  readonly summary: string;
  /** Lines shown by --help after the name. */
  readonly usage: readonly string[];
  readonly options: Options;
  run(input: CommandInput): Promise<ExitCode>;
}

/** Wrong usage: answered with the command's help and exit code 2. */
export class UsageError extends Error {}

export function requiredText(input: CommandInput, option: string): string {
  const value = input.values[option];
  if (typeof value !== 'string' || value.trim() === '')
    throw new UsageError(`--${option} is missing`);
  return value;
}

export function optionalText(input: CommandInput, option: string): string | undefined {
  const value = input.values[option];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function optionalCount(input: CommandInput, option: string): number | undefined {
  const text = optionalText(input, option);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new UsageError(`--${option} must be a whole number above 0`);
  return Number(text);
}

/** Result line: JSON for machines, words for people. */
export function report(
  input: CommandInput,
  words: string,
  facts: Readonly<Record<string, unknown>>,
): void {
  process.stdout.write(input.json ? `${JSON.stringify(facts)}\n` : `${words}\n`);
}
