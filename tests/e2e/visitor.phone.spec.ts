import { publicBoothPath, publicPlanPath } from '~/features/booths/paths';
import { publicFairPath } from '~/features/fairs/paths';
import { foldText } from '~/kernel/text-folding';
import { expect, scriptsRun, test } from './fixtures';
import { demoFair } from './support/demo-fair';
import { aGivenBooth, boothOn, planWindow } from './support/public-plan';
import { vi } from './support/words';

test('on a phone the fair is read, a facility found and its booth opened by touch', async ({
  page,
}) => {
  const { code, facility } = await aGivenBooth(page);
  await page.goto(publicFairPath(demoFair.slug));
  await page.getByRole('link', { name: vi('fairs:public.seePlan') }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi('booths:public.title'));
  const search = page.getByRole('searchbox', { name: vi('floor-plan:search.label') });
  await search.tap();
  await scriptsRun(page);
  await search.fill(foldText(facility));
  await page.locator('.plan-hits button').filter({ hasText: code }).first().tap();
  await expect(planWindow(page)).toHaveAttribute('data-moved', 'true');
  await expect(boothOn(page, code)).toBeInViewport();
  await boothOn(page, code).tap();
  await expect(page).toHaveURL(new RegExp(`${publicBoothPath(demoFair.slug, code)}$`));
  await expect(page.getByRole('main')).toContainText(facility);
});

test('on a phone the plan opens with booths a finger hits, and a tap on the whole hall goes there first', async ({
  page,
}) => {
  const { code } = await aGivenBooth(page);
  const path = publicPlanPath(demoFair.slug);
  await page.goto(path);
  const booth = boothOn(page, code);
  const width = async () => (await booth.boundingBox())?.width ?? 0;
  expect(await width()).toBeGreaterThanOrEqual(44);
  const box = await planWindow(page).boundingBox();
  const high = page.viewportSize()?.height ?? 0;
  expect(box?.height).toBeGreaterThanOrEqual(high * 0.6);
  await scriptsRun(page);
  await page.getByRole('button', { name: vi('floor-plan:zoom.fit') }).tap();
  await expect.poll(width).toBeLessThan(20);
  const place = await booth.boundingBox();
  if (!place) throw new Error('the booth is not on the plan');
  await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
  await expect.poll(width).toBeGreaterThanOrEqual(44);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await booth.tap();
  await expect(page).toHaveURL(new RegExp(`${publicBoothPath(demoFair.slug, code)}$`));
});

test('no public page is wider than the phone', async ({ page }) => {
  const { code } = await aGivenBooth(page);
  const pages = [
    '/',
    '/fairs',
    publicFairPath(demoFair.slug),
    publicPlanPath(demoFair.slug),
    publicBoothPath(demoFair.slug, code),
  ];
  for (const path of pages) {
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(390);
  }
});
