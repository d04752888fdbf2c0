import type { Locator, Page, Response } from '@playwright/test';
import { answer, answerAll, begin, go, sendAnswers } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';

const PHONE = { width: 360, height: 740 };
/** A survey nobody else sends answers to while these tests run, so that they can be counted. */
const LINK = 'demo-bristol';
const NAUGHTY = '<script>alert(1)</script> مرحبا، نمت في الحديقة 👩‍👩‍👧 "quoted" & \'kept\'\n\nnext line';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test('everything can be skipped, and sending nothing is answered kindly (S6)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled, viewport: PHONE });
      await begin(page);
      await skipAll(page);
      const asked = await page.getByText('You skipped this').count();
      expect(asked).toBe(9);
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert')).toContainText('Answer at least one question first');
      await expect(page.getByText('You skipped this')).toHaveCount(asked);
      await page.locator('dd a').first().click();
      await answer(page);
      await page.waitForURL('**/check');
      expect(await sendAnswers(page)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    });

    test('as much as fits is taken whole, and one letter more is kept on the page (A12)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled, viewport: PHONE });
      await begin(page, LINK);
      await answerUntilWords(page);
      const whole = `${'a line\n'.repeat(1428)}123😀`;
      expect([...whole].length).toBe(10_000);
      await page.locator('#body').fill(`${whole}4`);
      await go(page);
      await expect(page.getByRole('alert')).toContainText('10,000 letters at most');
      await expect(page.locator('#body')).toHaveValue(`${whole}4`);
      await page.locator('#body').fill(whole);
      const here = page.url();
      await go(page);
      await page.waitForURL((url) => url.href !== here);
      await page.goto(here);
      await expect(page.locator('#body')).toHaveValue(whole);
    });

    test('back, change and the help page keep every answer and the place (A5, A13)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled, viewport: PHONE });
      await begin(page, LINK);
      await answer(page, undefined, 'Disagree');
      await page.getByRole('link', { name: 'More help' }).click();
      await page.getByRole('link', { name: 'Back' }).click();
      await expect(page.getByText(/^Question 2 of/)).toBeVisible();
      await page.getByRole('link', { name: 'Back' }).click();
      await expect(page.getByLabel('Disagree', { exact: true })).toBeChecked();
      await go(page);
      await answerAll(page);
      await page.locator('dd a[href$="#quote_boards"]').click();
      await page.getByLabel('Boards may read my own words').check();
      await go(page);
      await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
      await expect(page.getByText('Yes', { exact: true })).toHaveCount(2);
      await page.getByRole('link', { name: 'Back' }).click();
      await expect(page.locator('#body')).toHaveValue('Someone listened');
    });

    test('sent twice at once, reloaded and gone back to: one more person is counted (rule 4)', async ({ enter }) => {
      const facilitator = await enter('bristol');
      const before = await countPeople(facilitator);
      const page = await enter(null, { javaScriptEnabled, viewport: PHONE });
      await begin(page, LINK);
      await answerAll(page, NAUGHTY);
      await expect(page.getByText(NAUGHTY).first()).toHaveText(NAUGHTY);
      const send = () => page.request.post(`/respond/${LINK}/check`, { form: {}, headers: { 'Sec-Fetch-Site': 'same-origin' } });
      const answered = await Promise.all([send(), send()]);
      const code = await sendAnswers(page);
      for (const one of answered) expect(await one.text()).toContain(code);
      await page.reload();
      await expect(page.locator('.code strong')).toHaveText(code);
      await page.goBack();
      await expect(page.locator('.code strong')).toHaveText(code);
      expect(await countPeople(facilitator)).toBe(before + 1);

      // The words stand on the desk, and behind the code, as they were written.
      await facilitator.goto('/desk/bristol/contributions?show=words');
      await facilitator.getByRole('listitem').filter({ hasText: 'نمت في الحديقة' }).first().getByRole('link', { name: /^Open and tag/ }).click();
      await expect(facilitator.locator('main blockquote')).toHaveText(NAUGHTY);
      await page.getByRole('button', { name: 'See my words now' }).click();
      await expect(page.getByText(NAUGHTY).first()).toHaveText(NAUGHTY);
      expect(page.url()).not.toContain(code);
    });
  });
}

