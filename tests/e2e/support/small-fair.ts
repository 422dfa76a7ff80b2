import { expect, type Page } from '@playwright/test';
import { fairImportPath, fairReleasePath, fairReviewPath } from '~/features/applications/paths';
import { importPlanPath, planPath } from '~/features/floor-plan/paths';
import { scriptsRun } from '../fixtures';
import { applicationsFile, boothsFile } from './csv-files';
import { selfServiceDates } from './fair-dates';
import { announce, type MadeFair, makeFair } from './make-fair';
import { vi } from './words';

const boothsHead =
  'hall,row,position,code,kind,features,categories,x_m,y_m,width_m,depth_m,break_after,price_vnd,zone';

/** Two rows of twelve; row Q has water. */
export const smallPlan = [
  boothsHead,
  ...['P', 'Q'].flatMap((row) =>
    Array.from({ length: 12 }, (_, index) => {
      const code = `${row}${String(index + 1).padStart(2, '0')}`;
      const features = row === 'Q' ? 'power;water' : 'power';
      return `A,${row},${index + 1},${code},standard,${features},,,,,,,8000000,`;
    }),
  ),
].join('\n');

export const applicationsHead =
  'application,facility_code,facility_name,tax_code,province,category,booths_min,booths_max,funding,priority,wishes,wish_zone,anywhere,needs,anchor_booths,apart_group';

/** Facilities with long and short names, of several provinces; each asks for one or two booths. */
export const smallApplications = [
  ['Hợp tác xã chè Shan tuyết cổ thụ Phìn Hồ', 'tuyen-quang', 'food', 'P01;P02'],
  ['Cơ sở gốm Chu Đậu Thành Đạt', 'hai-phong', 'handicraft', 'P05'],
  ['Công ty TNHH miến dong Bình Liêu', 'quang-ninh', 'food', ''],
  ['Hộ kinh doanh Tẩn Lở Nái', 'lai-chau', 'handicraft', ''],
  ['Tổ hợp tác mật ong bạc hà Mèo Vạc', 'tuyen-quang', 'food', 'P01'],
  ['Hợp tác xã cơ khí Ý Yên', 'ninh-binh', 'machinery', ''],
] as const;

/** The one of these whose e-mail nobody knows. */
const unreachable = 3;

export function applicationLines(prefix: string): string {
  return [
    `${applicationsHead},contact_email`,
    ...smallApplications.map(([name, province, category, wishes], index) =>
      [
        `D${index + 1}`,
        `${prefix}-${index + 1}`,
        name,
        '',
        province,
        category,
        index % 2 === 0 ? 2 : 1,
        2,
        'self',
        10 + index,
        wishes,
        '',
        'yes',
        '',
        '',
        '',
        index === unreachable ? '' : `${prefix}-${index + 1}@co-so.test`,
      ].join(','),
    ),
  ].join('\n');
}

/** A fair of 24 booths, published and announced; facilities may take booths themselves. */
export async function makeSmallFair(
  organiser: Page,
  values: Readonly<Record<string, string>> = {},
): Promise<MadeFair> {
  const fair = await makeFair(organiser, { ...selfServiceDates, ...values });
  await organiser.goto(importPlanPath(fair.slug));
  await organiser.getByLabel(vi('floor-plan:import.file')).setInputFiles(boothsFile(smallPlan));
  await organiser.getByRole('button', { name: vi('floor-plan:import.check') }).click();
  await organiser.getByRole('button', { name: vi('floor-plan:import.confirm') }).click();
  await organiser.waitForURL((url) => url.pathname === planPath(fair.slug));
  await scriptsRun(organiser);
  await organiser.getByRole('button', { name: vi('floor-plan:publish.button') }).click();
  await organiser
    .getByRole('dialog')
    .getByRole('button', { name: vi('floor-plan:publish.answer', { number: 1 }) })
    .click();
  await expect(organiser.getByText(vi('floor-plan:publish.same', { number: 1 }))).toBeVisible();
  await announce(organiser, fair.slug);
  return fair;
}

/** Brings the six applications in. */
export async function importApplications(organiser: Page, slug: string, csv: string) {
  await organiser.goto(fairImportPath(slug));
  await organiser.getByLabel(vi('applications:import.file')).setInputFiles(applicationsFile(csv));
  await organiser
    .getByLabel(vi('applications:import.evidence'))
    .fill('Công văn 12/SCT-KC ngày 3 tháng 3 năm 2026');
  await organiser.getByRole('button', { name: vi('applications:import.store') }).click();
  await expect(organiser.getByText(vi('applications:import.doneTitle'))).toBeVisible();
}

/** Finds every waiting application eligible and releases that. */
export async function acceptAll(organiser: Page, slug: string) {
  await organiser.goto(fairReviewPath(slug));
  const done = organiser.getByText(vi('applications:queue.doneTitle'));
  const eligible = organiser.getByRole('button', {
    name: vi('applications:one.stageEligible'),
    exact: true,
  });
  for (let left = smallApplications.length; left > 0; left -= 1) {
    await expect(
      organiser.getByText(vi('applications:queue.position', { position: 1, total: left })),
    ).toBeVisible();
    await eligible.click();
  }
  await expect(done).toBeVisible();
  await organiser.goto(fairReleasePath(slug));
  await releaseChosen(organiser);
  await expect(
    organiser
      .getByText(
        vi('applications:release.done', {
          eligible: smallApplications.length,
          returned: 0,
          rejected: 0,
        }),
      )
      .first(),
  ).toBeVisible();
}

/** Releases what is ticked on the page of decisions, and says yes to the question. */
export async function releaseChosen(organiser: Page) {
  await organiser
    .getByRole('button', { name: vi('applications:release.confirm') })
    .first()
    .click();
  await organiser
    .getByRole('dialog')
    .getByRole('button', { name: vi('applications:release.confirmed'), exact: true })
    .click();
}
