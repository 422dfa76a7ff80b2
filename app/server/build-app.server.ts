import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { isBuilt, sourcesDigest, stampFile } from './build-stamp.js';

/**
 * Builds browser files, server bundle and worker into build/, and compresses the browser files once, at the highest level.
 * The stamp is written last: an interrupted build is made again.
 */
export async function buildApp(options: { readonly force?: boolean } = {}): Promise<void> {
  if (!options.force && isBuilt()) return;
  const digest = sourcesDigest();
  fs.rmSync(stampFile, { force: true });
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'warn' });
  await build({ logLevel: 'warn', build: { ssr: true } });
  await bundleServer();
  await compressFolder(path.join('build', 'client'));
  fs.writeFileSync(stampFile, digest);
}

/** The process around Remix, and each worker thread, as files of their own beside Remix's bundle. */
async function bundleServer() {
  const files = [path.join('app', 'server', 'main.ts'), ...findWorkers()];
  await bundle({
    entryPoints: Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), file])),
    outdir: path.join('build', 'server'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

function findWorkers(): string[] {
  return fs.readdirSync(path.join('app', 'features')).flatMap((slice) => {
    const folder = path.join('app', 'features', slice);
    return fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.worker.ts'))
      .map((name) => path.join(folder, name));
  });
}

const compressible = /\.(js|css|svg|json|txt|xml|webmanifest)$/;

async function compressFolder(folder: string) {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await Promise.all(
    files
      .filter((name) => compressible.test(name))
      .map(async (name) => {
        const file = path.join(folder, name);
        const content = fs.readFileSync(file);
        if (content.length < 1_024) return;
        const small = await promisify(brotliCompress)(content, {
          params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
        });
        fs.writeFileSync(`${file}.br`, small);
        fs.writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
      }),
  );
}
