import type { BrowserContext, Page } from '@playwright/test';
import { signInPath } from '~/features/accounts/paths';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '~/features/demo/demo-accounts';
import { vi } from './words';

export type Role = (typeof DEMO_ACCOUNTS)[number]['role'];

export function demoEmail(role: Role): string {
  const account = DEMO_ACCOUNTS.find((one) => one.role === role);
  if (!account) throw new Error(`No demo account for ${role}`);
  return account.email;
}

/** Signs in by the form, as a person does, and waits for the page that follows. */
export async function signIn(
  page: Page,
  email: string,
  password: string = DEMO_PASSWORD,
  to?: string,
): Promise<void> {
  await page.goto(signInPath(to));
  await page.getByLabel(vi('accounts:fields.email')).fill(email);
  await page.getByLabel(vi('accounts:fields.password'), { exact: true }).fill(password);
  await page
    .getByRole('main')
    .getByRole('button', { name: vi('accounts:signIn.submit') })
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'));
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
const states = new Map<Role, State>();

/** The cookies of a demo account; signed in once for each worker. */
export async function stateOf(role: Role, makePage: () => Promise<Page>): Promise<State> {
  const known = states.get(role);
  if (known) return known;
  const page = await makePage();
  await signIn(page, demoEmail(role));
  const state = await page.context().storageState();
  await page.context().close();
  states.set(role, state);
  return state;
}
