import fs from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '~/features/demo/demo-accounts';
import { DEFAULT_SEED, fairProfile } from '~/features/demo/fair-profile';
import { toDateInput } from '~/kernel/format-date';
import { ensureBrowser } from './find-browser';
import { findScreenWorld } from './find-screen-world';
import { type Reader, type Screen, screensOf } from './screen-table';
import { startServer } from './server-process';

/**
 * `npm run screens [words of names …]`: every screen as a picture, wide and narrow, in both languages, below `.data/screens`. Against a
 * server of its own on a scratch directory, or with `SCREENS_URL` against one that runs.
 */
const folder = path.resolve('.data', 'screens');
const locales = ['vi', 'en'] as const;
const sizes = [
  { name: '1440', viewport: { width: 1440, height: 900 } },
  { name: '390', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
] as const;

async function signedIn(browser: Browser, url: string, reader: Reader): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, timezoneId: 'Asia/Ho_Chi_Minh' });
  const account = DEMO_ACCOUNTS.find(({ role }) => role === reader);
  if (!account) return context;
  const page = await context.newPage();
  await page.goto('/auth/sign-in');
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL((at) => !at.pathname.startsWith('/auth'));
  await page.close();
  return context;
}

async function take(page: Page, screen: Screen, locale: string, size: string): Promise<string[]> {
  const answer = await page.goto(screen.path);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({
    path: path.join(folder, `${screen.name}.${size}.${locale}.png`),
    fullPage: true,
    animations: 'disabled',
  });
  const expected = screen.status ?? 200;
  const got = answer?.status();
  return got === expected ? [] : [`${screen.name}: answered ${got} instead of ${expected}`];
}

async function takeAll(browser: Browser, url: string, wanted: readonly string[]) {
  const states = new Map<Reader, Awaited<ReturnType<BrowserContext['storageState']>>>();
  const contextOf = async (reader: Reader) => {
    const context = await signedIn(browser, url, reader);
    states.set(reader, await context.storageState());
    return context;
  };
  const readers = ['nobody', 'organiser', 'facility', 'province', 'administrator'] as const;
  const contexts = new Map<Reader, BrowserContext>();
  for (const reader of readers) contexts.set(reader, await contextOf(reader));
  const pageOf = async (reader: Reader) => {
    const context = contexts.get(reader);
    if (!context) throw new Error(`Nobody signed in as ${reader}`);
    return context.newPage();
  };
  const year = toDateInput(new Date(Date.now() + 23 * 86_400_000)).slice(0, 4);
  const world = await findScreenWorld(
    {
      organiser: await pageOf('organiser'),
      facility: await pageOf('facility'),
      province: await pageOf('province'),
    },
    fairProfile({ booths: 701, seed: DEFAULT_SEED, year }).slug,
    url,
  );
  for (const context of contexts.values()) await context.close();

  const screens = screensOf(world).filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const faults: string[] = [];
  for (const { name: size, ...device } of sizes) {
    for (const locale of locales) {
      for (const reader of readers) {
        const context = await browser.newContext({
          ...device,
          baseURL: url,
          timezoneId: 'Asia/Ho_Chi_Minh',
          reducedMotion: 'reduce',
          ...(states.has(reader) ? { storageState: states.get(reader) } : {}),
        });
        await context.addCookies([{ name: 'lang', value: locale, url }]);
        const page = await context.newPage();
        page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
        for (const screen of screens.filter((one) => one.reader === reader)) {
          faults.push(...(await take(page, screen, locale, size)));
        }
        await context.close();
      }
      process.stdout.write(`${screens.length} screens at ${size} px in ${locale}\n`);
    }
  }
  return faults;
}

fs.mkdirSync(folder, { recursive: true });
const running = process.env.SCREENS_URL;
const server = running
  ? undefined
  : await startServer({
      dataDir: path.resolve('.data', `screens-${process.pid}`),
      env: { HOICHO_RATE_LIMITS: 'off' },
    });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const faults = await takeAll(browser, running ?? server?.url ?? '', process.argv.slice(2));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`Pictures: ${folder}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server?.stop();
  if (server) fs.rmSync(server.dataDir, { recursive: true, force: true });
}
