import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { type Role, stateOf } from './support/accounts';

interface Eyes {
  /** From now on an error on this page fails the test. */
  watch(page: Page): void;
  /** Announces an error that a test provokes on purpose. */
  allow(pattern: RegExp): void;
}

interface Journey {
  eyes: Eyes;
  allowConsole: (pattern: RegExp) => void;
  /** A page in a browser of its own: of a stranger, or of somebody signed in. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>;
  as: (role: Role, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * Pages with eyes open: an error in the console, an uncaught exception or a refused script or style on any page of a test
 * fails it.
 */
export const test = base.extend<Journey>({
  eyes: [
    async ({ page }, use) => {
      // A form that is refused is an answer like another; the browser reports its status as an error.
      const allowed: RegExp[] = [/the server responded with a status of (409|422)/];
      const faults: string[] = [];
      const watch = (watched: Page) => {
        watched.on('console', (message) => {
          if (message.type() === 'error') faults.push(`${message.text()} (${watched.url()})`);
        });
        watched.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
      };
      watch(page);
      await use({ watch, allow: (pattern) => allowed.push(pattern) });
      expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
  allowConsole: async ({ eyes }, use) => use(eyes.allow),
  stranger: async ({ browser, contextOptions, eyes }, use) => {
    const opened: Page[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...options });
      const page = await context.newPage();
      opened.push(page);
      eyes.watch(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  as: async ({ stranger }, use) => {
    await use(async (role, options) => {
      const storageState = await stateOf(role, () => stranger());
      return stranger({ ...options, storageState });
    });
  },
});

export { expect };

/** Waits until the page's scripts run, for what needs them. Pages that start them on touch are touched. */
export async function scriptsRun(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await expect(page.locator('html.has-script')).toBeAttached();
}

/** Of hundreds of booths or rows that are drawn alike the first ones are read; the others would only take time. */
const alike = ['.plan-stage .b ~ .b ~ .b ~ .b ~ .b ~ .b ~ .b ~ .b', 'tbody tr:nth-child(n + 12)'];

/** What on the page as it stands violates WCAG 2.1 A/AA, in words. */
export async function violations(page: Page): Promise<string[]> {
  let axe = new AxeBuilder({ page });
  for (const selector of alike) axe = axe.exclude(selector);
  const result = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .slice(0, 3)
        .map((node) => node.target.join(' '))
        .join('; ')})`,
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}
