import type { Page } from '@playwright/test';
import { pdfText } from '#tests/support/pdf-text';
import { adminOutboxPath } from '~/features/accounts/paths';
import {
  fairReleasePath,
  fairReviewPath,
  registerPath,
  reviewBeforeSubmitPath,
} from '~/features/applications/paths';
import {
  confirmationPath,
  publicationPath,
  publicBoothPath,
  takeBoothsPath,
} from '~/features/booths/paths';
import { publicFairPath } from '~/features/fairs/paths';
import { expect, scriptsRun, test } from './fixtures';
import { signIn } from './support/accounts';
import type { MadeFair } from './support/make-fair';
import { boothOn } from './support/public-plan';
import { makeSmallFair, releaseChosen } from './support/small-fair';
import { vi, viLike } from './support/words';

test.describe.configure({ mode: 'serial' });

const wide = { viewport: { width: 1440, height: 1000 }, isMobile: false, hasTouch: false };
const name = `Hợp tác xã dệt lụa Nha Xá ${process.pid}`;
const email = `nha-xa-${process.pid}@coso.example`;
const password = 'lua-to-tam-nha-xa-2026';
let fair: MadeFair;
let applicationId = '';

/** A tax code with a right check digit that no other run used. */
function ownTaxCode(): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  for (let serial = process.pid * 7; ; serial += 1) {
    const nine = `01${String(serial % 10_000_000).padStart(7, '0')}`;
    const sum = weights.reduce((total, weight, at) => total + weight * Number(nine[at]), 0);
    const digit = 10 - (sum % 11);
    if (digit < 10) return `${nine}${digit}`;
  }
}

const state = (page: Page, key: string) =>
  page.getByText(vi(`applications:states.${key}`), { exact: true }).first();

