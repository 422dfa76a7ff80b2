import type { Page } from '@playwright/test';
import { adminOutboxPath } from '~/features/accounts/paths';
import { fairReleasePath, fairReviewPath, registerPath, reviewBeforeSubmitPath } from '~/features/applications/paths';
import { confirmationPath, publicBoothPath, takeBoothsPath } from '~/features/booths/paths';
import { publicFairPath } from '~/features/fairs/paths';
import { pdfText } from '#tests/support/pdf-text';
import { expect, scriptsRun, test } from './fixtures';
import { signIn } from './support/accounts';
import type { MadeFair } from './support/make-fair';
import { boothOn } from './support/public-plan';
import { makeSmallFair } from './support/small-fair';
import { vi, viLike } from './support/words';

test.describe.configure({ mode: 'serial' });

const wide = { viewport: { width: 1440, height: 1000 }, isMobile: false, hasTouch: false };
const name = `Hợp tác xã dệt lụa Nha Xá ${process.pid}`;
const email = `nha-xa-${process.pid}@coso.example`;
const password = 'lua-to-tam-nha-xa-2026';
let fair: MadeFair;
let applicationId = '';

const state = (page: Page, key: string) =>
  page.getByText(vi(`applications:states.${key}`), { exact: true }).first();

test('a stranger comes from the fair’s page, signs up, proves the address and is led back to register', async ({
  as,
  page,
}) => {
  const organiser = await as('organiser', wide);
  fair = await makeSmallFair(organiser);
  await page.goto(publicFairPath(fair.slug));
  await page.getByRole('link', { name: vi('fairs:public.register') }).tap();
  await expect(page).toHaveURL(new RegExp(registerPath(fair.slug)));
  await page.getByRole('link', { name: vi('applications:register.signUp') }).tap();
  await page.getByRole('radio').first().check();
  await page.getByLabel(vi('accounts:fields.organisationName')).fill(name);
  await page.getByLabel(vi('accounts:fields.name'), { exact: true }).fill('Nguyễn Thị Lụa');
  await page.getByLabel(vi('accounts:fields.email')).fill(email);
  await page.getByLabel(vi('accounts:fields.password'), { exact: true }).fill(password);
  const submit = page.getByRole('main').getByRole('button', { name: vi('accounts:signUp.submit') });
  await submit.tap();
  // The consent was not ticked for anybody.
  await expect(page.getByRole('checkbox').first()).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('checkbox').first().check();
  await page.getByLabel(vi('accounts:fields.password'), { exact: true }).fill(password);
  await submit.tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi('accounts:checkMail.title'));

  const administrator = await as('administrator', wide);
  await administrator.goto(`${adminOutboxPath()}?q=${encodeURIComponent(email)}`);
  await administrator.getByRole('main').getByRole('table').getByRole('link').first().click();
  const link = administrator.getByRole('main').getByRole('link', { name: /\/auth\/verify\// });
  await page.goto((await link.getAttribute('href')) ?? '');
  await page.getByLabel(vi('accounts:verify.password')).fill(password);
  await page.getByRole('main').getByRole('button', { name: vi('accounts:verify.submit') }).tap();
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
});
