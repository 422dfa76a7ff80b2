import { randomUUID } from 'node:crypto';
import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { fairSettingsPath, newFairPath } from '~/features/fairs/paths';
import { fairDates } from './fair-dates';

/** Posts a form of ours without drawing its page, as the person of that page, with what a browser sends beside it. */
export async function postForm(
  page: Page,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<APIResponse> {
  const { origin } = new URL(test.info().project.use.baseURL ?? '');
  return page.request.post(path, { form, headers: { Origin: origin }, maxRedirects: 0 });
}

export interface MadeFair {
  readonly id: string;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

let made = 0;

/** A name no other test uses, readable in a list of fairs. */
export function ownName(nameVi: string): { readonly nameVi: string; readonly nameEn: string } {
  made += 1;
  const own = `${process.pid}-${made}`;
  return { nameVi: `${nameVi} ${own}`, nameEn: `Test fair ${own}` };
}

/**
 * A fair of the demo organiser made by its form, for tests that begin after that.
 * @param organiser a page signed in as the organiser.
 * @param values fields of the form that are to differ.
 */
export async function makeFair(
  organiser: Page,
  values: Readonly<Record<string, string>> = {},
): Promise<MadeFair> {
  const id = randomUUID();
  const names = ownName('Hội chợ thử');
  const sent = {
    id,
    ...names,
    venueName: 'Nhà thi đấu tỉnh',
    venueProvince: 'f34:phu-tho',
    boothCapPerFacility: '4',
    ...fairDates,
    ...values,
  };
  const answer = await postForm(organiser, newFairPath(), sent);
  const slug = /^\/organiser\/fairs\/([^/?]+)$/.exec(answer.headers().location ?? '')?.[1];
  expect(slug, `the fair was made (${answer.status()})`).toBeTruthy();
  return { id, slug: slug ?? '', nameVi: sent.nameVi, nameEn: sent.nameEn };
}

/** Opens the fair's public page. */
export async function announce(organiser: Page, slug: string): Promise<void> {
  const answer = await postForm(organiser, fairSettingsPath(slug), { intent: 'announce' });
  expect(answer.status()).toBe(200);
}
