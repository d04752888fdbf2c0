import type { BrowserContext, Page } from '@playwright/test';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';
import { expect, expectAccessible, siteUrl, test as base } from '../support/browser.ts';
import { agree, go } from '../support/answering.ts';
import { SURVEY_FOR_A_PHONE as DEFINITION } from '../support/survey-for-a-phone.ts';
import { openWeakLine, type WeakLine } from '../support/weak-line.ts';

const WORDS = 'A bed, a key & <someone> "who stays"\nوشكرا';

/** A phone on a line that can fail, in front of a survey of its own; and what the team has of it in the end. */
interface Fixtures {
  survey: NewSurvey;
  line: WeakLine;
  phone: BrowserContext;
}
const test = base.extend<Fixtures>({
  survey: async ({}, use) => {
    const survey = await openNewSurvey(siteUrl(), DEFINITION);
    await use(survey);
    await survey.close();
  },
  line: async ({}, use) => {
    const line = await openWeakLine(siteUrl());
    await use(line);
    line.close();
  },
  phone: async ({ browser, line }, use) => {
    const phone = await browser.newContext({ baseURL: line.origin, viewport: { width: 360, height: 740 } });
    await use(phone);
    await phone.close();
  },
});

/** Agrees, gives the first answer with signal, and waits until the phone has what it needs. */
async function start(page: Page, { address }: NewSurvey): Promise<void> {
  await page.goto(`/respond/${address}`);
  await agree(page);
  await page.locator('button[value=agree]').click();
  await expect(page).toHaveURL(/\/2$/);
  await expect.poll(() => kept(page)).toBe(true);
}

/** Whether the phone keeps anything; what it keeps nobody can read. */
async function kept(page: Page): Promise<boolean> {
  return page.evaluate(async () => Boolean(navigator.serviceWorker.controller) && (await indexedDB.databases()).length > 0);
}

async function expectNothingLeft(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length + sessionStorage.length,
  }))).toEqual({ databases: 0, caches: 0, workers: 0, local: 0 });
}

const signal = (page: Page) => page.locator('#signal');

/** From the second question to the page to check. */
async function answerTheRest(page: Page): Promise<void> {
  await page.locator('button[value=hostel]').click();
  await page.locator('#body').fill(WORDS);
  await go(page);
  await go(page);
  await page.locator('button[value="up:c"]').click();
  await page.locator('button[value="up:c"]').click();
  await go(page);
  await page.locator('#number').fill('1,5');
  await go(page);
  await go(page);
  await page.locator('#body').fill('Someone who stays');
  await go(page);
  await expect(page).toHaveURL(/\/check$/);
}

/** What the team has: every response with its answers, in words. */
async function responses({ facilitator, wave }: NewSurvey): Promise<string[][]> {
  const { data } = await facilitator.from('heard_contributions').select('contributor_id, question_id, body, rating, given').eq('wave_id', wave);
  const people = Map.groupBy(data ?? [], ({ contributor_id }) => contributor_id);
  return [...people.values()].map((said) => said.map(({ question_id, body, rating, given }) => `${question_id}: ${body ?? rating ?? given}`).toSorted());
}

const EVERYTHING = ['heard: agree', `hostel: ${WORDS}`, 'nights: 1.5', 'rank: 1. Being warm; 2. Being safe; 3. Being heard', 'where: A hostel', 'why: Someone who stays'];

