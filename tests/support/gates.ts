import { spawn } from 'node:child_process';
import path from 'node:path';

export interface Gate {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const tool = (...parts: string[]) => path.resolve('node_modules', ...parts);

/** The quick gates: types, style, who may import whom, nothing unused. */
export const gates: readonly Gate[] = [
  {
    name: 'types',
    command: process.execPath,
    args: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'],
  },
  {
    name: 'lint',
    command: process.execPath,
    args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--diagnostic-level=error', '.'],
  },
  {
    name: 'architecture',
    command: process.execPath,
    args: [
      tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'app',
    ],
  },
  {
    name: 'unused',
    command: process.execPath,
    args: [tool('knip', 'bin', 'knip.js'), '--no-progress'],
  },
];

/** Runs one gate with its output on ours. @returns true when it passed. */
export function runGate(gate: Gate, env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  process.stdout.write(`\n── ${gate.name}\n`);
  return new Promise((resolve) => {
    const child = spawn(gate.command, gate.args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      process.stdout.write(code === 0 ? `   ${gate.name}: passed\n` : `   ${gate.name}: FAILED\n`);
      resolve(code === 0);
    });
  });
}
