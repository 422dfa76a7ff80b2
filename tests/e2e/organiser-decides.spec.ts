import { pdfPages, pdfText } from '#tests/support/pdf-text';
import { adminOutboxPath } from '~/features/accounts/paths';
import {
  comparePath,
  outcomesPath,
  resultFilePath,
  runPath,
  runsPath,
} from '~/features/allocation/paths';
import {
  fairApplicationsPath,
  fairImportPath,
  fairReleasePath,
  fairReviewPath,
} from '~/features/applications/paths';
import {
  allocationPath,
  boothListExportPath,
  confirmationsPath,
  publicationPath,
  publicPlanPath,
} from '~/features/booths/paths';
import { fairAuditPath } from '~/features/fairs/paths';
import { planPdfPath } from '~/features/floor-plan/paths';
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
import { vi, viLike } from './support/words';

test.describe.configure({ mode: 'serial' });

let fair: MadeFair;
const prefix = `t${process.pid}`;
// The second and third are returned and refused in this journey; these two go on to the end.
const tea = smallApplications[0][0];
const smiths = smallApplications[5][0];

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
  await importApplications(page, fair.slug, good);
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
  await expect(page.getByText(vi('applications:queue.doneTitle'))).toBeVisible();
  await page.goto(fairReleasePath(fair.slug));
  await expect(page.getByRole('checkbox')).toHaveCount(6);

  const administrator = await as('administrator');
  const mailsOf = async (subject: string) => {
    await administrator.goto(`${adminOutboxPath()}?q=${encodeURIComponent(fair.nameVi)}`);
    return administrator.getByRole('row').filter({ hasText: subject }).count();
  };
  const eligibleSubject = 'đủ điều kiện';
  expect(await mailsOf(eligibleSubject)).toBe(0);
  await page
    .getByRole('button', { name: vi('applications:release.confirm') })
    .first()
    .click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Đủ điều kiện: 4 đơn');
  await expect(question).toContainText(
    vi('applications:release.withoutAddress_other', { count: 1, formatted: '1' }),
  );
  await question
    .getByRole('button', { name: vi('applications:release.confirmed'), exact: true })
    .click();
  await expect(
    page
      .getByText(vi('applications:release.done', { eligible: 4, returned: 1, rejected: 1 }))
      .first(),
  ).toBeVisible();
  const silent = page.getByRole('link', {
    name: vi('applications:release.withoutAddressList'),
  });
  await silent.first().click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Tẩn Lở Nái' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: tea })).toHaveCount(0);
  // Three of the four fit ones have an address; the organiser's own clerk gets none of the letters.
  await administrator.goto(`${adminOutboxPath()}?q=${encodeURIComponent(fair.nameVi)}`);
  await expect(administrator.getByRole('row').filter({ hasText: eligibleSubject })).toHaveCount(3);
  await expect(administrator.getByRole('row').filter({ hasText: `${prefix}-` })).toHaveCount(5);
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

  const undo = page.getByRole('button', { name: vi('booths:last.undo'), exact: true });
  const open = async (code: string) => {
    await page.goto(allocationPath(fair.slug, { hall: 'A', booths: [code] }));
    await scriptsRun(page);
  };
  await open('P03');
  await panel.getByLabel(vi('booths:form.to')).fill('P10');
  await act('move').click();
  await state('P03', 'free');
  await state('P10', 'assigned');
  await undo.click();
  await state('P03', 'assigned');
  await state('P10', 'free');

  // The same by dragging; a drag onto another application's booth offers to change places.
  const drag = async (from: string, onto: string) => {
    const [start, end] = [
      await boothOn(page, from).boundingBox(),
      await boothOn(page, onto).boundingBox(),
    ];
    if (!start || !end) throw new Error(`${from} or ${onto} is not on the plan`);
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
    await page.mouse.up();
  };
  await open('Q12');
  await drag('P03', 'P09');
  await state('P09', 'assigned');
  await state('P03', 'free');
  await undo.click();
  await state('P03', 'assigned');
  await drag('P03', 'Q07');
  await expect(act('swap')).toBeVisible();
  await state('P03', 'assigned');

  await open('P03');
  await panel.getByText(vi('booths:form.vacate'), { exact: true }).first().click();
  await panel.getByLabel(vi('booths:form.reason')).fill('Cơ sở xin đổi ngày');
  await act('vacate').click();
  await state('P03', 'free');

  await open('Q12');
  await panel.getByText(vi('booths:form.block'), { exact: true }).first().click();
  await panel.getByLabel(vi('booths:form.reason')).fill('Cột chịu lực của nhà');
  await act('block').click();
  await state('Q12', 'blocked');
  await undo.click();
  await state('Q12', 'free');
});

test('an application is chosen, carried over the plan and put into its booth without a mouse', async ({
  as,
}) => {
  const page = await as('organiser');
  await page.goto(allocationPath(fair.slug));
  await scriptsRun(page);
  const choose = page.getByRole('button', { name: vi('booths:panel.choose') }).first();
  await choose.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(viLike('booths:panel.carry'))).toBeVisible();
  await page.locator('.plan-stage [tabindex="0"]').focus();
  await page.keyboard.type('P05');
  await expect(boothOn(page, 'P05')).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: vi('booths:panel.label') });
  const assign = panel.getByRole('button', { name: vi('booths:form.assign'), exact: true }).first();
  await assign.focus();
  await page.keyboard.press('Enter');
  await expect(boothOn(page, 'P05')).toHaveAccessibleName(
    new RegExp(vi('floor-plan:state.assigned'), 'i'),
  );
});

