import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { runsPath } from '~/features/allocation/paths';
import { fairApplicationsPath } from '~/features/applications/paths';
import { publicBoothsPath } from '~/features/booths/paths';
import { facilityHomePath, provinceFacilitiesPath } from '~/features/facilities/paths';
import { newFairPath, organiserFairPath, organiserFairsPath } from '~/features/fairs/paths';
import { toDateTimeInput } from '~/kernel/format-date';
import type { ScreenWorld } from './screen-table';

/** Pages signed in as those whose records the addresses are made of. */
export interface WorldPages {
  readonly organiser: Page;
  readonly facility: Page;
  readonly province: Page;
}

/** The last part of the first link that begins so; '' when there is none. */
async function firstId(page: Page, path: string, linkBeginning: string): Promise<string> {
  await page.goto(path);
  const links = await page
    .getByRole('main')
    .locator(`a[href^="${linkBeginning}/"]`)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const ids = links.map((href) => href.slice(linkBeginning.length + 1).split(/[/?#]/)[0] ?? '');
  return ids.find((id) => /^[0-9a-f]{8}-/.test(id)) ?? '';
}

const emptyName = 'Hội chợ chưa có gì';

/** A fair of the demo organiser in which nothing is yet; made when there is none. */
async function emptyFair({ organiser }: WorldPages, origin: string): Promise<string> {
  await organiser.goto(`${organiserFairsPath()}?q=${encodeURIComponent(emptyName)}`);
  const known = await organiser
    .getByRole('link', { name: emptyName, exact: true })
    .first()
    .getAttribute('href', { timeout: 1_000 })
    .catch(() => null);
  if (known) return known.split('/').at(-1) ?? '';
  const inDays = (days: number) => toDateTimeInput(new Date(Date.now() + days * 86_400_000));
  const made = await organiser.request.post(newFairPath(), {
    headers: { Origin: origin },
    maxRedirects: 0,
    form: {
      id: randomUUID(),
      nameVi: emptyName,
      nameEn: 'A fair with nothing in it',
      venueName: 'Nhà thi đấu tỉnh',
      venueProvince: 'f34:phu-tho',
      boothCapPerFacility: '4',
      setUpStartsAt: inDays(38),
      opensAt: inDays(40),
      closesAt: inDays(44),
      tearDownEndsAt: inDays(45),
      registrationOpensAt: inDays(2),
      registrationClosesAt: inDays(20),
    },
  });
  const slug = made.headers().location?.slice(organiserFairPath('').length);
  if (!slug) throw new Error(`The empty fair was not made: ${made.status()}`);
  return slug;
}

/** Number of a run of the optimiser whose draft can be looked at; started and waited for when there is none. */
async function finishedRun({ organiser }: WorldPages, fair: string): Promise<number> {
  await organiser.goto(runsPath(fair));
  const link = organiser.locator(`tbody a[href^="${runsPath(fair)}/"]`).first();
  if ((await link.count()) === 0) {
    await organiser.locator('main form button[type=submit]').last().click();
    await organiser.waitForURL(/\/runs\/\d+/);
    // The draft has its explanation linked; before that the page shows how far the run is.
    await organiser
      .locator(`a[href*="/outcomes"]`)
      .first()
      .waitFor({ state: 'attached', timeout: 90_000 });
    return Number(/\/runs\/(\d+)/.exec(organiser.url())?.[1]);
  }
  return Number(/\/runs\/(\d+)/.exec((await link.getAttribute('href')) ?? '')?.[1]);
}

/** Reads off the pages what the table of screens needs to name its addresses. */
export async function findScreenWorld(
  pages: WorldPages,
  fair: string,
  origin: string,
): Promise<ScreenWorld> {
  const { organiser, facility, province } = pages;
  await organiser.goto(publicBoothsPath(fair));
  const given = organiser
    .getByRole('row')
    .filter({ has: organiser.locator('td:last-child:not(:empty)') });
  const booth = ((await given.nth(1).getByRole('rowheader').textContent()) ?? '').trim();
  return {
    fair,
    booth,
    application: await firstId(organiser, fairApplicationsPath(fair), fairApplicationsPath(fair)),
    ownApplication: await firstId(facility, facilityHomePath(), '/facility/applications'),
    facility: await firstId(province, provinceFacilitiesPath(), provinceFacilitiesPath()),
    emptyFair: await emptyFair(pages, origin),
    run: await finishedRun(pages, fair),
  };
}
