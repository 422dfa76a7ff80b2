import path from 'node:path';
import {
  type Command,
  type CommandInput,
  type ExitCode,
  optionalText,
  report,
  requiredText,
  UsageError,
} from './command';

/** A path as the person meant it: from the folder where the command was typed. */
export const fromTypedFolder = (file: string) =>
  path.resolve(process.env.HOICHO_CWD ?? process.cwd(), file);

export const allocate: Command = {
  name: 'allocate',
  summary: 'give booths to applications: on files, or for a fair in the database',
  usage: [
    '--booths FILE --applications FILE [--rules FILE] [--seed TEXT] --out FILE',
    '       runs the optimiser on files, without a database, and writes allocation.json',
    '--fair SLUG [--seed TEXT] [--apply]',
    '       runs it on a fair in the database and stores a draft; --apply gives the booths, all or none',
  ],
  options: {
    booths: { type: 'string' },
    applications: { type: 'string' },
    rules: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    fair: { type: 'string' },
    apply: { type: 'boolean' },
  },
  async run(input) {
    if (input.positionals.length > 0)
      throw new UsageError(`"${input.positionals[0]}" is not expected here`);
    if (input.values.fair !== undefined) return onFair(input);
    if (input.values.apply) throw new UsageError('--apply needs --fair');
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

async function onFair(input: CommandInput): Promise<ExitCode> {
  const clash = ['booths', 'applications', 'rules', 'out'].find((name) => input.values[name]);
  if (clash) throw new UsageError(`--${clash} goes with files, --fair with the database`);
  const fairSlug = requiredText(input, 'fair');
  const seed = optionalText(input, 'seed');
  const { withDatabase } = await import('./with-database.server');
  const { allocateFair } = await import('./allocate-fair.server');
  const done = await withDatabase(({ db }) =>
    allocateFair(db, { fairSlug, apply: input.values.apply === true, ...(seed ? { seed } : {}) }),
  );
  if (!done.ok) {
    const { code, details } = done.error;
    const { t } = (await import('~/platform/mail/mail-words.server')).mailWords('vi');
    const keys = [`allocation:errors.${code.replace('allocation.', '')}`, `errors:${code}`];
    process.stderr.write(
      input.json
        ? `${JSON.stringify({ refused: { code, ...details } })}\n`
        : `${fairSlug}: ${t([...keys, 'errors:unknown'], { ...details })} (${code})\n`,
    );
    return 1;
  }
  const { number, placed, unplaced, booths, gap, applied } = done.value;
  const percent = ((gap ?? 0) * 100).toFixed(2).replace('.', ',');
  report(
    input,
    `Phương án ${number}: đã xếp ${placed} đơn vào ${booths} gian, ${unplaced} đơn chưa có chỗ. ` +
      `Chênh lệch so với mức tốt nhất có thể: ${percent}%. ` +
      (applied ? 'Đã áp dụng.' : 'Bản nháp chờ quyết định.'),
    { ...done.value },
  );
  return 0;
}
