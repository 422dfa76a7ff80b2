import fs from 'node:fs';
import { systemActor } from '~/features/access/actor';
import { describeRowError } from '~/kernel/describe-row-error';
import type { RowError } from '~/kernel/row-error';
import { fromTypedFolder } from './allocate-command';
import {
  type Command,
  type CommandInput,
  optionalText,
  report,
  requiredText,
  UsageError,
} from './command';

const MAX_BYTES = 50 * 1_024 * 1_024;

/** The one file named on the command line, read when it is not too large. */
function readFile(input: CommandInput): Uint8Array {
  const [name, extra] = input.positionals;
  if (!name || extra !== undefined) throw new UsageError('Name exactly one file');
  const file = fromTypedFolder(name);
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (fs.statSync(file).size > MAX_BYTES)
    throw new Error(`${file} is larger than 50 MB; nothing was stored.`);
  return fs.readFileSync(file);
}

/** Every bad row on stderr as `line, column, code, message`. */
async function refuse(errors: readonly RowError[], input: CommandInput): Promise<1> {
  const { readWords } = await import('~/platform/i18n/resources.server');
  const { import: files, applications } = readWords().resources.vi as Record<
    string,
    { errors?: Record<string, string>; importErrors?: Record<string, string> }
  >;
  const words = { ...files?.errors, ...applications?.importErrors };
  const rows = errors.map((error) => ({
    line: error.line,
    column: error.column,
    code: error.code,
    message: describeRowError(error, words),
  }));
  process.stderr.write(
    input.json
      ? `${JSON.stringify({ refused: rows })}\n`
      : `${rows.map((row) => `${row.line}, ${row.column}, ${row.code}, ${row.message}`).join('\n')}\n`,
  );
  return 1;
}

const importApplications: Command = {
  name: 'import applications',
  summary: 'bring applications.csv into a fair, as its organiser',
  usage: [
    '--fair SLUG --evidence TEXT FILE',
    '       --evidence names the paper on which the facilities agreed; a bad file is refused whole',
  ],
  options: { fair: { type: 'string' }, evidence: { type: 'string' } },
  async run(input) {
    const fairSlug = requiredText(input, 'fair');
    const evidence = optionalText(input, 'evidence') ?? '';
    const bytes = readFile(input);
    const { withDatabase } = await import('./with-database.server');
    const verb = await import('~/features/applications/import-applications.server');
    const { systemClock } = await import('~/platform/clock/clock');
    const done = await withDatabase(({ db }) =>
      verb.importApplications(
        { actor: systemActor('hoicho import'), db, clock: systemClock, requestId: 'command-line' },
        { fairSlug, bytes, evidence },
      ),
    );
    if (!done.ok) throw new Error(await say(done.error));
    if (done.value.kind === 'refused') return refuse(done.value.errors, input);
    const { created, updated, unchanged } = done.value;
    report(input, `created ${created}, updated ${updated}, unchanged ${unchanged}`, {
      created,
      updated,
      unchanged,
    });
    return 0;
  },
};

const importBooths: Command = {
  name: 'import booths',
  summary: 'bring booths.csv into the floor plan of a fair',
  usage: [
    '--fair SLUG FILE',
    '       a bad file is refused whole, with every bad row; the same file again changes nothing',
  ],
  options: { fair: { type: 'string' } },
  async run(input) {
    const fairSlug = requiredText(input, 'fair');
    const bytes = readFile(input);
    const { withDatabase } = await import('./with-database.server');
    const verb = await import('~/features/floor-plan/import-booths.server');
    const { systemClock } = await import('~/platform/clock/clock');
    const done = await withDatabase(({ db }) =>
      verb.importBooths(
        { actor: systemActor('hoicho import'), db, clock: systemClock, requestId: 'command-line' },
        { fairSlug, bytes },
      ),
    );
    if (!done.ok) throw new Error(await say(done.error));
    if (done.value.kind === 'refused') return refuse(done.value.errors, input);
    const { created, updated, unchanged } = done.value;
    report(input, `created ${created}, updated ${updated}, unchanged ${unchanged}`, {
      created,
      updated,
      unchanged,
    });
    return 0;
  },
};

async function say(error: { readonly code: string; readonly details?: object }): Promise<string> {
  if (error.code === 'not-found') return 'There is no fair with this slug.';
  if (error.code === 'application.evidence-missing')
    return '--evidence is missing: name the paper on which the facilities agreed.';
  const { readWords, translators } = await import('~/platform/i18n/resources.server');
  const text = translators(readWords()).vi.t(`errors:${error.code}`, {
    ...error.details,
    defaultValue: error.code,
  });
  return String(text);
}

export const importCommands: readonly Command[] = [importBooths, importApplications];
