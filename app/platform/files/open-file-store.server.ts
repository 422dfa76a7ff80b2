import path from 'node:path';
import type { Env } from '../env/env.server';
import { diskStore } from './disk-store.server';
import type { FileStore } from './file-store.server';
import { s3Store } from './s3-store.server';

/** Where files lie when there is no bucket. */
export const filesFolder = (dataDir: string) => path.join(dataDir, 'files');

/** The store the environment asks for: a bucket when `S3_BUCKET` is set, otherwise `files/` in the data directory. */
export function openFileStore(env: Pick<Env, 'dataDir' | 's3'>): FileStore {
  return env.s3 ? s3Store(env.s3) : diskStore(filesFolder(env.dataDir));
}