test('the optimiser makes a draft with reasons; the organiser compares, edits and applies it', async ({
  as,
}) => {
  test.setTimeout(360_000);
  const page = await as('organiser');
  await page.goto(runsPath(fair.slug));
  await page.getByLabel(vi('allocation:start.fields.seed')).fill('làng nghề 2026');
  await page.getByRole('button', { name: vi('allocation:start.submit') }).click();
  await expect(page).toHaveURL(new RegExp(`${runPath(fair.slug, 1)}$`));
  const apply = page.getByRole('button', { name: vi('allocation:actions.apply') });
  await expect(apply).toBeVisible({ timeout: 240_000 });
  await expect(page.getByText(viLike('allocation:run.sentence'))).toBeVisible();

  await page.goto(outcomesPath(fair.slug, 1));
  const rows = page.getByRole('main').getByRole('row');
  await expect(rows.filter({ hasText: smiths })).toContainText(/[PQ]\d\d/);
  const result = await (await page.request.get(resultFilePath(fair.slug, 1))).json();
  expect(result.seed).toBe('làng nghề 2026');
  expect(result.assigned.length + result.unassigned.length).toBe(4);
  expect(result.objective).toBeLessThanOrEqual(result.bound);

  await page.goto(comparePath(fair.slug, 1));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    vi('allocation:compare.title', { number: 1 }),
  );
  await expect(page.getByText(vi('allocation:change.new')).first()).toBeVisible();

  await page.goto(runPath(fair.slug, 1));
  await scriptsRun(page);
  await apply.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: vi('allocation:actions.apply') })
    .click();
  await expect(page.getByText(viLike('allocation:done.apply_other')).first()).toBeVisible();
  await page.goto(runPath(fair.slug, 1));
  await expect(apply).toHaveCount(0);
  // The applying was the last act: what was done by hand before it is not offered to be undone.
  await page.goto(allocationPath(fair.slug));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(vi('booths:allocate.title'));
  await expect(page.getByRole('button', { name: vi('booths:last.undo') })).toHaveCount(0);
});

test('the allocation is published: names on the public plan, letters, confirmations, lists and the A3 plan as files', async ({
  as,
  page: visitor,
}) => {
  const page = await as('organiser');
  await visitor.goto(publicPlanPath(fair.slug));
  await expect(visitor.getByText(vi('booths:public.namesLater'))).toBeVisible();
  await page.goto(publicationPath(fair.slug));
  await scriptsRun(page);
  const publish = vi('publication:publish');
  await page.getByRole('button', { name: publish, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: publish, exact: true }).click();
  await expect(page.getByText(viLike('publication:live')).first()).toBeVisible();
  await visitor.goto(publicPlanPath(fair.slug, { q: 'co khi y yen' }));
  await expect(visitor.getByRole('main').getByRole('link', { name: smiths }).first()).toBeVisible();

  const plan = await (await page.request.get(planPdfPath(fair.slug))).body();
  for (const size of pdfPages(plan)) expect(size).toEqual([1191, 842]);
  expect(pdfText(plan)).toContain(fair.nameVi);
  const letters = await (await page.request.get(confirmationsPath(fair.slug))).body();
  expect(pdfText(letters).replaceAll(/\s+/g, ' ')).toContain(smiths);

  const csv = await (await page.request.get(boothListExportPath(fair.slug, 'csv'))).text();
  expect(csv.trim().split('\n')).toHaveLength(25);
  expect(csv).toContain(smiths);
  const sheet = await page.request.get(boothListExportPath(fair.slug, 'xlsx'));
  expect(sheet.headers()['content-type']).toContain('spreadsheetml');
  expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
});

test('a booth that changes after the publication is told to its facility, and to nobody else', async ({
  as,
}) => {
  const page = await as('organiser', { viewport: { width: 1440, height: 1300 } });
  await page.goto(allocationPath(fair.slug));
  await scriptsRun(page);
  const given = page.locator('.plan-stage .b.assigned').first();
  const facility = /, ([^,]+)$/.exec((await given.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await given.click();
  const panel = page.getByRole('complementary', { name: vi('booths:panel.label') });
  await panel.getByText(vi('booths:form.vacate'), { exact: true }).first().click();
  await panel.getByLabel(vi('booths:form.reason')).fill('Cơ sở xin trả gian');
  const insist = panel.locator('form').filter({ has: page.locator('button[value="vacate"]') });
  const accept = insist.getByRole('checkbox');
  if (await accept.count()) await accept.check();
  await insist.locator('button[value="vacate"]').click();
  await page.getByRole('link', { name: vi('booths:allocate.toUntold') }).click();

  const send = vi('publication:changes.announce');
  await expect(page.getByRole('row').filter({ hasText: facility })).toBeVisible();
  await scriptsRun(page);
  await page.getByRole('button', { name: send, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: send, exact: true }).click();
  await expect(page.getByRole('button', { name: send, exact: true })).toHaveCount(0);
  await expect(
    page.getByText(
      vi('publication:announced_other', { when: '', formatted: '1' }).replace(/^: /, ''),
    ),
  ).toBeVisible();
});

test('everything that was done stands in the trail, with who did it', async ({ as }) => {
  const page = await as('organiser');
  await page.goto(fairAuditPath(fair.slug));
  const trail = page.getByRole('main').getByRole('table');
  for (const said of ['P03', 'Q07', 'Q12', 'Cột chịu lực của nhà']) {
    await expect(trail).toContainText(said);
  }
  await expect(trail).toContainText('Vũ Đức Bình');
  // Who got which booth by the draft: one line each, which leads to the run at that application.
  const given = trail.getByRole('link', {
    name: new RegExp(`[PQ]\\d\\d cho ${tea} theo phương án 1$`),
  });
  await given.click();
  await expect(page).toHaveURL(new RegExp(`${runPath(fair.slug, 1)}\\?application=`));
  await expect(page.getByRole('heading', { name: tea }).first()).toBeVisible();
});
