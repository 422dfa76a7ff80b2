import { readFile, rename, writeFile } from 'node:fs/promises';
import type { AllocationProblem } from '~/features/allocation/problem';
import { faultText } from '~/features/allocation/reasons';
import type { AllocationResult } from '~/features/allocation/result';
import { formatResultFile } from '~/features/allocation/result-file';
import {
  type AllocationRules,
  DEFAULT_RULES,
  parseRules,
} from '~/features/allocation/rules-schema';
import { runOptimiser } from '~/features/allocation/run-optimiser.server';
import { verifyResult } from '~/features/allocation/verify';
import { parseApplicationsCsv } from '~/features/applications/applications-csv';
import { parseBoothsCsv } from '~/features/floor-plan/booths-csv';
import type { RowError } from '~/kernel/row-error';
import { listedErrorLine, listRowErrors } from '~/kernel/row-error-words';
import { decodeTable } from '~/kernel/utf8-file';

export interface AllocateFilesOptions {
  readonly booths: string;
  readonly applications: string;
  readonly rules?: string;
  readonly out: string;
  /** Instead of the seed of the rules. */
  readonly seed?: string;
  readonly json?: boolean;
}

/** Lines for a person, on stderr; the caller answers with exit code 1. */
class Refusal extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines[0]);
  }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new Refusal([`${file}: ${cause instanceof Error ? cause.message : String(cause)}`]);
  }
}

async function readText(file: string): Promise<string> {
  const text = decodeTable(await read(file));
  if (!text.ok) refuse(file, text.error);
  return text.value;
}

/** Every bad row as `line, column, code, message` under the name of its file. */
function refuse(file: string, errors: readonly RowError[]): never {
  throw new Refusal([`${file}:`, ...listRowErrors(errors, 'vi').map(listedErrorLine)]);
}

async function readRules(file: string | undefined): Promise<AllocationRules> {
  if (file === undefined) return DEFAULT_RULES;
  const parsed = parseRules(await readText(file));
  if (parsed.ok) return parsed.value;
  throw new Refusal(
    parsed.error.map(({ path, message }) => `${file}: ${path === '' ? '' : `${path}: `}${message}`),
  );
}

async function readProblem(options: AllocateFilesOptions): Promise<AllocationProblem> {
  const booths = parseBoothsCsv(await readText(options.booths));
  if (!booths.ok) refuse(options.booths, booths.error);
  const knownBoothCodes = new Set(booths.value.map(({ code }) => code));
  const applications = parseApplicationsCsv(await readText(options.applications), {
    knownBoothCodes,
  });
  if (!applications.ok) refuse(options.applications, applications.error);
  const rules = await readRules(options.rules);
  return {
    booths: booths.value,
    applications: applications.value,
    rules: options.seed === undefined ? rules : { ...rules, seed: options.seed },
  };
}

function summarise({
  seed,
  objective,
  bound,
  gap,
  seconds,
  cut,
  assigned,
  unassigned,
}: AllocationResult) {
  const booths = assigned.reduce((sum, entry) => sum + entry.booths.length, 0);
  return {
    seed,
    placed: assigned.length,
    unplaced: unassigned.length,
    booths,
    objective,
    bound,
    gap,
    seconds,
    cut,
  };
}

/** A half-written result must never look like one: written beside, then renamed. */
async function writeWhole(file: string, text: string): Promise<void> {
  const partial = `${file}.${process.pid}.part`;
  try {
    await writeFile(partial, text);
    await rename(partial, file);
  } catch (cause) {
    throw new Refusal([`${file}: ${cause instanceof Error ? cause.message : String(cause)}`]);
  }
}

async function run(options: AllocateFilesOptions): Promise<void> {
  const problem = await readProblem(options);
  const progress = (percent: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${percent}% `);
  };
  const outcome = await runOptimiser(problem, { onProgress: ({ percent }) => progress(percent) });
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (!outcome.ok) {
    throw new Refusal(
      'faults' in outcome ? outcome.faults.map((fault) => faultText('vi', fault)) : [outcome.code],
    );
  }
  const { result } = outcome;
  const violations = verifyResult(problem, result);
  if (violations.length > 0) {
    // A result that breaks a rule is a defect of ours; it must not reach anybody as a result.
    throw new Refusal(
      violations.map(({ rule, application, detail }) => `${rule}: ${application} ${detail}`),
    );
  }
  await writeWhole(options.out, formatResultFile(result));
  const summary = summarise(result);
  if (options.json) {
    console.log(JSON.stringify(summary));
    return;
  }
  const percent = (summary.gap * 100).toFixed(2).replace('.', ',');
  console.log(
    `Đã xếp ${summary.placed} đơn vào ${summary.booths} gian, ${summary.unplaced} đơn chưa có chỗ. ` +
      `Chênh lệch so với mức tốt nhất có thể: ${percent}%. Kết quả: ${options.out}`,
  );
}

/**
 * `hoicho allocate --booths F --applications F [--rules F] --out F`: the optimiser on files, without a database.
 * Exit codes: 0 done, 1 refused (every reason on stderr, nothing written), 2 wrong usage.
 */
export async function allocateFiles(options: AllocateFilesOptions): Promise<number> {
  if (!options.booths || !options.applications || !options.out || options.seed === '') {
    console.error(
      'allocate --booths FILE --applications FILE [--rules FILE] --out FILE [--seed SEED]',
    );
    return 2;
  }
  try {
    await run(options);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const line of error.lines) console.error(line);
    return 1;
  }
}
