// Plain JavaScript: `npm start` asks it before any TypeScript runs, so that an ordinary start pays nothing for the question.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Written last: an interrupted build is made again. */
export const stampFile = path.join('build', '.sources');

/**
 * Changes when any source of the build changes: paths, sizes and times are enough and take milliseconds.
 * @returns {string}
 */
export function sourcesDigest() {
  const hash = createHash('sha256');
  /** @param {string} entry */
  const visit = (entry) => {
    const stat = fs.statSync(entry);
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(entry).sort()) visit(path.join(entry, name));
    } else hash.update(`${entry} ${stat.size} ${Math.round(stat.mtimeMs)}\n`);
  };
  for (const entry of ['app', 'public', 'package-lock.json', 'vite.config.ts', 'remix.config.js']) {
    visit(entry);
  }
  return hash.digest('hex');
}

/**
 * True when build/ was made from the sources as they are now.
 * @returns {boolean}
 */
export function isBuilt() {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === sourcesDigest();
}
