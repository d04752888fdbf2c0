import type { Locator, Page, Response } from '@playwright/test';
import { agree, answer, answerAll, answerUntilWords, begin, go, leaveOutEquality, visit } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';

const PHONE = { width: 360, height: 740 };
const NAUGHTY = '<script>alert(1)</script> مرحبا، نمت في الحديقة 👩‍👩‍👧 "quoted" & \'kept\'\n\nnext line';

for (const [language, words] of [
  ['en', { dir: 'ltr', agree: 'Agree', problem: 'There is a problem', done: 'All done' }],
  ['cy', { dir: 'ltr', agree: 'Cytuno', problem: 'Mae problem', done: 'Dyna’r cyfan' }],
  ['pl', { dir: 'ltr', agree: 'Zgadzam się', problem: 'Jest problem', done: 'To już wszystko' }],
  ['ar', { dir: 'rtl', agree: 'أوافق', problem: 'هناك مشكلة', done: 'انتهينا' }],
] as const) {
  test(`every page on the way and every error is for everyone, in ${language} (A1, A8)`, async ({ enter }) => {
    const page = await enter(null, { viewport: PHONE });
    const look = async () => {
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', words.dir);
      const tops = await page.locator('.langs:visible [lang]').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(Math.max(...tops) - Math.min(...tops), 'the languages stand on one line').toBeLessThan(24);
      await expectAccessible(page);
    };
    const lookAtProblem = async () => {
      await go(page);
      await expect(page.getByRole('alert')).toContainText(words.problem);
      await look();
    };
    await page.goto(`/language?to=${language}&back=/respond/demo`);
    await look();
    for (const step of ['private', 'leave', 'agree']) {
      await page.locator(`main section:visible a.govuk-button[href="#${step}"]`).click();
      await look();
    }
    await page.locator('main button[name=take_part]').click();
    await look();
    await page.getByRole('button', { name: words.agree, exact: true }).click();
    await page.locator('footer button[value=help]').click();
    await look();
    await page.goBack();
    let wrote = false;
    while (!page.url().endsWith('/check')) {
      const before = page.url();
      if (await page.locator('textarea#body').count()) {
        if (!wrote) {
          await look();
          await page.locator('#body').fill('كلمة '.repeat(2_001));
          await lookAtProblem();
        }
        wrote = true;
        await page.locator('#body').fill(NAUGHTY);
        await go(page);
      } else if (await page.locator('button[value=skip]').count()) await page.locator('button[value=skip]').click();
      else await go(page);
      await page.waitForURL((url) => url.href !== before);
    }
    await look();
    await go(page);
    await leaveOutEquality(page);
    await look();
    if (await page.locator('main a[href*="/equality/"]').count()) {
      await page.locator('main a[href*="/equality/"]').click();
      await look();
    }
    await page.goto('/respond/demo');
    await look();
    await visit(page, '/respond/demo/sent');
    await page.locator('form[action="/respond/finished"] button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.done);
    await look();
    // Finishing forgot the language with the rest.
    await page.goto(`/language?to=${language}&back=/receipt`);
    for (const path of ['/respond/nosuchlink', '/respond/demo-baseline', '/respond/demo-bristol/3', '/receipt', '/receipt/words']) {
      await page.goto(path);
      await look();
    }
  });
}

test('a language the survey is not in is not offered, and no button speaks it beside questions in another (C0, A8)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE, locale: 'ur' });
  await page.goto('/respond/help');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  await page.goto('/respond/demo');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.langs:visible [lang]')).toHaveText(['English', 'Cymraeg', 'Polski', 'العربية']);
  await page.goto('/respond/demo-bristol');
  await expect(page.locator('.langs:visible')).toHaveCount(0);
  for (const path of ['/respond/help', '/receipt', '/respond/return']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
    await expectAccessible(page);
  }
});

test('the language can be changed halfway, and answers, place and words stay (A8)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  await begin(page);
  await answer(page);
  await page.getByText('العربية').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page).toHaveURL(/\/respond\/demo\/2$/);
  await answerUntilWords(page, 'لست متأكدًا');
  await page.locator('#body').fill(NAUGHTY);
  await page.getByText('English').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('#body')).toHaveValue(NAUGHTY);
  await answerAll(page, NAUGHTY);
  await expect(page.getByText('Agree', { exact: true })).toHaveCount(1);
  await expect(page.getByText('Not sure', { exact: true })).toHaveCount(3);
});

