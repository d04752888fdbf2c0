import type { Page } from '@playwright/test';
import { go } from './answering.ts';
import { expect } from './browser.ts';
import type { NewSurvey } from './new-survey.ts';
import { questionsAnswered } from './questions-answered.ts';

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

/** Answers the second question, which has a box for words of one's own and so a button to go on. */
export async function sleepAt(page: Page, place: 'own' | 'hostel'): Promise<void> {
  await page.locator(`input[value=${place}]`).check();
  await go(page);
}

/** What the team has: every response with its answers, in words. */
export async function responses({ facilitator, wave }: NewSurvey): Promise<string[][]> {
  const { data } = await facilitator.from('heard_contributions').select('id, contributor_id, body, rating, given').eq('listening_id', wave);
  const questions = await questionsAnswered(facilitator, (data ?? []).map(({ id }) => id));
  const people = Map.groupBy(data ?? [], ({ contributor_id }) => contributor_id);
  return [...people.values()].map((said) => said.map(({ id, body, rating, given }) => `${questions.get(id ?? '')}: ${body ?? rating ?? given}`).toSorted());
}
