import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import type { Role } from '../../app/platform/roles.ts';
import { newestCode } from './browser.ts';

/** Makes a programme with nothing in it, as the owner of the machine does beside the running server; gives the path of its lead's invitation. */
export function makeProgramme(name: string, slug: string, lead: string): string {
  const data = process.env.E2E_DATA_DIR;
  if (!data) throw new Error('Set E2E_DATA_DIR to the data folder of the server at E2E_URL.');
  const command = ['server/commands/programme-create.ts', '--name', name, '--slug', slug, '--lead', lead];
  const said = execFileSync('node_modules/.bin/node', command, { env: { ...process.env, DATA_DIR: data, LITE_TELEMETRY: '0', NODE_ENV: 'production' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return new URL(said.trim().split('\n').at(-1) ?? '').pathname;
}

/** Invites someone from the page of people; gives the path of the link in the letter. */
export async function invite(lead: Page, email: string, role: Role): Promise<string> {
  await lead.getByLabel('Email address').fill(email);
  await lead.getByLabel('Role').selectOption(role);
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
