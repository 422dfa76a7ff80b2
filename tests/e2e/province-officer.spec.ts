import {
  fairApplicationPath,
  fairApplicationsPath,
  provinceFairPath,
  provinceImportPath,
} from '~/features/applications/paths';
import { provinceHomePath, registerFacilityPath } from '~/features/facilities/paths';
import { fairQuotasPath } from '~/features/fairs/paths';
import { expect, scriptsRun, test } from './fixtures';
import { applicationsFile } from './support/csv-files';
import type { MadeFair } from './support/make-fair';
import { applicationsHead, makeSmallFair } from './support/small-fair';
import { vi } from './support/words';

test.describe.configure({ mode: 'serial' });

let fair: MadeFair;
const own = `${process.pid}`;
const weavers = `Tổ hợp tác dệt lanh Hợp Tiến ${own}`;
const field = (key: string) => vi(`facilities:fields.${key}`);

test('an officer looks for a facility first, registers it with its mandate and writes its application', async ({
  as,
}) => {
  fair = await makeSmallFair(await as('organiser'));
  const page = await as('province');
  await page.goto(provinceHomePath());
  await page
    .getByRole('link', { name: vi('applications:province.register') })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(registerFacilityPath()));
  await page.getByLabel(vi('facilities:register.searchLabel')).fill(weavers);
  await page.getByRole('button', { name: vi('facilities:register.search'), exact: true }).click();
  await expect(page.getByText(vi('facilities:register.notFound'))).toBeVisible();
  await scriptsRun(page);
  await page
    .getByLabel(field('legalForm'))
    .selectOption({ label: vi('facilities:forms.cooperative_group') });
  await page.getByLabel(field('address')).fill('Thôn Lùng Tám Thấp, xã Lùng Tám');
  await page.getByLabel(field('productGroup')).selectOption({ index: 1 });
  await page.getByLabel(field('contactName')).fill('Vàng Thị Mai');
  await page.getByLabel(field('phone')).fill('0912 345 678');
  const create = page.getByRole('button', { name: vi('facilities:register.createAndApply') });
  await create.click();
  // Without a paper that says so nobody registers in another's name.
  await expect(page.getByLabel(field('evidence'))).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(field('address'))).toHaveValue('Thôn Lùng Tám Thấp, xã Lùng Tám');
  await page.getByLabel(field('evidence')).fill('Giấy ủy quyền số 7 ngày 2/3/2026');
  await create.click();
  await expect(page.getByText(vi('facilities:register.created')).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(weavers);

  await page.goto(registerFacilityPath({ q: 'hop tien' }));
  await expect(page.getByRole('main')).toContainText(weavers);
});

test('a bad applications.csv of the province is refused whole; a good one is stored, and it is recorded who acted', async ({
  as,
}) => {
  const page = await as('province');
  const line = (code: string, name: string, province: string) =>
    `${code},${own}-${code},${name},,${province},handicraft,1,1,national,5,,,yes,,,`;
  const send = async (rows: readonly string[], evidence: string, button: 'check' | 'store') => {
    await page.goto(provinceImportPath(fair.slug));
    await page
      .getByLabel(vi('applications:import.file'))
      .setInputFiles(applicationsFile([applicationsHead, ...rows].join('\n')));
    await page.getByLabel(vi('applications:import.evidence')).fill(evidence);
    await page
      .getByRole('button', { name: vi(`applications:import.${button}`), exact: true })
      .click();
  };
  const silver = `Cơ sở chạm bạc Dao ${own}`;
  await send(
    [line('K1', silver, 'tuyen-quang'), line('K2', 'Cơ sở nón lá', 'xyz')],
    'Công văn 5',
    'store',
  );
  await expect(
    page
      .getByRole('main')
      .getByRole('table')
      .getByRole('row', { name: /^3 province / }),
  ).toBeVisible();
  await send([line('K1', silver, 'tuyen-quang')], 'Công văn 5/TTKC ngày 4/3/2026', 'store');
  await expect(page.getByText(vi('applications:import.doneTitle'))).toBeVisible();
  await page.goto(provinceFairPath(fair.slug));
  await expect(page.getByRole('link', { name: silver })).toBeVisible();

  const organiser = await as('organiser');
  await organiser.goto(`${fairApplicationsPath(fair.slug)}?q=${encodeURIComponent(silver)}`);
  await organiser.getByRole('main').getByRole('link', { name: silver, exact: true }).click();
  await expect(organiser).toHaveURL(new RegExp(fairApplicationPath(fair.slug, '')));
  await expect(organiser.getByRole('main')).toContainText('Công văn 5/TTKC ngày 4/3/2026');
  await expect(organiser.getByRole('main')).toContainText(/Trung tâm Khuyến công/i);
});

test('a quota that the organiser sets is what the officer sees of it', async ({ as }) => {
  const organiser = await as('organiser');
  await organiser.goto(fairQuotasPath(fair.slug));
  await organiser
    .getByLabel(
      vi('fairs:quotas.cell', {
        funding: vi('fairs:quotas.funding.national'),
        province: 'Tuyên Quang',
      }),
    )
    .fill('15');
  await organiser
    .getByRole('button', { name: vi('fairs:quotas.save') })
    .first()
    .click();
  await expect(
    organiser.getByText(vi('fairs:quotas.saved', { created: 1, updated: 0, removed: 0 })).first(),
  ).toBeVisible();
  const page = await as('province');
  await page.goto(provinceHomePath());
  await expect(page.getByRole('region', { name: fair.nameVi })).toContainText(
    vi('applications:province.quotaOf', { used: 0, total: 15 }),
  );
});
