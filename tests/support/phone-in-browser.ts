import type { Page } from '@playwright/test';
import { expect } from './browser.ts';

/** Whether the phone keeps anything; what it keeps nobody can read. */
export async function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => Boolean(navigator.serviceWorker.controller) && (await indexedDB.databases()).length > 0);
}

/** Nothing of anyone is left in the browser but cookies. */
export async function expectNothingLeft(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length + sessionStorage.length,
  }))).toEqual({ databases: 0, caches: 0, workers: 0, local: 0 });
}

/** Whoever opens the link is asked whose the answers are, and sees nothing of them before the second step. */
export async function welcomeBack(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'There are answers on this device' })).toBeVisible();
  await expect(page.locator('main input, main dl, .code')).toHaveCount(0);
  await page.getByRole('link', { name: 'Yes, it was me' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await expect(page.locator('main input, main dl, .code')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go on' }).click();
}