test('a stranger comes from the fair’s page, signs up, proves the address and finds the fair again', async ({
  as,
  page,
}) => {
  const organiser = await as('organiser', wide);
  fair = await makeSmallFair(organiser);
  await page.goto(publicFairPath(fair.slug));
  await page.getByRole('link', { name: vi('fairs:public.register') }).tap();
  await expect(page).toHaveURL(new RegExp(registerPath(fair.slug)));
  await page.getByRole('link', { name: vi('applications:register.signUp') }).tap();
  // Who comes to register has a facility: nothing to choose.
  await expect(page.getByRole('radio').first()).toBeChecked();
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
  await administrator.getByRole('row').filter({ hasText: email }).getByRole('link').first().click();
  const link = administrator.getByRole('main').getByRole('link', { name: /\/auth\/verify\// });
  await page.goto((await link.getAttribute('href')) ?? '');
  await page.getByLabel(vi('accounts:verify.password')).fill(password);
  await page
    .getByRole('main')
    .getByRole('button', { name: vi('accounts:verify.submit') })
    .tap();
  await page.waitForURL((url) => url.pathname === registerPath(fair.slug));
  await expect(
    page.getByRole('main').getByRole('link', { name: vi('applications:register.profile') }),
  ).toBeVisible();
});

const facilityField = (key: string) => vi(`facilities:fields.${key}`);

/** Types a part of a name and takes the first that is offered. */
async function pick(page: Page, label: string, typed: string) {
  const box = page.getByRole('combobox', { name: label });
  await box.fill(typed);
  await page.getByRole('option', { name: typed }).first().click();
}

test('the facility’s profile is filled in; a wrong tax code and a wrong phone are answered in words', async ({
  page,
}) => {
  await signIn(page, email, password, registerPath(fair.slug));
  await page.getByRole('link', { name: vi('applications:register.profile') }).tap();
  await scriptsRun(page);
  await page.getByLabel(facilityField('name'), { exact: true }).fill(name);
  await page
    .getByLabel(facilityField('legalForm'))
    .selectOption({ label: vi('facilities:forms.cooperative') });
  // A cooperative must have one; the label says so before the form is sent.
  await expect(page.getByLabel(facilityField('taxCode'))).toHaveAttribute('required', '');
  await page.getByLabel(facilityField('taxCode')).fill('0100109107');
  await pick(page, facilityField('province'), 'Hà Nam');
  await page.getByLabel(facilityField('address')).fill('Thôn Nha Xá, xã Mộc Nam');
  await page.getByLabel(facilityField('productGroup')).selectOption({ index: 1 });
  await page.getByLabel(facilityField('contactName')).fill('Nguyễn Thị Lụa');
  await page.getByLabel(facilityField('phone')).fill('12345');
  const save = page.getByRole('button', { name: vi('facilities:profile.savedContinue') });
  await save.tap();
  const taxCode = page.getByLabel(facilityField('taxCode'));
  await expect(taxCode).toHaveAccessibleDescription(
    new RegExp(vi('facilities:errors.tax-code-check-digit')),
  );
  await expect(page.getByLabel(facilityField('phone'))).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(facilityField('name'), { exact: true })).toHaveValue(name);
  await taxCode.fill(ownTaxCode());
  await page.getByLabel(facilityField('phone')).fill('0912345678');
  await save.tap();
  await expect(page).toHaveURL(new RegExp(registerPath(fair.slug)));
});

const formField = (page: Page, key: string) =>
  page.locator(`#application-form [name="${key}"]:not([type=radio])`);

test('the form saves itself while it is typed, keeps everything over a reload, and takes wishes from the plan', async ({
  page,
}) => {
  await signIn(page, email, password, registerPath(fair.slug));
  await page.getByRole('button', { name: vi('applications:register.start') }).tap();
  await expect(page).toHaveURL(/\/facility\/applications\/[^/]+$/);
  applicationId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await scriptsRun(page);
  const saved = page.getByRole('status').filter({ hasText: viLike('ui:autosave.saved') });
  await formField(page, 'categoryCode').selectOption({ index: 1 });
  await page.getByRole('radio', { name: new RegExp(vi('applications:fundings.self')) }).check();
  await formField(page, 'boothsMin').fill('1');
  await formField(page, 'boothsMax').fill('2');
  await formField(page, 'fasciaVi').fill('Lụa Nha Xá');
  await formField(page, 'contactName').fill('Nguyễn Thị Lụa');
  await expect(saved).toBeVisible();
  await page.reload();
  await scriptsRun(page);
  await expect(formField(page, 'boothsMax')).toHaveValue('2');
  await expect(formField(page, 'fasciaVi')).toHaveValue('Lụa Nha Xá');

  await page.getByText(vi('applications:wishPicker.open'), { exact: true }).tap();
  await boothOn(page, 'P04').tap();
  await boothOn(page, 'P05').tap();
  await expect(saved).toBeVisible();
  await page.getByRole('button', { name: vi('applications:form.save') }).tap();
  await expect(page.getByText(vi('applications:form.saved')).first()).toBeVisible();
  await page.goto(reviewBeforeSubmitPath(applicationId));
  await expect(page.getByText('P04').first()).toBeVisible();
  await expect(page.getByText(viLike('applications:review.incompleteTitle_other'))).toBeVisible();
});

test('pressing submit twice sends one application, and going back afterwards does no harm', async ({
  page,
}) => {
  await signIn(page, email, password, applicationUrl());
  await scriptsRun(page);
  // Every key counts, the first one in a form that was just saved too.
  const province = page.getByRole('combobox', { name: vi('applications:fields.province') });
  await province.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('ha tay');
  await expect(province).toHaveValue('ha tay');
  await expect(page.getByRole('option', { name: 'Hà Nội' })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.locator('[name="exhibits[0].nameVi"]').fill('Khăn lụa tơ tằm');
  await page.locator('[name="exhibits[0].nameEn"]').fill('Silk scarf');
  await formField(page, 'fasciaEn').fill('Nha Xa Silk');
  await formField(page, 'contactPhone').fill('0912345678');
  await formField(page, 'contactEmail').fill(email);
  await formField(page, 'signatoryName').fill('Nguyễn Thị Lụa');
  await page.getByRole('button', { name: vi('applications:form.review') }).tap();
  await expect(page).toHaveURL(new RegExp(`${reviewBeforeSubmitPath(applicationId)}$`));
  await scriptsRun(page);
  await page.getByRole('main').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: vi('applications:review.submit'), exact: true }).tap();
  // The box that was left open says so itself, and has the focus; it is quiet again once it is ticked.
  const privacy = page.getByRole('main').getByRole('checkbox').nth(1);
  await expect(privacy).toHaveAttribute('aria-invalid', 'true');
  await expect(privacy).toBeFocused();
  await privacy.check();
  await expect(privacy).not.toHaveAttribute('aria-invalid', 'true');
  await consentToBoth(page);
  const submit = page.getByRole('button', { name: vi('applications:review.submit'), exact: true });
  await submit.dblclick();
  await expect(state(page, 'submitted')).toBeVisible();
  await page.goBack();
  await page.goto(applicationUrl());
  await expect(state(page, 'submitted')).toBeVisible();
  await page.goto('/facility');
  await expect(page.getByText(vi('applications:states.submitted'), { exact: true })).toHaveCount(1);
});