test('the whole way can be gone with the keyboard alone (A1)', async ({ enter }) => {
  const page = await enter(null);
  await page.goto('/respond/demo-bristol');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('header .exit')).toBeFocused();
  for (const step of ['private', 'leave', 'agree']) {
    await tabTo(page, page.locator(`main section:visible a.govuk-button[href="#${step}"]`));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, page.getByRole('button', { name: 'I want to take part' }));
  await page.keyboard.press('Enter');
  for (let step = 1; step <= 7; step++) {
    await expect(page.getByText(`Question ${step} of 7`)).toBeVisible();
    if (await page.locator('#body').count()) {
      await tabTo(page, page.locator('#body'));
      await page.keyboard.type('Typed');
    } else {
      await tabTo(page, page.locator('#rating'));
      await page.keyboard.press('Enter');
      continue;
    }
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Send' }).first());
  await page.keyboard.press('Space');
  await leaveOutEquality(page);
  await expect(page.getByRole('heading', { name: 'Thank you. We have your answers' })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Finish and clear' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
});

test('a question and its answers are read out by a voice that lives on the device, and by no other (A10)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  await begin(page, 'demo-bristol');
  await expect(page.locator('#voice')).toBeHidden();
  // The device has three voices; headless Chromium itself has none.
  await page.addInitScript(() => {
    const voices = [{ lang: 'en-GB', localService: false }, { lang: 'pl-PL', localService: true }, { lang: 'en-IE', localService: true }];
    const spoken: unknown[] = [];
    const synthesis = { speaking: false, getVoices: () => voices, cancel: () => (synthesis.speaking = false), speak: (said: { text: string; voice: unknown }) => {
      synthesis.speaking = true;
      spoken.push([said.text, said.voice]);
    } };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { spoken, SpeechSynthesisUtterance: function (this: object, text: string) { Object.assign(this, { text }); } });
  });
  await page.reload();
  const button = page.getByRole('button', { name: 'Read it to me' });
  await button.click();
  await button.click();
  const spoken = await page.evaluate(() => (window as unknown as { spoken: [string, { lang: string }][] }).spoken);
  expect(spoken).toHaveLength(1);
  const [[text, voice] = ['', { lang: '' }]] = spoken;
  expect(voice.lang).toBe('en-IE');
  expect(text).toContain(await page.locator('h1').innerText());
  expect(text).toContain('Strongly agree');
  expect(text).not.toContain('Continue');
  await expectAccessible(page);
});

test('nothing is left in an address, in the browser or in its cache, and no framework is sent (S3, A6)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  const answers: Response[] = [];
  page.on('response', (one) => answers.push(one));
  const look = async (ofThisPage: string[] = []) => {
    const scripts = await page.locator('script').evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? script.textContent));
    expect(scripts).toEqual(['/participant.js', ...ofThisPage]);
    expect(await page.content()).not.toMatch(/__remix|modulepreload/);
    const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length, document.cookie]);
    expect(kept).toEqual([0, 0, 0, '']);
    await expect(page).toHaveTitle(/^(Error: )?(Start|Question \d+( of \d+|, \d+ at most)|Check your answers|Done|All done|Phone numbers|Code|Answers|Questions)$/);
  };
  await page.goto('/respond/demo');
  await look();
  await agree(page);
  await answerUntilWords(page);
  await look();
  await answerAll(page, 'Unmistakable words');
  await look();
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(page).toHaveURL(/\/sent$/);
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await leaveOutEquality(page);
  const code = await page.locator('.code strong').innerText();
  await look(['/copy-code.js']);
  await page.getByRole('button', { name: 'See my words now' }).click();
  await expect(page.getByText('Unmistakable words').first()).toBeVisible();
  await look();
  await page.goto('/respond/help');
  await look();
  await visit(page, '/respond/demo/sent');
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await look();
  // While someone answers, what a phone keeps for want of signal is sealed (respondent-offline.spec.ts); now it is gone.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  for (const one of answers) {
    expect(decodeURIComponent(one.url()).replaceAll('-', '')).not.toMatch(new RegExp(`agree|unmistakable|${code.replaceAll('-', '')}`, 'i'));
    // What the phone's own worker answers never was on a line, and is kept by no cache.
    if (one.fromServiceWorker() || !new URL(one.url()).pathname.match(/^\/(respond|receipt)/)) continue;
    expect(one.headers(), one.url()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  }
});

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
