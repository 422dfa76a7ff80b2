import fs from 'node:fs';
import path from 'node:path';

/** The port of a live server on this cluster. The file a dead one left is removed, since PostgreSQL itself would heed its reused pid. */
export function runningPort(cluster: string): number | undefined {
  const found = postmasterOf(cluster);
  if (found === undefined) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  return found?.port;
}

/** The live server on this cluster, as its postmaster.pid tells; a process that only has the same pid is not it. */
export function postmasterOf(
  cluster: string,
): { readonly pid: number; readonly port: number } | undefined {
  let lines: string[];
  try {
    lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !isPostgres(pid)) return undefined;
  return { pid, port: Number(lines[3]) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** By its name, where the system tells (Linux); elsewhere the pid has to do. */
function isPostgres(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return !fs.existsSync('/proc/self/comm');
  }
}