for (const [language, words] of [
  ['en', { dir: 'ltr', agree: 'Agree', problem: 'There is a problem', done: 'All done' }],
  ['ar', { dir: 'rtl', agree: 'أوافق', problem: 'هناك مشكلة', done: 'انتهينا' }],
] as const) {
  test(`every page on the way and every error is for everyone, in ${language} (A1, A8)`, async ({ enter }) => {
    test.setTimeout(180_000);
    const page = await enter(null, { viewport: PHONE });
    const look = async () => {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', words.dir);
      await expectAccessible(page);
    };
    const lookAtProblem = async () => {
      await go(page);
      await expect(page.getByRole('alert')).toContainText(words.problem);
      await look();
    };
    await page.goto(`/language?to=${language}&back=/respond/${LINK}`);
    await look();
    await lookAtProblem();
    await page.locator('#take_part').check();
    await go(page);
    await look();
    await lookAtProblem();
    await page.getByLabel(words.agree, { exact: true }).check();
    await go(page);
    await page.locator('footer a[href="/respond/help"]').click();
    await look();
    await page.goBack();
    while (!page.url().endsWith('/check')) {
      const before = page.url();
      if (await page.locator('#body').count()) {
        if (before.endsWith('/6')) {
          await look();
          await page.locator('#body').fill('ط'.repeat(10_001));
          await lookAtProblem();
        }
        await page.locator('#body').fill(NAUGHTY);
        await go(page);
      } else await page.locator('button[value=skip]').click();
      await page.waitForURL((url) => url.href !== before);
    }
    await look();
    await go(page);
    await page.waitForURL('**/sent');
    await look();
    await page.goto(`/respond/${LINK}`);
    await look();
    await page.goto(`/respond/${LINK}/sent`);
    await page.locator('form[action="/respond/finished"] button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.done);
    await look();
    for (const path of ['/respond/nosuchlink', '/respond/demo-baseline', '/respond/demo/3', '/receipt', '/receipt/words']) {
      await page.goto(path);
      await look();
    }
  });
}

test('the language can be changed halfway, and answers, place and words stay (A8)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  await begin(page, LINK);
  await answer(page);
  await page.getByText('العربية').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page).toHaveURL(new RegExp(`/respond/${LINK}/2$`));
  await answerUntilWords(page, 'لست متأكدًا');
  await page.locator('#body').fill(NAUGHTY);
  await page.getByText('English').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('#body')).toHaveValue(NAUGHTY);
  await answerAll(page, NAUGHTY);
  await expect(page.getByText('Agree', { exact: true })).toHaveCount(1);
  await expect(page.getByText('Not sure', { exact: true })).toHaveCount(4);
});

test('the whole way can be gone with the keyboard alone (A1)', async ({ enter }) => {
  const page = await enter(null);
  await page.goto(`/respond/${LINK}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Leave this page' }).first()).toBeFocused();
  await tabTo(page, page.getByLabel('I want to take part'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  for (let step = 1; step <= 7; step++) {
    await expect(page.getByText(`Question ${step} of 7`)).toBeVisible();
    if (await page.locator('#body').count()) {
      await tabTo(page, page.locator('#body'));
      await page.keyboard.type('Typed');
    } else {
      await tabTo(page, page.locator('#rating'));
      await page.keyboard.press('ArrowDown');
    }
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Send' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Thank you. We have your answers' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Finish and clear' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
});

test('nothing is left in an address, in the browser or in its cache, and no framework is sent (S3, A6)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  const answers: Response[] = [];
  page.on('response', (one) => answers.push(one));
  const look = async () => {
    const scripts = await page.locator('script').evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? script.textContent));
    expect(scripts).toEqual(['/participant.js']);
    expect(await page.content()).not.toMatch(/__remix|modulepreload/);
    const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length, document.cookie]);
    expect(kept).toEqual([0, 0, 0, 0, '']);
    await expect(page).toHaveTitle(/^(Error: )?(Start|Question \d of \d|Check your answers|Done|All done|Phone numbers|Code|Answers|Questions)$/);
  };
  await page.goto(`/respond/${LINK}`);
  await look();
  await page.getByLabel('I want to take part').check();
  await go(page);
  await answerUntilWords(page);
  await look();
  await answerAll(page, 'Unmistakable words');
  await look();
  const code = await sendAnswers(page);
  await look();
  await page.getByRole('button', { name: 'See my words now' }).click();
  await expect(page.getByText('Unmistakable words').first()).toBeVisible();
  await look();
  await page.goto('/respond/help');
  await look();
  await page.goto(`/respond/${LINK}/sent`);
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await look();
  for (const one of answers) {
    expect(decodeURIComponent(one.url()).replaceAll('-', '')).not.toMatch(new RegExp(`agree|unmistakable|${code.replaceAll('-', '')}`, 'i'));
    if (!new URL(one.url()).pathname.match(/^\/(respond|receipt)/)) continue;
    expect(one.headers(), one.url()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  }
});

async function skipAll(page: Page): Promise<void> {
  while (!page.url().endsWith('/check')) {
    const before = page.url();
    await page.getByRole('button', { name: 'Skip this question' }).click();
    await page.waitForURL((url) => url.href !== before);
  }
}

async function answerUntilWords(page: Page, point?: string): Promise<void> {
  while (!(await page.locator('#body').count())) {
    const before = page.url();
    await answer(page, undefined, point);
    await page.waitForURL((url) => url.href !== before);
  }
}

/** How many people answered, as a facilitator reads it. */
async function countPeople(facilitator: Page): Promise<number> {
  await facilitator.goto('/desk/bristol/surveys');
  const said = /(\d+) (?:person|people) answered/.exec(await facilitator.locator('main').innerText());
  return Number(said?.[1]);
}

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
