import { publicPlanPath } from '~/features/booths/paths';
import { suggestedFairSlug } from '~/features/fairs/fair-slug';
import {
  fairCalendarPath,
  fairRoomsPath,
  fairSettingsPath,
  newFairPath,
  newSessionPath,
  organiserFairPath,
  publicFairPath,
} from '~/features/fairs/paths';
import { hallEditorPath, importPlanPath, newHallPath, planPath } from '~/features/floor-plan/paths';
import { formatDateTimeWithWeekday } from '~/kernel/format-date';
import { expect, scriptsRun, test } from './fixtures';
import { boothsFile } from './support/csv-files';
import { fairDates, inDays } from './support/fair-dates';
import { ownName } from './support/make-fair';
import { boothOn } from './support/public-plan';
import { vi, viLike } from './support/words';

test.describe.configure({ mode: 'serial' });

const names = ownName('Hội chợ làng nghề');
let slug = '';
const opening = fairDates.opensAt.slice(0, 10);
const field = (name: string) => vi(`fairs:form.${name}`);

test('the organiser makes a fair from nothing; dates in a wrong order are answered in words at their fields', async ({
  as,
}) => {
  const page = await as('organiser');
  await page.goto(newFairPath());
  await page.getByLabel(field('nameVi')).fill(names.nameVi);
  await page.getByLabel(field('nameEn')).fill(names.nameEn);
  await page.getByLabel(field('venueName')).fill('Nhà thi đấu tỉnh Phú Thọ');
  await page.getByLabel(field('provinceSlug')).selectOption({ label: 'Phú Thọ' });
  const dates = { ...fairDates, closesAt: inDays(39), registrationClosesAt: inDays(41) };
  for (const [name, value] of Object.entries(dates)) {
    await page.getByLabel(field(name), { exact: true }).fill(value);
  }
  const create = page.getByRole('button', { name: field('create') });
  // What was chosen stands in words under it, whatever order of day and month the browser shows.
  await expect(page.getByLabel(field('opensAt'), { exact: true })).toHaveAccessibleDescription(
    formatDateTimeWithWeekday(`${fairDates.opensAt}+07:00`, 'vi'),
  );
  await create.click();
  await expect(page.getByLabel(field('closesAt'), { exact: true })).toHaveAccessibleDescription(
    viLike('fairs:errors.closes-before-opening'),
  );
  await expect(
    page.getByLabel(field('registrationClosesAt'), { exact: true }),
  ).toHaveAccessibleDescription(viLike('fairs:errors.registration-after-opening'));
  await expect(page.getByLabel(field('nameVi'))).toHaveValue(names.nameVi);
  await page.getByLabel(field('closesAt'), { exact: true }).fill(fairDates.closesAt);
  await page
    .getByLabel(field('registrationClosesAt'), { exact: true })
    .fill(fairDates.registrationClosesAt);
  await create.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.nameVi);
  slug = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(page.url()).toContain(organiserFairPath(slug));
  // The address that the form announced while the name was typed.
  expect(slug).toBe(suggestedFairSlug(names.nameVi));
  await expect(page.getByRole('link', { name: vi('fairs:overview.tasks.plan') })).toBeVisible();
});

test('before it is announced nobody else sees the fair', async ({ page, allowConsole }) => {
  allowConsole(/404/);
  const answer = await page.goto(publicFairPath(slug));
  expect(answer?.status()).toBe(404);
});

test('rooms are added, and a session that overlaps another in its room is refused in words', async ({
  as,
}) => {
  const page = await as('organiser');
  await page.goto(fairRoomsPath(slug));
  const added = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: vi('fairs:rooms.add'), exact: true }) });
  for (const [nameVi, nameEn] of [
    ['Sân khấu chính', 'Main stage'],
    ['Hội trường tầng 2', 'Hall on the 2nd floor'],
  ] as const) {
    await added.getByLabel(vi('fairs:rooms.nameVi')).fill(nameVi);
    await added.getByLabel(vi('fairs:rooms.nameEn')).fill(nameEn);
    await added.getByRole('button').click();
    await expect(page.locator(`input[value="${nameVi}"]`)).toBeVisible();
  }
  const session = async (title: string, from: string, to: string) => {
    await page.goto(newSessionPath(slug));
    await page.getByLabel(vi('fairs:session.titleVi')).fill(title);
    await page.getByLabel(vi('fairs:session.titleEn')).fill(`${title} (en)`);
    await page.getByLabel(vi('fairs:session.startsAt')).fill(`${opening}T${from}`);
    await page.getByLabel(vi('fairs:session.endsAt')).fill(`${opening}T${to}`);
    await page.getByLabel(vi('fairs:session.room')).selectOption({ label: 'Sân khấu chính' });
    await page
      .getByLabel(vi('fairs:session.kind'))
      .selectOption({ label: vi('fairs:session.kinds.ceremony') });
    await page.getByRole('button', { name: vi('fairs:session.add') }).click();
  };
  await session('Lễ khai mạc', '09:00', '10:30');
  await expect(page).toHaveURL(new RegExp(fairCalendarPath(slug)));
  await session('Múa rối nước', '10:00', '11:00');
  await expect(page.getByText(viLike('fairs:errors.session.room-taken'))).toBeVisible();
  await expect(page.getByLabel(vi('fairs:session.titleVi'))).toHaveValue('Múa rối nước');
  await page.getByLabel(vi('fairs:session.startsAt')).fill(`${opening}T14:00`);
  await page.getByLabel(vi('fairs:session.endsAt')).fill(`${opening}T15:00`);
  await page.getByRole('button', { name: vi('fairs:session.add') }).click();
  await expect(page).toHaveURL(new RegExp(fairCalendarPath(slug)));
});

