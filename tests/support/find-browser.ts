import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

function playwrightOwn(): string | undefined {
  const file = chromium.executablePath();
  return file && fs.existsSync(file) ? file : undefined;
}

/** Path of an installed Chromium: Playwright's own, else one on the PATH. */
export function findBrowser(): string | undefined {
  return playwrightOwn() ?? onPath();
}

const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

function hasCommand(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a Chromium or installs one: the distribution's on Debian as root, else Playwright's.
 * @throws Error that says what to install when neither can be had.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  process.stdout.write('Installing a browser for the journeys …\n');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && hasCommand('apt-get')) {
    if (!run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])) {
      run('apt-get', ['update']);
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    }
  }
  if (!findBrowser()) {
    const cli = path.resolve('node_modules', '@playwright', 'test', 'cli.js');
    run(process.execPath, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  }
  const installed = findBrowser();
  if (!installed) {
    throw new Error(
      'There is no Chromium for the journeys and none could be installed. Install Chromium or Chrome so that it is on the PATH, or run "npx playwright install chromium", then run npm test again.',
    );
  }
  return installed;
}
