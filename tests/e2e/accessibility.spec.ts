import type { Page } from '@playwright/test';
import { findScreenWorld } from '#tests/support/find-screen-world';
import { type Reader, type ScreenWorld, screensOf } from '#tests/support/screen-table';
import { signInPath } from '~/features/accounts/paths';
import { expect, expectAccessible, test, violations } from './fixtures';
import { demoEmail } from './support/accounts';
import { demoFair } from './support/demo-fair';

test.describe.configure({ mode: 'parallel' });

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

let world: ScreenWorld | undefined;

const parts: readonly {
  readonly name: string;
  readonly wanted: (name: string, reader: Reader) => boolean;
}[] = [
  { name: 'open pages', wanted: (_, reader) => reader === 'nobody' },
  {
    name: 'pages of facilities, provinces and administrators',
    wanted: (_, reader) => !['nobody', 'organiser'].includes(reader),
  },
  { name: 'the organiser’s empty pages', wanted: (name) => name.startsWith('empty-') },
  {
    name: 'the organiser’s plan and allocation',
    wanted: (name, reader) => reader === 'organiser' && /^(plan|allocation)/.test(name),
  },
  {
    name: 'the organiser’s other pages',
    wanted: (name, reader) => reader === 'organiser' && !/^(plan|allocation|empty-)/.test(name),
  },
];

for (const { name: partName, wanted } of parts) {
  test(`nothing on ${partName} keeps anybody out, wide or narrow`, async ({
    as,
    stranger,
    allowConsole,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    allowConsole(/status of (404|410)/);
    const pages = new Map<Reader, Page>();
    const pageOf = async (reader: Reader) => {
      const known = pages.get(reader);
      if (known) return known;
      const page = reader === 'nobody' ? await stranger() : await as(reader);
      pages.set(reader, page);
      return page;
    };
    world ??= await findScreenWorld(
      {
        organiser: await pageOf('organiser'),
        facility: await pageOf('facility'),
        province: await pageOf('province'),
      },
      demoFair.slug,
      baseURL ?? '',
    );
    const faults: string[] = [];
    for (const screen of screensOf(world).filter(({ name, reader }) => wanted(name, reader))) {
      const page = await pageOf(screen.reader);
      await page.setViewportSize(sizes[0]);
      const answer = await page.goto(screen.path);
      if (answer?.status() !== (screen.status ?? 200)) {
        faults.push(`${screen.name} (${screen.path}): answered ${answer?.status()}`);
        continue;
      }
      for (const size of sizes) {
        await page.setViewportSize(size);
        for (const fault of await violations(page))
          faults.push(`${screen.name} ${size.width}: ${fault}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > size.width) faults.push(`${screen.name} ${size.width}: ${wide} px wide`);
      }
    }
    expect(faults).toEqual([]);
  });
}

test('somebody signs in with the keyboard alone, and focus is always seen', async ({ page }) => {
  await page.goto(signInPath());
  const focusSeen = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
  await page.locator('input[name=email]').focus();
  expect(await focusSeen()).toBe(true);
  await page.keyboard.type(demoEmail('facility'));
  await page.keyboard.press('Tab');
  await page.keyboard.type('cung-di-hoi-cho');
  await page.keyboard.press('Tab');
  expect(await focusSeen()).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
  await expectAccessible(page);
});
