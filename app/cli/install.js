// Plain JavaScript on purpose: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/** @param {string[]} files */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** @param {string} file */
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '');

/** Stops with words when Node is too old for what follows. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Hoicho needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
    process.exit(1);
  }
}

/** Installs the packages when package-lock.json changed since the last time. */
function installPackages() {
  const stamp = path.join(root, 'node_modules', '.hoicho-lock');
  const wanted = digest(['package-lock.json']);
  if (read(stamp) === wanted) return;
  say('Installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(
    npm,
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  if (done.status !== 0) {
    process.stderr.write(
      'The packages could not be installed. See the lines above, then run the command again.\n',
    );
    process.exit(1);
  }
  fs.writeFileSync(stamp, wanted);
}

/** Generates the Prisma client when the schema changed. */
function generateClient() {
  const folder = path.join('prisma', 'schema');
  const files = fs
    .readdirSync(path.join(root, folder))
    .sort()
    .map((name) => path.join(folder, name));
  const stamp = path.join(root, 'app', 'platform', 'db', 'generated', '.schema');
  const wanted = digest([...files, 'package-lock.json']);
  if (read(stamp) === wanted) return;
  execFileSync(
    process.execPath,
    [path.join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      // The command line looks for an engine it does not need to generate: any program will do (docs/decisions/0002).
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  );
  fs.writeFileSync(stamp, wanted);
}

/** Everything that must stand before the TypeScript of this project can run. */
export function prepare() {
  process.chdir(root);
  checkNode();
  installPackages();
  generateClient();
}

export { root, say };
