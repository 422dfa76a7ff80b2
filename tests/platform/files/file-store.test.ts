import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskStore, sweepParts } from '~/platform/files/disk-store.server';
import {
  type FileStore,
  fileKey,
  isFileKey,
  type StoredFile,
} from '~/platform/files/file-store.server';
import { openFileStore } from '~/platform/files/open-file-store.server';
import { s3Store } from '~/platform/files/s3-store.server';
import { type FakeS3, startFakeS3 } from './fake-s3';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hoicho-files-'));
let s3: FakeS3;
const s3Options = (bucket = 'fair') => ({
  bucket,
  region: 'ap-southeast-1',
  endpoint: s3.endpoint,
  accessKeyId: 'key',
  secretAccessKey: 'secret',
});
beforeAll(async () => {
  s3 = await startFakeS3('fair');
});
afterAll(async () => {
  await s3.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const text = async (file: StoredFile | undefined) => {
  if (!file) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of file.stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
const bytes = (content: string) => new TextEncoder().encode(content);
const pdf = { contentType: 'application/pdf' };

describe.each<[string, () => FileStore]>([
  ['disk', () => diskStore(path.join(folder, 'files'))],
  ['s3', () => s3Store(s3Options())],
])('%s store', (_name, open) => {
  it('gives back what was put, replaces it whole, and forgets what was deleted', async () => {
    const store = open();
    const key = fileKey('plans', 'a3.pdf');
    expect(await store.get(key)).toBeUndefined();
    expect(await store.exists(key)).toBe(false);
    await store.put(key, bytes('mặt bằng, bản dài'), pdf);
    expect(await text(await store.get(key))).toBe('mặt bằng, bản dài');
    await store.put(key, bytes('mới'), pdf);
    const file = await store.get(key);
    expect(file?.sizeBytes).toBe(bytes('mới').byteLength);
    expect(await text(file)).toBe('mới');
    expect(await store.exists(key)).toBe(true);
    await store.delete(key);
    await store.delete(key);
    expect(await store.get(key)).toBeUndefined();
  });

  it.each([
    '../outside.txt',
    'a/../../outside.txt',
    '/etc/passwd',
    'a\\b',
    'a//b',
    'A.txt',
    '',
    '.env',
    'a/.env',
    'a\0b',
  ])('refuses the key %j in every verb', async (key) => {
    const store = open();
    expect(isFileKey(key)).toBe(false);
    await expect(store.put(key, bytes('x'), pdf)).rejects.toThrow('not a file key');
    await expect(store.get(key)).rejects.toThrow('not a file key');
    await expect(store.delete(key)).rejects.toThrow('not a file key');
    await expect(store.exists(key)).rejects.toThrow('not a file key');
  });

  it('shows a reader either the old or the new content while many write one key', async () => {
    const store = open();
    const contents = Array.from({ length: 12 }, (_, index) => String(index).repeat(20_000));
    await store.put('race.bin', bytes(contents[0] ?? ''), pdf);
    const writes = contents.map((content) => store.put('race.bin', bytes(content), pdf));
    const reads = contents.map(async () => text(await store.get('race.bin')));
    for (const read of await Promise.all(reads)) expect(contents).toContain(read);
    await Promise.all(writes);
  });
});

describe('disk store', () => {
  it('does not follow a link out of the store', async () => {
    const root = path.join(folder, 'linked');
    fs.mkdirSync(root, { recursive: true });
    fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    fs.symlinkSync(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'));
    const store = diskStore(root);
    expect(await store.exists('link.txt')).toBe(false);
    expect(await store.get('link.txt')).toBeUndefined();
  });

  it('leaves no part of a write that failed, and sweeps what a crash left', async () => {
    const root = path.join(folder, 'broken');
    const store = diskStore(root);
    await store.put('a/b.txt', bytes('x'), pdf);
    // A folder stands where the file should go: the rename fails.
    fs.mkdirSync(path.join(root, 'a', 'c.txt', 'inside'), { recursive: true });
    await expect(store.put('a/c.txt', bytes('x'), pdf)).rejects.toThrow();
    expect(fs.readdirSync(path.join(root, 'a')).sort()).toEqual(['b.txt', 'c.txt']);
    const part = path.join(root, 'a', 'd.txt.000000.part');
    fs.writeFileSync(part, 'half');
    expect(await sweepParts(root, new Date())).toBe(0);
    expect(await sweepParts(root, new Date(Date.now() + 7_200_000))).toBe(1);
    expect(fs.existsSync(part)).toBe(false);
  });
});

describe('s3 store', () => {
  it('tells a missing file from a store in trouble', async () => {
    const store = s3Store({ ...s3Options('elsewhere') });
    await expect(store.get('a.txt')).rejects.toThrow();
    s3.failWith(403);
    const refused = s3Store(s3Options());
    await expect(refused.exists('a.txt')).rejects.toThrow();
    await expect(refused.get('a.txt')).rejects.toThrow();
    s3.failWith(null);
  });

  it('sends the type along, and is chosen by the environment', async () => {
    const store = openFileStore({ dataDir: folder, s3: s3Options() });
    await store.put('typed.pdf', bytes('x'), pdf);
    expect(s3.objects.get('typed.pdf')?.contentType).toBe('application/pdf');
    const disk = openFileStore({ dataDir: folder, s3: undefined });
    await disk.put('here.txt', bytes('x'), pdf);
    expect(fs.existsSync(path.join(folder, 'files', 'here.txt'))).toBe(true);
  });
});
