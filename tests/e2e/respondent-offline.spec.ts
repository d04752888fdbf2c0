import type { BrowserContext, Page } from '@playwright/test';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';
import { expect, expectAccessible, siteUrl, test as base } from '../support/browser.ts';
import { agree, go } from '../support/answering.ts';
import { SURVEY_FOR_A_PHONE as DEFINITION } from '../support/survey-for-a-phone.ts';
import { expectNothingLeft, isKept, responses, sleepAt, welcomeBack } from '../support/phone-in-browser.ts';
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
    // The neutral page lies on another site; here it is stood in for.
    await phone.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
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
  await expect.poll(() => isKept(page)).toBe(true);
}

const signal = (page: Page) => page.locator('#signal');

/** From the second question to the page to check. */
async function answerTheRest(page: Page): Promise<void> {
  await sleepAt(page, 'hostel');
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

const EVERYTHING = ['heard: agree', `hostel: ${WORDS}`, 'nights: 1.5', 'rank: 1. Being warm; 2. Being safe; 3. Being heard', 'where: A hostel', 'why: Someone who stays'];

test('signal goes in the middle: every kind answered, changed, reloaded, closed, opened again, and sent once', async ({ survey, line, phone }) => {
  let page = await phone.newPage();
  await start(page, survey);
  line.weather = 'cut';
  await sleepAt(page, 'own');
  await expect(signal(page)).toContainText('Saved on this phone, not yet sent');
  await expect(page.getByText('The next part may be hard')).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(page.locator('input[value=own]')).toBeChecked();
  await page.reload();
  await expect(page.locator('input[value=own]')).toBeChecked();
  await sleepAt(page, 'own');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await answerTheRest(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Change.*How many nights/ }).click();
  await expect(page.locator('#number')).toHaveValue('1,5');
  await go(page);
  await expect(page).toHaveURL(/\/check$/);

  await page.close();
  page = await phone.newPage();
  await page.goto(`/respond/${survey.address}`);
  await expectAccessible(page);
  await welcomeBack(page);
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
  await sleepAt(page, 'own');
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
  await sleepAt(page, 'hostel');
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
  await sleepAt(page, 'own');
  await expect(signal(page)).toBeVisible();
  await page.goBack();
  await answerTheRest(page);
  await page.getByRole('button', { name: 'Send' }).first().click();
  await page.getByText('Finish and clear').click();
  await expect(page.getByText('They are only on this phone')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear them' }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  line.weather = 'clear';
  await page.goto(`/respond/${survey.address}`);
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
  await expectNothingLeft(page);
  expect(await phone.cookies()).toEqual([]);
  expect(await responses(survey)).toEqual([]);
});

test('leaving fast without signal destroys what was not sent, on the phone and, once it can be told, on the server (S1)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await start(page, survey);
  line.weather = 'cut';
  await sleepAt(page, 'hostel');
  await page.locator('#body').fill('ZEBRAWORD he hits me');
  await page.locator('.exit').click();
  await expect(page).toHaveTitle('Weather');
  for (const path of ['', '?on', '/2', '/check']) {
    await page.goto(`/respond/${survey.address}${path}`).catch(() => undefined);
    await expect.poll(() => page.content().catch(() => 'ZEBRAWORD'), path).not.toMatch(/ZEBRAWORD|answers on this device|hostel/);
  }
  line.weather = 'clear';
  await page.goto(`/respond/${survey.address}`);
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
  await expectNothingLeft(page);
  expect((await phone.cookies()).map(({ name }) => name)).not.toContain('plain-draft');
});

test('stopping without signal gives a code, and that code alone opens what is kept (A3, S1)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await start(page, survey);
  line.weather = 'cut';
  await sleepAt(page, 'hostel');
  await page.locator('#body').fill('ZEBRAWORD he hits me');
  await page.getByRole('button', { name: 'Stop now and come back later' }).click();
  await expect(page.getByRole('heading', { name: 'Your answers are kept' })).toBeVisible();
  const code = await page.locator('.code strong').innerText();
  await expectAccessible(page);
  await page.close();

  const next = await phone.newPage();
  for (const path of ['', '?on', '/2', '/check']) {
    await next.goto(`/respond/${survey.address}${path}`);
    await expect(next.getByRole('heading', { name: 'There is no signal' }), path).toBeVisible();
    expect(await next.content()).not.toMatch(new RegExp(`ZEBRAWORD|${code}`));
  }
  line.weather = 'clear';
  await next.goto(`/respond/${survey.address}`);
  await expect(next.getByRole('link', { name: 'Start' })).toBeVisible();
  await next.goto('/respond/return');
  await next.locator('#code').fill('ABCD-EFGH');
  await go(next);
  await expect(next.getByRole('alert')).toBeVisible();
  await next.locator('#code').fill(code.toLowerCase().replace('-', ' '));
  await go(next);
  await expect(next.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await next.getByRole('link', { name: 'Go on' }).click();
  await next.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(next.locator('#body')).toHaveValue('ZEBRAWORD he hits me');
  await expect.poll(() => next.evaluate(async () => JSON.stringify(await indexedDB.databases()).length)).toBeGreaterThan(0);
});

test('in Arabic, right to left, with help in its place (A8, A13)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await page.goto('/language?to=ar&back=/respond/help');
  await start(page, survey);
  line.weather = 'cut';
  await sleepAt(page, 'own');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(signal(page)).toContainText('محفوظ على هذا الهاتف');
  await expectAccessible(page);
  await page.locator('footer button').click();
  await expect(page.locator('main a[href="tel:999"]')).toBeVisible();
});
