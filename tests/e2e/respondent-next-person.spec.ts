import type { BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, siteUrl, test as base } from '../support/browser.ts';
import { answerAll, begin, sendAnswers } from '../support/answering.ts';
import { everythingKept } from '../support/everything-kept.ts';
import { freePort, startServer } from '../support/e2e-server.ts';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';
import { answerAnew, answerHalf, expectNothingOfAnyone, openEverything, PAGES, sendAndRead, sendEverything, TWO_PEOPLE_SURVEY } from '../support/two-people.ts';
import { openWeakLine, type WeakLine } from '../support/weak-line.ts';

// The next person on the same device, whichever way the first one went: all that a browser can keep is gone through, and
// every page is opened.

interface Fixtures {
  survey: NewSurvey;
  line: WeakLine;
  phone: BrowserContext;
}
const test = base.extend<Fixtures>({
  survey: async ({}, use) => {
    const survey = await openNewSurvey(siteUrl(), TWO_PEOPLE_SURVEY);
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
    await phone.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
    await use(phone);
    await phone.close();
  },
});

test('after leaving fast nothing is kept, and nothing is shown to the next person (S1)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await answerHalf(page, survey.address);
  await page.locator('.exit').click();
  await expect(page).toHaveTitle('Weather');
  await page.close();
  const look = await phone.newPage();
  await look.goto('/decisions');
  await expect.poll(() => everythingKept(look)).toEqual({ cookies: ['plain-left'], names: [], text: expect.any(String) });
  await look.close();
  await openEverything(phone, line, survey.address);
  await answerAnew(phone, line, survey.address);
});

test('after leaving fast without signal nothing can be read, and nothing is kept once signal is back (S1)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await answerHalf(page, survey.address);
  await page.waitForLoadState('load');
  line.weather = 'cut';
  await page.locator('.exit').click();
  await expect(page).toHaveTitle('Weather');
  for (const at of PAGES) {
    await page.goto('about:blank');
    await page.goto(`/respond/${survey.address}${at}`).catch(() => undefined);
    await expectNothingOfAnyone(page, '', `${at} without signal`);
  }
  line.weather = 'clear';
  await page.close();
  await openEverything(phone, line, survey.address);
  await answerAnew(phone, line, survey.address);
});

test('after Finish and clear nothing is kept, and nothing is shown to the next person (S4)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  const code = await sendAndRead(page, survey.address);
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  await expect.poll(() => everythingKept(page)).toMatchObject({ cookies: [], names: [] });
  await page.close();
  await openEverything(phone, line, survey.address, code);
  await answerAnew(phone, line, survey.address, code);
});

test('after Answer as someone else nothing is kept, and nothing is shown to the next person (S3)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  const code = await sendAndRead(page, survey.address);
  await page.goto(`/respond/${survey.address}`);
  await page.getByRole('button', { name: 'Answer as someone else' }).click();
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
  await expect.poll(() => everythingKept(page)).toMatchObject({ cookies: [], names: [] });
  await page.close();
  await openEverything(phone, line, survey.address, code);
  await answerAnew(phone, line, survey.address, code);
});

test('after sending and no more, the next person is shown neither words nor code, and can clear them (S3)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  const code = await sendAndRead(page, survey.address);
  await page.close();
  await openEverything(phone, line, survey.address, code);
  const next = await phone.newPage();
  await next.goto(`/respond/${survey.address}`);
  await next.getByRole('button', { name: 'Answer as someone else' }).click();
  await next.close();
  await answerAnew(phone, line, survey.address, code);
});

test('after the tab was closed halfway, the next person is asked whose the answers are, and clears them (S3)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await answerHalf(page, survey.address);
  await page.close();
  await openEverything(phone, line, survey.address);
  const next = await phone.newPage();
  await next.goto(`/respond/${survey.address}`);
  await expect(next.getByRole('heading', { name: 'There are answers on this device' })).toBeVisible();
  await next.getByRole('button', { name: 'No' }).or(next.locator('form[action="/respond/finished"] button')).first().click();
  await expect.poll(() => everythingKept(next)).toMatchObject({ cookies: [], names: [] });
  await next.close();
  await answerAnew(phone, line, survey.address);
});

test('after the browser was closed halfway, whoever begins anew is given nothing that the phone still holds (S3)', async ({ survey, line, phone }) => {
  const page = await phone.newPage();
  await answerHalf(page, survey.address);
  await page.close();
  // The browser drops its cookies when it is closed, and keeps everything else.
  await phone.clearCookies();
  await openEverything(phone, line, survey.address);
  await answerAnew(phone, line, survey.address);
});

test('after twelve hours what is on the device counts no more, whether sent or not (S3)', async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-clock-'));
  const [clock, data] = [path.join(folder, 'clock'), path.join(folder, 'data')];
  const server = await startServer({ DATA_DIR: data, PORT: String(await freePort()), NODE_OPTIONS: '--import ./tests/support/clock-ahead.mjs', CLOCK_AHEAD: clock });
  const before = process.env.E2E_DATA_DIR;
  process.env.E2E_DATA_DIR = data;
  const surveys = [await openNewSurvey(server.url, TWO_PEOPLE_SURVEY), await openNewSurvey(server.url, TWO_PEOPLE_SURVEY)] as const;
  process.env.E2E_DATA_DIR = before;
  const phone = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  try {
    const page = await phone.newPage();
    const code = await sendEverything(page, surveys[0].address);
    await answerHalf(page, surveys[1].address);
    await page.close();
    writeFileSync(clock, String(12 * 3_600_000 + 1000));
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const { address } of surveys) {
      await openEverything(phone, null, address, code);
      await answerAnew(phone, null, address, code);
    }
  } finally {
    await phone.close();
    for (const survey of surveys) await survey.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('once every tab was closed, no address out of the history shows a code, or leads to answers, while the phone keeps another survey', async ({ survey, phone }) => {
  const sent = await phone.newPage();
  await begin(sent, 'demo-bristol');
  await answerAll(sent);
  const code = await sendAnswers(sent);
  await answerHalf(sent, survey.address);
  await sent.close();
  for (const at of ['/respond/demo-bristol/sent', '/respond/help', '/respond/help?back']) {
    const next = await phone.newPage();
    await next.goto(at);
    await expect(next.locator('body')).not.toContainText(code);
    await expect(next.locator('.code')).toHaveCount(0);
    if (at.includes('help')) {
      await next.locator('.back').click();
      await expect(next.getByRole('heading', { level: 1 })).toHaveText('There are answers on this device');
    }
    await next.close();
  }
});
