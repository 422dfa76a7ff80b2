import fs from 'node:fs';
import path from 'node:path';

export interface LockHolder {
  readonly pid: number;
  /** Start time of the process in clock ticks since boot (Linux): tells a reused pid from the holder. */
  readonly startTicks: string;
}

function startTicks(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(holder: LockHolder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.startTicks === '' || holder.startTicks === startTicks(holder.pid);
}

/** The live process that holds the data directory, if one does. */
export function lockHolder(dataDir: string): LockHolder | undefined {
  try {
    const holder: LockHolder = JSON.parse(
      fs.readFileSync(path.join(dataDir, 'hoicho.lock'), 'utf8'),
    );
    return isAlive(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the data directory for this process. A lock whose holder is gone (power cut, kill -9) is taken over.
 * @returns the release, or the holder when another live process has it.
 */
export function lockDataDir(dataDir: string): { release: () => void } | { holder: LockHolder } {
  const file = path.join(dataDir, 'hoicho.lock');
  fs.mkdirSync(dataDir, { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, startTicks: startTicks(process.pid) });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx' });
      return { release: () => fs.rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = lockHolder(dataDir);
    if (holder) return { holder };
    fs.rmSync(file, { force: true });
  }
  throw new Error(`The data directory ${dataDir} could not be locked.`);
}