test('a session is dragged to another hour in the calendar, and back onto the other is refused', async ({
  as,
}) => {
  // The whole day in sight: a mouse drags only what it can reach.
  const page = await as('organiser', { viewport: { width: 1440, height: 1500 } });
  await page.goto(fairCalendarPath(slug));
  await scriptsRun(page);
  await page.getByRole('button', { name: vi('fairs:calendar.week') }).click();
  const event = (name: string) =>
    page.locator('.rbc-time-view .rbc-event').filter({ hasText: name });
  await expect(event('Múa rối nước')).toBeVisible();
  const dragTo = async (hour: number) => {
    const from = await event('Múa rối nước').boundingBox();
    const other = await event('Lễ khai mạc').boundingBox();
    const line = await page.locator('.rbc-day-slot .rbc-timeslot-group').first().boundingBox();
    if (!from || !other || !line) throw new Error('The sessions are not drawn');
    const hourPx = line.height;
    await page.mouse.move(from.x + from.width / 2, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, from.y + 14, { steps: 2 });
    // The middle of the first quarter of the hour: the calendar snaps down to quarters.
    const to = other.y + (hour - 9) * hourPx + 8 + hourPx / 8;
    await page.mouse.move(from.x + from.width / 2, to, { steps: 8 });
    await page.mouse.up();
  };
  await dragTo(16);
  await expect(page.getByText(viLike('fairs:calendar.moved')).first()).toBeVisible();
  await expect(event('Múa rối nước')).toContainText('16:00');
  await dragTo(9);
  await expect(page.getByText(viLike('fairs:errors.session.room-taken')).first()).toBeVisible();
  await expect(event('Múa rối nước')).toContainText('16:00');
});

for (const [device, width] of [
  ['a desk', 1440],
  ['a phone', 390],
] as const) {
  test(`month, week and list are each one press away on ${device}, and the address keeps the choice`, async ({
    as,
  }) => {
    const page = await as('organiser', { viewport: { width, height: 900 } });
    await page.goto(fairCalendarPath(slug));
    await scriptsRun(page);
    const drawn = {
      month: page.locator('.rbc-month-view'),
      week: page.locator('.rbc-time-view'),
      agenda: page.locator('.programme__day'),
    };
    await expect(drawn[width < 768 ? 'agenda' : 'month'].first()).toBeVisible();
    for (const view of ['week', 'agenda', 'month', 'agenda', 'week'] as const) {
      const button = page.getByRole('button', { name: vi(`fairs:calendar.${view}`), exact: true });
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await expect(drawn[view].first()).toBeVisible();
      for (const [other, place] of Object.entries(drawn)) {
        if (other !== view) await expect(place).toHaveCount(0);
      }
      await expect(page).toHaveURL(new RegExp(`[?&]view=${view}(&|$)`));
    }
    await page.reload();
    await expect(drawn.week).toBeVisible();
  });
}

test('sessions at one hour stand beside each other in the week, none under another', async ({
  as,
}) => {
  const page = await as('organiser', { viewport: { width: 1440, height: 1500 } });
  await page.goto(newSessionPath(slug));
  await page.getByLabel(vi('fairs:session.titleVi')).fill('Hội thảo bao bì');
  await page.getByLabel(vi('fairs:session.titleEn')).fill('Packaging seminar');
  await page.getByLabel(vi('fairs:session.startsAt')).fill(`${opening}T09:00`);
  await page.getByLabel(vi('fairs:session.endsAt')).fill(`${opening}T11:00`);
  await page.getByLabel(vi('fairs:session.room')).selectOption({ label: 'Hội trường tầng 2' });
  await page
    .getByLabel(vi('fairs:session.kind'))
    .selectOption({ label: vi('fairs:session.kinds.seminar') });
  await page.getByRole('button', { name: vi('fairs:session.add') }).click();
  await expect(page).toHaveURL(new RegExp(fairCalendarPath(slug)));
  await page.goto(`${fairCalendarPath(slug)}?view=week`);
  const box = async (name: string) => {
    const event = page.locator('.rbc-event').filter({ hasText: name });
    await expect(event).toBeVisible();
    const at = await event.boundingBox();
    if (!at) throw new Error(`${name} is not drawn`);
    return at;
  };
  const [one, other] = [await box('Lễ khai mạc'), await box('Hội thảo bao bì')];
  const [left, right] = one.x < other.x ? [one, other] : [other, one];
  expect(left.x + left.width).toBeLessThanOrEqual(right.x + 1);
});