test('signal goes in the middle: every kind answered, changed, reloaded, closed, opened again, and sent once', async ({ survey, line, phone }) => {
  let page = await phone.newPage();
  await start(page, survey);
  line.weather = 'cut';
  await page.locator('button[value=own]').click();
  await expect(signal(page)).toContainText('Saved on this phone, not yet sent');
  await expect(page.getByText('The next part may be hard')).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(page.locator('button[value=own]')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.locator('button[value=own]')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('button[value=own]').click();
  await page.getByRole('link', { name: 'Back' }).click();
  await answerTheRest(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: /Change.*How many nights/ }).click();
  await expect(page.locator('#number')).toHaveValue('1,5');
  await go(page);
  await expect(page).toHaveURL(/\/check$/);

  await page.close();
  page = await phone.newPage();
  await page.goto(`/respond/${survey.address}`);
  await expect(page.getByRole('heading', { name: 'There is no signal' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).or(page.getByRole('link', { name: 'Go on' })).click();
  await expect(page.getByText('Someone who stays')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).first().dblclick();
  await expect(page.getByRole('heading', { name: 'Saved on this phone, not yet sent' })).toBeVisible();
  await expectAccessible(page);
  const code = await page.locator('.code strong').innerText();
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByRole('heading', { name: 'Saved on this phone, not yet sent' })).toBeVisible();
  expect(await responses(survey)).toEqual([]);

  line.weather = 'clear';
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you. We have your answers' })).toBeVisible();
  expect(await page.locator('.code strong').innerText()).toBe(code);
  await expectNothingLeft(page);
  expect(await responses(survey)).toEqual([EVERYTHING]);
});

test('a login page that answers in our place, and acknowledgements that get lost: nothing lost, nothing doubled', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await start(page, survey);
  line.weather = 'login';
  await page.locator('button[value=own]').click();
  await expect(signal(page)).toBeVisible();
  await page.goBack();
  line.weather = 'lost';
  await answerTheRest(page);
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(page.getByRole('heading', { name: 'Saved on this phone, not yet sent' })).toBeVisible();
  await expect.poll(() => responses(survey)).toHaveLength(1);
  line.weather = 'login';
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByRole('heading', { name: 'Saved on this phone, not yet sent' })).toBeVisible();
  line.weather = 'clear';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByRole('heading', { name: 'Thank you. We have your answers' })).toBeVisible();
  expect(await responses(survey)).toEqual([EVERYTHING]);
  await expectNothingLeft(page);
});

test('signal comes back before the end: the pages with signal go on with every answer', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await start(page, survey);
  line.weather = 'cut';
  await page.locator('button[value=hostel]').click();
  await page.locator('#body').fill(WORDS);
  await go(page);
  line.weather = 'clear';
  await go(page);
  await expect(signal(page)).toBeHidden();
  await page.goto(`/respond/${survey.address}/check`);
  await expect(page.getByText('A bed, a key')).toBeVisible();
  await expect(page.getByText('A hostel', { exact: true })).toBeVisible();
});

test('what is said too little of is said again, with the same words as with signal (A4)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await start(page, survey);
  line.weather = 'cut';
  await go(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('#error-summary')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Skip this question' }).click();
  await expect(page.getByText('The next part may be hard')).toBeVisible();
});

test('finish and clear asks first while something is not sent, and then leaves nothing (S4)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await start(page, survey);
  line.weather = 'cut';
  await page.locator('button[value=own]').click();
  await page.goto(`/respond/${survey.address}`);
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await expect(page.getByRole('heading', { name: 'Your answers are not sent yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Keep them' }).click();
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await page.getByRole('button', { name: 'Clear them' }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  await page.goto(`/respond/${survey.address}/check`);
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  line.weather = 'clear';
  await page.goto(`/respond/${survey.address}/check`);
  await expect(page.getByRole('heading', { name: 'We lost your place' })).toBeVisible();
  await expectNothingLeft(page);
});

test('leaving fast without signal keeps what was not sent, and shows none of it (S1)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await phone.route('**/leave', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
  await start(page, survey);
  line.weather = 'cut';
  await page.locator('button[value=hostel]').click();
  await page.locator('.exit').click();
  await expect(page).toHaveTitle('Weather');
  for (const path of ['', '/2', '/check']) {
    await page.goto(`/respond/${survey.address}${path}`);
    await expect(page.getByRole('heading', { name: 'There are answers on this phone' })).toBeVisible();
    await expect(page.locator('input:checked')).toHaveCount(0);
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Yes, go on' }).click();
  await page.goto(`/respond/${survey.address}/2`);
  await expect(page.locator('button[value=hostel]')).toHaveAttribute('aria-pressed', 'true');
});

test('in Arabic, right to left, with help in its place (A8, A13)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await page.goto('/language?to=ar&back=/respond/help');
  await start(page, survey);
  line.weather = 'cut';
  await page.locator('button[value=own]').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(signal(page)).toContainText('محفوظ على هذا الهاتف');
  await expectAccessible(page);
  await page.locator('footer a').last().click();
  await expect(page.locator('main a[href="tel:999"]')).toBeVisible();
});
