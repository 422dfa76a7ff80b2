import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type FileStore, fileKey } from './file-store.server';

/**
 * Files in a folder of this machine. A file appears whole by an atomic rename, after its bytes are on the disk; a crash
 * leaves at most a `.part` file, which {@link sweepParts} takes away.
 */
export function diskStore(root: string): FileStore {
  const folder = path.resolve(root);
  const pathOf = (key: string) => path.join(folder, ...fileKey(key).split('/'));

  return {
    async put(key, content) {
      const target = pathOf(key);
      await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o750 });
      const part = `${target}.${randomBytes(6).toString('hex')}.part`;
      try {
        const file = await fs.open(part, 'wx', 0o640);
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
        await fs.rename(part, target);
      } catch (error) {
        await fs.rm(part, { force: true });
        throw error;
      }
    },
    async get(key) {
      const file = await openPlain(pathOf(key));
      if (!file) return undefined;
      const { size } = await file.stat();
      return { stream: file.createReadStream(), sizeBytes: size };
    },
    async delete(key) {
      await fs.rm(pathOf(key), { force: true });
    },
    async exists(key) {
      const file = await openPlain(pathOf(key));
      await file?.close();
      return file !== undefined;
    },
  };
}

/** A plain file, never through a symbolic link that points out of the store. */
async function openPlain(file: string): Promise<fs.FileHandle | undefined> {
  let handle: fs.FileHandle;
  try {
    handle = await fs.open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined;
    throw error;
  }
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  return undefined;
}

/** Takes away what broken writes left behind more than an hour ago. */
export async function sweepParts(root: string, now: Date): Promise<number> {
  let swept = 0;
  const names = await fs.readdir(root, { recursive: true }).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.part'))) {
    const file = path.join(root, name);
    const stat = await fs.lstat(file).catch(() => undefined);
    if (!stat || now.getTime() - stat.mtimeMs < 3_600_000) continue;
    await fs.rm(file, { force: true });
    swept += 1;
  }
  return swept;
}
