import { findScreenWorld } from '#tests/support/find-screen-world';
import { publicationPath, publicPlanPath } from '~/features/booths/paths';
import { expect, scriptsRun, test } from './fixtures';
import { demoFair } from './support/demo-fair';
import { vi } from './support/words';

test('the organiser publishes the allocation of the demo fair, and everybody sees the names', async ({
  as,
  page,
}) => {
  const organiser = await as('organiser');
  await organiser.goto(publicationPath(demoFair.slug));
  await scriptsRun(organiser);
  const publish = organiser.getByRole('button', { name: vi('publication:publish') });
  const takeBack = organiser.getByText(vi('publication:withdraw'), { exact: true });
  await expect(publish.or(takeBack).first()).toBeVisible();
  // A server that serves several runs was published by the first of them.
  if (await publish.first().isVisible()) {
    await page.goto(publicPlanPath(demoFair.slug));
    await expect(page.getByText(vi('booths:public.namesLater'))).toBeVisible();
    await publish.first().click();
    await organiser
      .getByRole('dialog')
      .getByRole('button', { name: vi('publication:publish') })
      .click();
  }
  await expect(takeBack.first()).toBeVisible();
  await page.goto(publicPlanPath(demoFair.slug));
  await expect(page.getByText(vi('booths:public.namesLater'))).toHaveCount(0);
});

test('the demo fair has all that its pages are looked at with: a draft of the optimiser, applications, an empty fair beside it', async ({
  as,
  baseURL,
}) => {
  const pages = {
    organiser: await as('organiser'),
    facility: await as('facility'),
    province: await as('province'),
  };
  const world = await findScreenWorld(pages, demoFair.slug, baseURL ?? '');
  for (const [name, value] of Object.entries(world)) expect(value, name).toBeTruthy();
});
