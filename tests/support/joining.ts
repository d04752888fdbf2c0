import { expect, type Page } from '@playwright/test';
import type { Role } from '../../app/platform/roles.ts';
import { newestCode } from './browser.ts';

/** Invites someone from the page of people, to every role they are to hold; gives the path of the link in the letter. */
export async function invite(lead: Page, email: string, ...roles: Role[]): Promise<string> {
  await lead.getByLabel('Email address').fill(email);
  for (const role of roles) await lead.locator(`input[name=role][value=${role}]`).check({ force: true });
  await lead.getByRole('button', { name: 'Send the invitation' }).click();
  return new URL(await lead.locator('code').innerText()).pathname;
}

/** Takes an invitation up, without an account until then. */
export async function join(guest: Page, link: string, email: string, name: string): Promise<void> {
  await guest.goto(link);
  await guest.getByRole('button', { name: 'Send me a code' }).click();
  await guest.getByLabel('6-digit code').fill(await newestCode(guest, email));
  await guest.getByRole('button', { name: 'Sign in' }).click();
  await guest.getByLabel('Your name').fill(name);
  await guest.getByRole('button', { name: 'Join' }).click();
  await expect(guest.getByRole('heading', { name: 'Your work' })).toBeVisible();
}
