import type { Readable } from 'node:stream';

/** Where files live: a folder on this machine, or a bucket. Keys are made by {@link fileKey} and never by visitors. */
export interface FileStore {
  /** Stores the whole content under the key or, when anything fails, nothing. A key that stands is replaced at once. */
  put(key: string, content: Uint8Array, options: { readonly contentType: string }): Promise<void>;
  /** The content as a stream; undefined when there is no such file. */
  get(key: string): Promise<StoredFile | undefined>;
  /** Gone afterwards, also when it was not there. */
  delete(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
}

export interface StoredFile {
  readonly stream: Readable;
  readonly sizeBytes: number;
}

const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*){0,7}$/;

/** A key both drivers take: lower-case words, at most eight folders deep, no way out of the store. */
export function isFileKey(key: string): boolean {
  return key.length <= 200 && KEY.test(key) && !key.includes('..');
}

/**
 * `plans/0190…/a3.pdf` from parts.
 * @throws Error when the parts make no key: a fault of the program, not of a reader.
 */
export function fileKey(...parts: readonly string[]): string {
  const key = parts.join('/');
  if (!isFileKey(key)) throw new Error(`not a file key: ${JSON.stringify(key)}`);
  return key;
}