/** Two boxes, two questions: the rules, and personal data. */
async function consentToBoth(page: Page) {
  const boxes = page.getByRole('main').getByRole('checkbox');
  await expect(boxes).toHaveCount(2);
  for (const box of await boxes.all()) await box.check();
}

const applicationUrl = () => `/facility/applications/${applicationId}`;

async function decide(organiser: Page, kind: string, reason: string) {
  await organiser.goto(fairReviewPath(fair.slug));
  await organiser.getByLabel(vi('applications:one.reason')).fill(reason);
  await organiser
    .getByRole('button', { name: vi(`applications:one.${kind}`), exact: true })
    .click();
  await expect(organiser.getByText(vi('applications:queue.doneTitle'))).toBeVisible();
}

async function release(organiser: Page) {
  await organiser.goto(fairReleasePath(fair.slug));
  await releaseChosen(organiser);
  await expect(organiser.getByText(viLike('applications:release.done')).first()).toBeVisible();
}

test('a decision is not seen before it is released; the application comes back, is corrected and sent again', async ({
  as,
  page,
}) => {
  const reason = 'Tên tiếng Anh trên biển cần viết đủ.';
  const organiser = await as('organiser', wide);
  await decide(organiser, 'stageReturn', reason);
  await signIn(page, email, password, applicationUrl());
  await expect(state(page, 'submitted')).toBeVisible();
  await expect(page.getByText(reason)).toHaveCount(0);
  await release(organiser);
  await page.reload();
  await expect(state(page, 'returned')).toBeVisible();
  await expect(page.getByText(reason).first()).toBeVisible();
  await page.goto(`${applicationUrl()}?fix`);
  await scriptsRun(page);
  await formField(page, 'fasciaEn').fill('Nha Xa Silk Cooperative');
  await page.getByRole('button', { name: vi('applications:form.review') }).tap();
  await expect(page).toHaveURL(new RegExp(`${reviewBeforeSubmitPath(applicationId)}$`));
  await consentToBoth(page);
  await page.getByRole('button', { name: vi('applications:review.resubmit') }).tap();
  await expect(state(page, 'submitted')).toBeVisible();
  await decide(organiser, 'stageEligible', '');
  await release(organiser);
  await page.reload();
  await expect(state(page, 'eligible')).toBeVisible();
});

test('the facility takes a booth on the plan, has fifteen minutes, confirms, and holds its confirmation', async ({
  as,
  page,
}) => {
  await signIn(page, email, password, takeBoothsPath(applicationId));
  await scriptsRun(page);
  await boothOn(page, 'P04').tap();
  await expect(page.getByText(viLike('booths:take.heldUntil')).first()).toBeVisible();
  await page.getByRole('button', { name: vi('booths:take.confirm', { codes: 'P04' }) }).tap();
  await expect(page.getByText(vi('booths:take.assigned'), { exact: true })).toBeVisible();

  const organiser = await as('organiser', wide);
  const publish = vi('publication:publish');
  await organiser.goto(publicationPath(fair.slug));
  await scriptsRun(organiser);
  await organiser.getByRole('button', { name: publish, exact: true }).click();
  await organiser.getByRole('dialog').getByRole('button', { name: publish, exact: true }).click();
  await expect(organiser.getByText(viLike('publication:live')).first()).toBeVisible();

  const answer = await page.request.get(confirmationPath(applicationId));
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const pdf = await answer.body();
  const text = pdfText(pdf).replaceAll(/\s+/g, ' ');
  expect(text).toContain(name);
  expect(text).toContain('P04');
  expect(text).not.toContain('\u{fffd}');
  await page.goto(publicBoothPath(fair.slug, 'P04'));
  await expect(page.getByRole('main')).toContainText(name);
});