test('a hall of exactly 701 booths is drawn from one number, and seen before it is drawn', async ({
  as,
}) => {
  const page = await as('organiser');
  await page.goto(planPath(slug));
  await page
    .getByRole('link', { name: vi('floor-plan:page.drawHall') })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(newHallPath(slug)));
  await page.getByLabel(vi('floor-plan:form.booths'), { exact: true }).fill('701');
  await page.getByRole('button', { name: vi('floor-plan:form.preview') }).click();
  const preview = page.locator('.plan-stage .b');
  await expect(preview).toHaveCount(701);
  await page.getByRole('button', { name: vi('floor-plan:form.draw') }).click();
  await expect(page).toHaveURL(new RegExp(`${planPath(slug)}(\\?|$)`));
  await expect(page.locator('.plan-stage .b')).toHaveCount(701);
});

test('booths are changed on the drawing board, undone, and saved as one', async ({ as }) => {
  const page = await as('organiser');
  await page.goto(hallEditorPath(slug, 'A'));
  await scriptsRun(page);
  const saved = page.getByText(vi('floor-plan:editor.allSaved'));
  await expect(saved).toBeVisible();
  await boothOn(page, 'A02').click();
  await page.keyboard.press('Delete');
  await expect(page.locator('.plan-stage .b')).toHaveCount(700);
  await page.getByRole('button', { name: vi('floor-plan:editor.undo') }).click();
  await expect(page.locator('.plan-stage .b')).toHaveCount(701);
  await boothOn(page, 'A02').click();
  await page.getByLabel(vi('floor-plan:editor.price')).fill('9500000');
  await page.getByRole('button', { name: vi('floor-plan:editor.apply', { count: 1 }) }).click();
  await page.getByRole('button', { name: vi('floor-plan:editor.save') }).click();
  await expect(saved).toBeVisible();
  await page.reload();
  await scriptsRun(page);
  await boothOn(page, 'A02').click();
  await expect(page.getByLabel(vi('floor-plan:editor.price'))).toHaveValue(/9[.,]?500[.,]?000/);
});

test('booths.csv: a bad file is refused with every bad row, a good one is stored once, again it changes nothing', async ({
  as,
}) => {
  const page = await as('organiser');
  const check = async (csv: string) => {
    await page.goto(importPlanPath(slug));
    await page.getByLabel(vi('floor-plan:import.file')).setInputFiles(boothsFile(csv));
    await page.getByRole('button', { name: vi('floor-plan:import.check') }).click();
  };
  const head =
    'hall,row,position,code,kind,features,categories,x_m,y_m,width_m,depth_m,break_after,price_vnd,zone';
  const good = [
    'B,1,1,NH01,standard,power,,,,,,,8000000,Ẩm thực',
    'B,1,2,NH02,standard,power;water,,,,,,,8000000,Ẩm thực',
    'B,1,3,NH03,corner,power,,,,,,yes,8800000,Ẩm thực',
  ];
  await check(
    [
      head,
      good[0],
      'B,1,hai,NH02,standard,,,,,,,,8000000,',
      'B,1,3,NH01,kiosk,,,,,,,,8000000,',
    ].join('\n'),
  );
  const faults = page.getByRole('main').getByRole('table');
  for (const line of [3, 4]) {
    await expect(faults.getByRole('row', { name: new RegExp(`^${line} `) }).first()).toBeVisible();
  }
  await expect(faults).toContainText('position');
  await expect(faults).toContainText('kind');
  await page.goto(planPath(slug));
  await expect(page.getByText('Nhà B')).toHaveCount(0);

  await check([head, ...good].join('\n'));
  await page.getByRole('button', { name: vi('floor-plan:import.confirm') }).click();
  await expect(
    page.getByText(vi('floor-plan:import.done', { created: 3, updated: 0, unchanged: 0 })),
  ).toBeVisible();
  await check([head, ...good].join('\n'));
  await expect(page.getByText(vi('floor-plan:import.nothing'))).toBeVisible();
});

test('the plan is published as its first version and the fair announced, and everybody sees both', async ({
  as,
  page,
}) => {
  const organiser = await as('organiser');
  await organiser.goto(planPath(slug));
  await scriptsRun(organiser);
  await organiser.getByRole('button', { name: vi('floor-plan:publish.button') }).click();
  await organiser
    .getByRole('dialog')
    .getByRole('button', { name: vi('floor-plan:publish.answer', { number: 1 }) })
    .click();
  await expect(organiser.getByText(vi('floor-plan:publish.same', { number: 1 }))).toBeVisible();
  await organiser.goto(fairSettingsPath(slug));
  await organiser.getByRole('button', { name: vi('fairs:settings.announce') }).click();
  await expect(organiser.getByText(vi('fairs:settings.announced'), { exact: true })).toBeVisible();
  await page.goto(publicFairPath(slug));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.nameVi);
  await expect(page.getByText('Lễ khai mạc')).toBeVisible();
  await page.goto(publicPlanPath(slug));
  await expect(page.locator('.plan-stage .b')).toHaveCount(701);
});
