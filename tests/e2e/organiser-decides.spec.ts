import { pdfPages, pdfText } from '#tests/support/pdf-text';
import { adminOutboxPath } from '~/features/accounts/paths';
import {
  fairApplicationsPath,
  fairImportPath,
  fairReleasePath,
  fairReviewPath,
} from '~/features/applications/paths';
import {
  allocationPath,
  boothListExportPath,
  publicationPath,
  publicPlanPath,
} from '~/features/booths/paths';
import { fairAuditPath } from '~/features/fairs/paths';
import { expect, scriptsRun, test } from './fixtures';
import { applicationsFile } from './support/csv-files';
import type { MadeFair } from './support/make-fair';
import { boothOn } from './support/public-plan';
import {
  applicationLines,
  applicationsHead,
  importApplications,
  makeSmallFair,
  smallApplications,
} from './support/small-fair';
import { vi } from './support/words';

test.describe.configure({ mode: 'serial' });

let fair: MadeFair;
const prefix = `t${process.pid}`;
const [tea, pottery, noodles, weaver] = smallApplications.map(([name]) => name) as [
  string,
  string,
  string,
  string,
];

test('a bad applications.csv is refused with every bad row, a good one brings six applications, again it changes nothing', async ({
  as,
}) => {
  const page = await as('organiser');
  fair = await makeSmallFair(page);
  const bad = [
    applicationsHead,
    'D1,x1,HTX chè,0100000000,tuyen-quang,food,1,2,self,0,,,yes,,,',
    'D2,x2,HTX gốm,,atlantis,food,3,2,self,0,,,yes,,,',
    'D3,x3,=1+1,,lai-chau,food,1,2,gift,0,ZZ9,,yes,,,',
  ].join('\n');
  await page.goto(fairImportPath(fair.slug));
  await page.getByLabel(vi('applications:import.file')).setInputFiles(applicationsFile(bad));
  await page.getByRole('button', { name: vi('applications:import.check') }).click();
  const faults = page.getByRole('main').getByRole('table');
  for (const [line, column] of [
    [2, 'tax_code'],
    [3, 'province'],
    [4, 'funding'],
  ] as const) {
    await expect(
      faults.getByRole('row', { name: new RegExp(`^${line} ${column} `) }),
    ).toBeVisible();
  }
  await page.goto(fairApplicationsPath(fair.slug));
  await expect(page.getByText(vi('applications:list.emptyTitle'))).toBeVisible();

  const good = applicationLines(prefix);
  await importApplications(page, fair.slug, good);
  const done = page.getByText(vi('applications:import.doneTitle'));
  await expect(done).toBeVisible();
  await importApplications(page, fair.slug, good);
  await expect(done).toBeVisible();
  await expect(
    page.locator('.figure', { hasText: vi('applications:import.unchanged') }),
  ).toContainText('6');
  await page.goto(fairApplicationsPath(fair.slug));
  await expect(page.getByRole('main').getByRole('link', { name: tea })).toBeVisible();
});

test('decisions are staged in private, seen by nobody, and released together with their mails', async ({
  as,
}) => {
  const page = await as('organiser');
  await page.goto(fairReviewPath(fair.slug));
  await scriptsRun(page);
  const place = (total: number) =>
    page.getByText(vi('applications:queue.position', { position: 1, total }), { exact: true });
  await expect(place(6)).toBeVisible();
  // The first by its key, the second needs a reason, the third is refused, the others are fit.
  await page.keyboard.press('d');
  await expect(place(5)).toBeVisible();
  const decide = (kind: string) =>
    page.getByRole('button', { name: vi(`applications:one.${kind}`), exact: true }).click();
  await decide('stageReturn');
  await expect(
    page.getByText(vi('applications:failures.decision.reason-missing')).first(),
  ).toBeVisible();
  await page.getByLabel(vi('applications:one.reason')).fill('Bổ sung tên in trên biển gian.');
  await decide('stageReturn');
  await expect(place(4)).toBeVisible();
  await page.getByLabel(vi('applications:one.reason')).fill('Sản phẩm không do cơ sở sản xuất.');
  await decide('stageReject');
  for (const left of [3, 2, 1]) {
    await expect(place(left)).toBeVisible();
    await decide('stageEligible');
  }
  await page.goto(fairReleasePath(fair.slug));
  await expect(page.getByRole('checkbox')).toHaveCount(6);

  const administrator = await as('administrator');
  const mailsOf = async (subject: string) => {
    await administrator.goto(`${adminOutboxPath()}?q=${encodeURIComponent(fair.nameVi)}`);
    return administrator.getByRole('row').filter({ hasText: subject }).count();
  };
  const eligibleSubject = 'đủ điều kiện';
  expect(await mailsOf(eligibleSubject)).toBe(0);
  await page.getByRole('button', { name: vi('applications:release.confirm') }).click();
  await expect(
    page
      .getByText(vi('applications:release.done', { eligible: 4, returned: 1, rejected: 1 }))
      .first(),
  ).toBeVisible();
  await page.goto(fairReleasePath(fair.slug));
  await expect(page.getByText(vi('applications:release.emptyTitle'))).toBeVisible();
});

test('booths are given by hand: assigned, held, moved, taken back, blocked, and undone', async ({
  as,
}) => {
  const page = await as('organiser', { viewport: { width: 1440, height: 1300 } });
  await page.goto(allocationPath(fair.slug));
  await scriptsRun(page);
  const picker = page.getByRole('searchbox', { name: vi('booths:panel.search') });
  const carry = async (name: string) => {
    await picker.fill(name);
    await page
      .locator('.booth-application')
      .filter({ hasText: name })
      .getByRole('button', { name: vi('booths:panel.choose') })
      .click();
    await expect(page.getByText(vi('booths:panel.carry', { facility: name }))).toBeVisible();
  };
  const panel = page.getByRole('complementary', { name: vi('booths:panel.label') });
  const act = (name: string) =>
    panel.getByRole('button', { name: vi(`booths:form.${name}`), exact: true });
  const state = (code: string, name: string) =>
    expect(boothOn(page, code)).toHaveAccessibleName(
      new RegExp(vi(`floor-plan:state.${name}`), 'i'),
    );
  const names = await page.locator('.booth-application').getByRole('link').allTextContents();
  const [first = '', second = ''] = names;

  await carry(first);
  await boothOn(page, 'P03').click();
  await act('assign').first().click();
  await state('P03', 'assigned');

  await carry(second);
  await boothOn(page, 'Q07').click();
  await panel.getByText(vi('booths:form.hold'), { exact: true }).first().click();
  await act('hold').click();
  await state('Q07', 'held');

  await page.goto(allocationPath(fair.slug, { hall: 'A', booths: ['P03'] }));
  await panel.getByLabel(vi('booths:form.to')).fill('P10');
});
