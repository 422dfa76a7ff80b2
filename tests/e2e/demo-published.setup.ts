import { publicationPath, publicPlanPath } from '~/features/booths/paths';
import { expect, test } from './fixtures';
import { demoFair } from './support/demo-fair';
import { vi } from './support/words';

test('the organiser publishes the allocation of the demo fair, and everybody sees the names', async ({
  as,
  page,
}) => {
  const organiser = await as('organiser');
  await organiser.goto(publicationPath(demoFair.slug));
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
