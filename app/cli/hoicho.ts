import { parseArgs } from 'node:util';
import { type Command, type CommandInput, UsageError } from './command';
import { commands } from './commands';

const out = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'Usage: npm run hoicho -- <command> [options]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'Every command takes --help and --json. Exit code: 0 done, 1 refused, 2 wrong usage.',
  ].join('\n');
}

function help(command: Command): string {
  return [
    `Usage: npm run hoicho -- ${command.name} ${command.usage[0] ?? ''}`,
    ...command.usage.slice(1),
  ]
    .join('\n')
    .trimEnd();
}

/** The command that the first words name; the longest name wins (`import booths` before `import`). */
function find(words: readonly string[]): Command | undefined {
  return [...commands]
    .sort((one, other) => other.name.length - one.name.length)
    .find((command) => command.name.split(' ').every((part, index) => words[index] === part));
}

function parse(command: Command, words: readonly string[]): CommandInput & { help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: words.slice(command.name.split(' ').length),
      options: {
        ...command.options,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    return {
      values: values as CommandInput['values'],
      positionals,
      json: values.json === true,
      help: values.help === true,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function main(words: readonly string[]): Promise<number> {
  const command = find(words);
  if (!command) {
    const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '');
    (asked ? out : complain)(
      asked ? overview() : `There is no command "${words.join(' ')}".\n\n${overview()}`,
    );
    return asked && words.length > 0 ? 0 : 2;
  }
  try {
    const input = parse(command, words);
    if (input.help) {
      out(help(command));
      return 0;
    }
    return await command.run(input);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\n\n${help(command)}`);
      return 2;
    }
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
