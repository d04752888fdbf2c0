import { expect, siteUrl, test } from '../support/browser.ts';
import { answerPage, answerToTheCheck, ON, takePart } from '../support/engines/engine-answering.ts';
import type { EnginePage, OpenOptions } from '../support/engines/engine-page.ts';
import { openFirefox } from '../support/engines/firefox.ts';
import { firefoxPath } from '../support/engines/firefox.mjs';
import { openWebKit } from '../support/engines/webkit.ts';
import { webkitPaths } from '../support/engines/webkit.mjs';
import { EVERY_KIND } from '../support/every-kind.ts';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';
import { responses } from '../support/phone-in-browser.ts';
import { SURVEY_FOR_A_PHONE } from '../support/survey-for-a-phone.ts';
import { openWeakLine } from '../support/weak-line.ts';

// The respondent's whole way in the engines that people's phones have besides Chromium.

interface Engine {
  name: string;
  isHere(): boolean;
  open(options: OpenOptions): Promise<EnginePage>;
  /** Whether pages from localhost get a service worker over TLS alone. */
  needsTls: boolean;
}
const ENGINES: Engine[] = [
  { name: 'Firefox', isHere: () => firefoxPath() !== null, open: openFirefox, needsTls: false },
  { name: 'the engine of Safari', isHere: () => webkitPaths() !== null, open: openWebKit, needsTls: true },
];

/** Opens a survey of one's own and a browser, and closes both whatever happens. */
async function within(engine: Engine, options: OpenOptions, definition: object, story: (page: EnginePage, survey: NewSurvey) => Promise<void>): Promise<void> {
  const survey = await openNewSurvey(siteUrl(), definition);
  try {
    const page = await engine.open(options);
    try {
      await story(page, survey);
    } finally {
      await page.close();
    }
  } finally {
    await survey.close();
  }
}

/** Whether the phone keeps anything; what it keeps nobody can read. */
const isKept = (page: EnginePage) => page.evaluateAsync<boolean>('return Boolean(navigator.serviceWorker.controller) && (await indexedDB.databases()).length > 0');
const WHAT_IS_LEFT = `return [
  (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length, localStorage.length + sessionStorage.length,
]`;

for (const engine of ENGINES) {
  test.describe(`in ${engine.name}`, () => {
    test.beforeEach(({}, running) => {
      running.skip(!engine.isHere() && !process.env.CI, `No browser with ${engine.name} could be installed on this machine; where CI is set this fails.`);
    });

    for (const scripts of [true, false]) {
      test(`with scripts ${scripts ? 'on' : 'off'}, someone answers every kind, goes back, changes, sends, follows their words and takes them back (A6)`, async () => {
        await within(engine, { scripts }, EVERY_KIND, async (page, survey) => {
          await page.goto(`${siteUrl()}/respond/${survey.address}`);
          expect(await page.has('noscript *')).toBe(false);
          await takePart(page);
          expect(await page.path()).toBe(`/respond/${survey.address}/1`);
          await answerPage(page);
          await page.press('button[value=back]');
          expect(await page.evaluate('return document.querySelector("button[value=agree]").ariaPressed')).toBe('true');
          await answerToTheCheck(page);
          expect(await page.heading()).toBe('Check your answers');
          await page.press('main a[href$="/7?change"]');
          await page.type('#number', '3');
          await page.press(ON);
          expect(await page.path()).toBe(`/respond/${survey.address}/check`);
          await page.press(ON);
          await page.press('main a[href$="/equality/1"]');
          await page.press('button[value=end]');
          const code = await page.text('.code strong');
          const [given, ...others] = await responses(survey);
          expect(others).toEqual([]);
          expect(given).toEqual(expect.arrayContaining(['statement: agree', 'number: 3 nights', 'help: Someone listened', 'short: Someone listened']));

          await page.goto(`${siteUrl()}/receipt`);
          await page.type('#code', code.toLowerCase());
          await page.press(ON);
          expect(await page.text('main')).toContain('Someone listened');
          await page.press('main a[href="/receipt/withdraw"]');
          await page.press('main #form button');
          expect(await page.heading()).toBe('Your words are taken back');
          expect(await responses(survey)).toEqual([]);
        });
      });
    }

    test('signal goes, the answers are kept, the page is loaded again, and they are sent once when it is back (A3)', async () => {
      const line = await openWeakLine(siteUrl(), { tls: engine.needsTls });
      try {
        await within(engine, { scripts: true }, SURVEY_FOR_A_PHONE, async (page, survey) => {
          await page.goto(`${line.origin}/respond/${survey.address}`);
          await takePart(page);
          await answerPage(page);
          await page.until('the phone to have what it needs', () => isKept(page));
          line.weather = 'cut';
          await page.check('input[value=hostel]');
          await page.press(ON);
          await page.until('the line about the signal', async () => (await page.text('#signal')).includes('Saved on this phone, not yet sent'));
          await page.type('#body', 'A bed & a key');
          await page.press('button[value=back]');
          await page.until('what was chosen before', () => page.evaluate('return document.querySelector("input[value=hostel]").checked'));
          await page.goto(`${line.origin}${await page.path()}`);
          await page.until('what was chosen before', () => page.evaluate('return document.querySelector("input[value=hostel]").checked'));
          await page.press(ON);
          await page.until('the words typed before', async () => (await page.evaluate('return document.querySelector("#body").value')) === 'A bed & a key');
          await page.press(ON);
          expect(await page.text('main')).toContain('The next part may be hard');
          await page.press(ON);
          await page.press('button[value="up:c"]');
          await page.press('button[value="up:c"]');
          await page.press(ON);
          await answerToTheCheck(page);
          await page.press(ON);
          expect(await page.heading()).toBe('Saved on this phone, not yet sent');
          const code = await page.text('.code strong');
          expect(await responses(survey)).toEqual([]);

          line.weather = 'clear';
          await page.press('main a.govuk-button, main form button');
          await page.until('thanks', async () => (await page.heading()) === 'Thank you. We have your answers');
          expect(await page.text('.code strong')).toBe(code);
          await page.until('nothing left on the phone', async () => JSON.stringify(await page.evaluateAsync(WHAT_IS_LEFT)) === '[0,0,0,0]');
          expect(await responses(survey)).toEqual([['heard: agree', 'hostel: A bed & a key', 'nights: 12', 'rank: 1. Being warm; 2. Being safe; 3. Being heard', 'where: A hostel', 'why: Someone listened']]);
        });
      } finally {
        line.close();
      }
    });
  });
}
