import http from 'node:http';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#tests/support/find-browser';
import type { BenchRow } from './bench-row';

const reach = { bytes: 120_000, serverMs: 30, lcpMs: 2_500, framesPerSecond: 50 };

/** Slow phone of quality.md: CPU 4 times slower, 1.6 Mbit/s, 150 ms round trip. */
async function slowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1e6) / 8,
    uploadThroughput: (0.75 * 1e6) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
}

interface FirstVisit {
  readonly bytes: number;
  readonly lcpMs: number;
}

async function firstVisit(browser: Browser, url: string): Promise<FirstVisit> {
  const page = await slowPhone(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.set(window, 'lcpMs', entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(3_000);
  const lcpMs = Number(await page.evaluate(() => Reflect.get(window, 'lcpMs')));
  await page.context().close();
  return { bytes, lcpMs };
}

/** Frames per second while the plan is zoomed in and dragged about for two seconds, CPU 4 times slower. */
async function panAndZoom(browser: Browser, url: string): Promise<number> {
  const page = await slowPhone(browser);
  await page.goto(url, { waitUntil: 'load' });
  const plan = page
    .locator('main svg')
    .filter({ has: page.locator('a') })
    .first();
  await plan.scrollIntoViewIfNeeded();
  const box = await plan.boundingBox();
  if (!box) throw new Error('The page has no plan.');
  const centre = { x: box.x + box.width / 2, y: box.y + Math.min(box.height, 600) / 2 };
  // The first touch starts the scripts; panning is measured once they are at work.
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.wheel(0, 1);
  await page.waitForTimeout(10_000);
  // Plain text: the compiler would put helpers of its own into a function, which the page does not have.
  const counting = page.evaluate<number>(`new Promise((resolve) => {
    const startedAt = performance.now();
    let frames = 0;
    requestAnimationFrame(function tick(now) {
      frames++;
      if (now - startedAt < 2000) requestAnimationFrame(tick);
      else resolve((frames / (now - startedAt)) * 1000);
    });
  })`);
  await page.keyboard.down('Control');
  for (let step = 0; step < 6; step++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.mouse.down();
  for (let step = 0; step < 40; step++) {
    await page.mouse.move(centre.x + Math.sin(step / 4) * 90, centre.y + Math.cos(step / 5) * 90);
  }
  await page.mouse.up();
  const framesPerSecond = await counting;
  await page.context().close();
  return framesPerSecond;
}

/** Median milliseconds of a GET answered in full, over one kept-alive connection. */
async function medianMs(url: string, times: number): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round++) {
    const startedAt = performance.now();
    await (await fetch(url, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
    taken.push(performance.now() - startedAt);
  }
  return taken.sort((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN;
}

/** P6: the public plan of the largest fair, against a static file of the same bytes. `url` is that page's address. */
export async function benchP6(url: string): Promise<readonly BenchRow[]> {
  const body = Buffer.from(
    await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer(),
  );
  const fileServer = http.createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => fileServer.listen(0, '127.0.0.1', resolve));
  const address = fileServer.address();
  const fileUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await medianMs(url, 10);
    const serverMs = await medianMs(url, 60);
    const fileMs = await medianMs(fileUrl, 60);
    const visit = await firstVisit(browser, url);
    const framesPerSecond = await panAndZoom(browser, url);
    const row = (
      work: string,
      value: number,
      unit: string,
      limit: number,
      atLeast = false,
    ): BenchRow => ({
      id: 'P6',
      work,
      value,
      unit,
      yardstick: `${limit} ${unit}`,
      ratio: value / limit,
      reach: `${atLeast ? '≥' : '≤'} ${limit} ${unit}`,
      ok: atLeast ? value >= limit : value <= limit,
    });
    return [
      row(
        'public plan, 1,850 booths: compressed bytes before interaction',
        visit.bytes,
        'B',
        reach.bytes,
      ),
      {
        ...row('public plan: server time', serverMs, 'ms', reach.serverMs),
        yardstick: 'static file of the same bytes',
        ratio: serverMs / fileMs,
      },
      row('public plan: largest paint on a slow phone', visit.lcpMs, 'ms', reach.lcpMs),
      row(
        'public plan: pan and zoom, CPU 4× slower',
        framesPerSecond,
        'fps',
        reach.framesPerSecond,
        true,
      ),
    ];
  } finally {
    await browser.close();
    fileServer.close();
  }
}
