import path from 'node:path';
import { type Command, optionalText, requiredText, UsageError } from './command';

/** A path as the person meant it: from the folder where the command was typed. */
export const fromTypedFolder = (file: string) =>
  path.resolve(process.env.HOICHO_CWD ?? process.cwd(), file);

export const allocate: Command = {
  name: 'allocate',
  summary: 'give booths to applications: on files, or for a fair in the database',
  usage: [
    '--booths FILE --applications FILE [--rules FILE] [--seed TEXT] --out FILE',
    '       runs the optimiser on files, without a database, and writes allocation.json',
  ],
  options: {
    booths: { type: 'string' },
    applications: { type: 'string' },
    rules: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
  },
  async run(input) {
    if (input.positionals.length > 0)
      throw new UsageError(`"${input.positionals[0]}" is not expected here`);
    const { allocateFiles } = await import('./allocate-files.server');
    const rules = optionalText(input, 'rules');
    const seed = optionalText(input, 'seed');
    const code = await allocateFiles({
      booths: fromTypedFolder(requiredText(input, 'booths')),
      applications: fromTypedFolder(requiredText(input, 'applications')),
      out: fromTypedFolder(requiredText(input, 'out')),
      ...(rules ? { rules: fromTypedFolder(rules) } : {}),
      ...(seed ? { seed } : {}),
      json: input.json,
    });
    return code === 0 ? 0 : code === 2 ? 2 : 1;
  },
};
