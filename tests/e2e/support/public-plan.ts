import { expect, type Locator, type Page } from '@playwright/test';
import { publicBoothsPath } from '~/features/booths/paths';
import { demoFair } from './demo-fair';
import { vi } from './words';

export interface GivenBooth {
  readonly code: string;
  readonly facility: string;
}

/** A booth of the demo fair that has a facility with a name in Vietnamese letters, read off the public list. */
export async function aGivenBooth(page: Page): Promise<GivenBooth> {
  await page.goto(publicBoothsPath(demoFair.slug));
  const row = page
    .getByRole('row')
    .filter({ hasText: vi('floor-plan:state.assigned') })
    .filter({ hasText: /đ.*[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i })
    .first();
  const code = (await row.getByRole('rowheader').textContent())?.trim() ?? '';
  const facility = (await row.getByRole('cell').last().textContent())?.trim() ?? '';
  expect(facility).not.toBe('');
  return { code, facility };
}

/** A booth on the drawn plan, by its code. */
export const boothOn = (page: Page, code: string): Locator =>
  page.locator('.plan-stage').getByLabel(new RegExp(`^${vi('floor-plan:booth')} ${code}(,|$)`));

/** The window onto the hall, and how far it is zoomed in. */
export const planWindow = (page: Page): Locator => page.locator('.plan-window');
export const zoomLevel = (page: Page): Locator => page.locator('.plan-zoom .level');
