import type { Page } from '@playwright/test';
import { applicationPath } from '~/features/applications/paths';
import { allocationPath, confirmationPath, takeBoothsPath } from '~/features/booths/paths';
import {
  fairRoomsPath,
  fairSettingsPath,
  newFairPath,
  organiserFairPath,
  organiserFairsPath,
} from '~/features/fairs/paths';
import { expect, scriptsRun, test } from './fixtures';
import { fairDates } from './support/fair-dates';
import { makeFair, ownName } from './support/make-fair';
import { boothOn } from './support/public-plan';
import {
  acceptAll,
  applicationLines,
  importApplications,
  makeSmallFair,
} from './support/small-fair';
import { vi, viLike } from './support/words';

const field = (name: string) => vi(`fairs:form.${name}`);

test('two organisers give the same booth at once: one does, the other reads why not', async ({
  as,
}) => {
  const one = await as('organiser');
  const fair = await makeSmallFair(one);
  await importApplications(one, fair.slug, applicationLines(`u${process.pid}`));
  await acceptAll(one, fair.slug);
  const other = await as('organiser');
  const assign = (page: Page) =>
    page.getByRole('button', { name: vi('booths:form.assign'), exact: true }).first();
  const prepare = async (page: Page, nth: number) => {
    await page.goto(allocationPath(fair.slug));
    const href = await page
      .locator('.booth-application')
      .nth(nth)
      .getByRole('link')
      .getAttribute('href');
    const application = new URL(href ?? '', 'http://x').searchParams.get('application');
    await page.goto(allocationPath(fair.slug, { hall: 'A', booths: ['P02'], application }));
    await scriptsRun(page);
    const insist = page.getByRole('checkbox', { name: vi('booths:form.accept') });
    await expect(assign(page)).toBeVisible();
    if (await insist.first().isVisible()) await insist.first().check();
  };
  await prepare(one, 0);
  await prepare(other, 1);
  await Promise.all([assign(one).click(), assign(other).click()]);
  const refusal = (page: Page) => page.getByText(vi('booths:form.refusedTitle')).first();
  await expect
    .poll(async () => (await refusal(one).count()) + (await refusal(other).count()))
    .toBe(1);
  await one.goto(allocationPath(fair.slug));
  await expect(boothOn(one, 'P02')).toHaveAccessibleName(
    new RegExp(vi('floor-plan:state.assigned'), 'i'),
  );
});

test('two organisers edit one fair: the later one reads what changed, keeps what was typed, and saves', async ({
  as,
}) => {
  const one = await as('organiser');
  const fair = await makeFair(one);
  const other = await as('organiser');
  await one.goto(fairSettingsPath(fair.slug));
  await other.goto(fairSettingsPath(fair.slug));
  const save = (page: Page) => page.getByRole('button', { name: field('save') });
  await one.locator('[name=venueName]').fill('Trung tâm Văn hóa Việt Trì');
  await save(one).click();
  await expect(one.getByText(field('saved')).first()).toBeVisible();
  await other.locator('[name=themeVi]').fill('Tinh hoa đất Tổ');
  await save(other).click();
  await expect(other.getByText(viLike('fairs:conflict.title')).first()).toBeVisible();
  await expect(other.getByText('Trung tâm Văn hóa Việt Trì').first()).toBeVisible();
  await expect(other.locator('[name=themeVi]')).toHaveValue('Tinh hoa đất Tổ');
  await expect(other.locator('[name=venueName]')).toHaveValue('Trung tâm Văn hóa Việt Trì');
  await save(other).click();
  await expect(other.getByText(field('saved')).first()).toBeVisible();
  await one.reload();
  await expect(one.locator('[name=themeVi]')).toHaveValue('Tinh hoa đất Tổ');
  await expect(one.locator('[name=venueName]')).toHaveValue('Trung tâm Văn hóa Việt Trì');
});

test('a fair is made once, however often its form is sent', async ({ as }) => {
  const page = await as('organiser');
  const names = ownName('Hội chợ gửi hai lần');
  await page.goto(newFairPath());
  await scriptsRun(page);
  for (const [name, value] of Object.entries({
    ...names,
    ...fairDates,
    venueName: 'Sân vận động huyện',
  })) {
    await page.getByLabel(field(name), { exact: true }).fill(value);
  }
  await page.getByLabel(field('provinceSlug')).selectOption({ label: 'Phú Thọ' });
  const create = page.getByRole('button', { name: field('create') });
  const asSent = await create.evaluate((button) => {
    const form = button.closest('form');
    return form ? new URLSearchParams(new FormData(form) as never).toString() : '';
  });
  await create.dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.nameVi);
  const made = page.url();
  // The same form once more, as a browser sends it that went back or lost the answer: it leads to the fair that was made.
  const again = await page.request.post(newFairPath(), {
    headers: {
      Origin: new URL(made).origin,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    data: asSent,
  });
  expect(again.url()).toBe(made);
  await page.goto(`${organiserFairsPath()}?q=${encodeURIComponent(names.nameVi)}`);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
});

test('what belongs to another organisation does not exist for anybody else', async ({
  as,
  page: nobody,
  allowConsole,
}) => {
  allowConsole(/404|403/);
  const organiser = await as('organiser');
  const fair = await makeFair(organiser);
  const facility = await as('facility');
  for (const path of [
    organiserFairPath(fair.slug),
    fairSettingsPath(fair.slug),
    fairRoomsPath(fair.slug),
    allocationPath(fair.slug),
  ]) {
    expect((await facility.request.get(path)).status(), path).toBe(404);
    await nobody.goto(path);
    await expect(nobody).toHaveURL(/\/auth\/sign-in/);
  }
  await facility.goto('/facility');
  const own = await facility
    .getByRole('main')
    .locator('a[href^="/facility/applications/"]')
    .first()
    .getAttribute('href');
  const id = (own ?? '').split('/')[3] ?? '';
  expect((await facility.request.get(applicationPath(id))).status()).toBe(200);
  const buyer = await as('buyer');
  for (const path of [applicationPath(id), takeBoothsPath(id), confirmationPath(id)]) {
    expect((await buyer.request.get(path)).status(), path).toBe(404);
  }
});
