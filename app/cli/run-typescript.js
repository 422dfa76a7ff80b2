import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './install.js';

/**
 * Runs a TypeScript file of this project with tsx in a child process, handing signals on, and ends with its exit code.
 * @param {string} file path from the root
 * @param {string[]} args
 */
export function runTypescript(file, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}
