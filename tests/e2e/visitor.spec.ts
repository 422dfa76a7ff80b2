import { pdfPages, pdfText } from '#tests/support/pdf-text';
import { publicBoothPath, publicPlanPath, publicPlanPdfPath } from '~/features/booths/paths';
import { fairCalendarFeedPath, publicFairPath } from '~/features/fairs/paths';
import { foldText } from '~/kernel/text-folding';
import { expect, scriptsRun, test } from './fixtures';
import { demoFair } from './support/demo-fair';
import { aGivenBooth, boothOn, planWindow, zoomLevel } from './support/public-plan';
import { en, vi } from './support/words';

const plan = publicPlanPath(demoFair.slug);

test('a visitor comes from the first page to a facility by its name typed without diacritics', async ({
  page,
}) => {
  const { facility } = await aGivenBooth(page);
  await page.goto('/');
  await page.getByRole('link', { name: demoFair.nameVi }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: demoFair.nameVi })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText(
    /\d+ gian · \d+ cơ sở · \d+ tỉnh, thành phố/,
  );
  await page
    .getByRole('searchbox', { name: vi('fairs:public.findLabel') })
    .fill(foldText(facility));
  await page.getByRole('button', { name: vi('fairs:public.findSubmit') }).click();
  await expect(page).toHaveURL(/\/plan\?q=/);
  await page.getByRole('main').getByRole('link', { name: facility }).first().click();
  await expect(page).toHaveURL(/\/booths\/[^/]+$/);
  await expect(page.getByRole('main')).toContainText(facility);
  await expect(page.getByRole('heading', { name: vi('booths:public.way') })).toBeVisible();
});

test('a booth is found and opened with the keyboard alone', async ({ page }) => {
  const { code, facility } = await aGivenBooth(page);
  await page.goto(plan);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: vi('ui:shell.skip') })).toBeFocused();
  await scriptsRun(page);
  await page.locator('.plan-stage [tabindex="0"]').focus();
  await page.keyboard.type(code);
  await expect(boothOn(page, code)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(boothOn(page, code)).not.toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(boothOn(page, code)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${publicBoothPath(demoFair.slug, code)}$`));
  await expect(page.getByRole('main')).toContainText(facility);
});

test('the plan zooms by wheel, button and key, pans by dragging, and comes back to the whole hall', async ({
  page,
}) => {
  await page.goto(plan);
  await scriptsRun(page);
  const whole = vi('floor-plan:zoom.level', { hall: 'Nhà A', percent: 100 });
  await expect(zoomLevel(page)).toHaveText(whole);
  await page.getByRole('button', { name: vi('floor-plan:zoom.in') }).click();
  await expect(zoomLevel(page)).not.toHaveText(whole);
  await expect(planWindow(page)).toHaveAttribute('data-moved', 'true');

  const svg = planWindow(page).locator('svg').first();
  const transform = () => svg.evaluate((element) => element.style.transform);
  const before = await transform();
  await planWindow(page).hover();
  await page.mouse.down();
  await page.mouse.move(300, 400, { steps: 5 });
  await page.mouse.up();
  await expect.poll(transform).not.toBe(before);
  await expect(page).toHaveURL(new RegExp(`${plan}$`));

  await page.getByRole('button', { name: vi('floor-plan:zoom.fit') }).click();
  await expect(zoomLevel(page)).toHaveText(whole);
});

test('what is unticked in the legend fades on the plan, also without scripts', async ({
  stranger,
}) => {
  const page = await stranger({ javaScriptEnabled: false });
  await page.goto(plan);
  const free = page.locator('.plan-stage .b.free').first();
  const opacity = () => free.evaluate((element) => Number(getComputedStyle(element).opacity));
  expect(await opacity()).toBe(1);
  await page.getByLabel(new RegExp(`^${vi('floor-plan:state.free')} `)).uncheck();
  expect(await opacity()).toBeLessThan(0.5);
});

test('the language switch keeps the page, its search and its hall', async ({ page }) => {
  const { facility, code } = await aGivenBooth(page);
  await page.goto(publicPlanPath(demoFair.slug, { q: foldText(facility) }));
  const url = page.url();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toBe(url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('booths:public.title'));
  await expect(page.getByRole('main').getByRole('link', { name: code }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  expect(page.url()).toBe(url);
});

test('all of it works without scripts: search, the plan as links, a booth, the table', async ({
  stranger,
}) => {
  const page = await stranger({ javaScriptEnabled: false });
  const { code, facility } = await aGivenBooth(page);
  await page.goto(publicFairPath(demoFair.slug));
  await page.getByRole('link', { name: vi('fairs:public.seePlan') }).click();
  await expect(page).toHaveURL(new RegExp(`${plan}$`));
  await page
    .getByRole('searchbox', { name: vi('floor-plan:search.label') })
    .fill(foldText(facility));
  await page.getByRole('button', { name: vi('floor-plan:search.submit') }).click();
  await expect(page.getByRole('main').getByRole('link', { name: facility }).first()).toBeVisible();
  await page.goto(plan);
  await boothOn(page, code).click();
  await expect(page).toHaveURL(new RegExp(`${publicBoothPath(demoFair.slug, code)}$`));
  await expect(page.getByRole('main')).toContainText(facility);
});

test('a name that nobody has is answered in words, and a fair or booth that does not exist with 404', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/404/);
  await page.goto(publicPlanPath(demoFair.slug, { q: 'không có cơ sở này' }));
  await expect(
    page
      .getByRole('main')
      .getByText(vi('floor-plan:search.none', { query: 'không có cơ sở này' }), { exact: true }),
  ).toBeVisible();
  for (const path of [publicBoothPath(demoFair.slug, 'ZZ99'), publicFairPath('khong-co')]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link').first()).toBeVisible();
  }
});

test('the plan prints on A3 with every booth and the names in right Vietnamese', async ({
  page,
}) => {
  const { code, facility } = await aGivenBooth(page);
  const answer = await page.request.get(publicPlanPdfPath(demoFair.slug));
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const pdf = await answer.body();
  for (const size of pdfPages(pdf)) expect(size).toEqual([1191, 842]);
  const text = pdfText(pdf);
  expect(text).not.toContain('\u{fffd}');
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  expect(lines).toContain(demoFair.nameVi);
  expect(lines).toContain(code);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(facility);
});

test('the calendar feed holds the fair and its public sessions, not the internal ones', async ({
  page,
}) => {
  const answer = await page.request.get(fairCalendarFeedPath(demoFair.slug));
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const feed = (await answer.text()).replaceAll(/\r\n[ \t]/g, '');
  expect(feed).toContain('SUMMARY:Lễ khai mạc hội chợ');
  expect(feed).not.toContain('Họp các đoàn tỉnh');
});
