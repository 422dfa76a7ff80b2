import fs from 'node:fs';
import path from 'node:path';
import { type Count, settle } from './count';
import { runGate } from './gates';

export function readReport(file: string): unknown {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/**
 * Runs the tests that `vitest.config.ts` names in this environment, and counts them.
 * @param report where the counts may be written
 */
export async function runVitest(
  name: string,
  report: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Count> {
  const passed = await runGate(
    {
      name,
      command: process.execPath,
      args: [
        path.resolve('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    },
    env,
  );
  const read = readReport(report) as
    | {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        numTodoTests: number;
      }
    | undefined;
  return settle(
    {
      passed: read?.numPassedTests ?? 0,
      failed: read?.numFailedTests ?? 0,
      skipped: (read?.numPendingTests ?? 0) + (read?.numTodoTests ?? 0),
    },
    passed,
  );
}
