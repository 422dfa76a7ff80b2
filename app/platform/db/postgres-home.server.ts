import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Who runs the embedded server and where it lives. */
export interface PostgresHome {
  /** Set when this process is root: PostgreSQL refuses root, so it runs as this account. */
  readonly account: { readonly uid: number; readonly gid: number } | undefined;
  readonly directory: string;
  /** The folder that holds `bin/` and `lib/` of the server. */
  readonly nativeDirectory: string;
}

function accountForRoot(): PostgresHome['account'] {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const read = (flag: string) =>
        Number(
          execFileSync('id', [flag, name], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          }),
        );
      return { uid: read('-u'), gid: read('-g') };
    } catch {
      // The account does not exist here: try the next.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and neither "postgres" nor "nobody" exists here. Start Hoicho as an ordinary user, or set DATABASE_URL.',
  );
}

/** True when every folder above `target` may be entered by other accounts. */
function reachableByOthers(target: string): boolean {
  for (let folder = target; ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && (fs.statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * Decides where the server lives: under the data directory, or, when root works in a folder that no other account may
 * enter (such as /root), under /var/lib/hoicho, keyed by the data directory.
 */
export function locatePostgres(dataDir: string, nativeDirectory: string): PostgresHome {
  const account = accountForRoot();
  if (!account) return { account, directory: path.join(dataDir, 'postgres'), nativeDirectory };

  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const outside = path.join('/var/lib/hoicho', key);
  const directory = reachableByOthers(path.dirname(dataDir))
    ? path.join(dataDir, 'postgres')
    : path.join(outside, 'postgres');

  let native = nativeDirectory;
  if (!reachableByOthers(nativeDirectory)) {
    native = path.join(outside, 'native');
    if (!fs.existsSync(path.join(native, 'bin', 'postgres'))) {
      fs.cpSync(nativeDirectory, native, { recursive: true, dereference: false });
    }
  }
  return { account, directory, nativeDirectory: native };
}
