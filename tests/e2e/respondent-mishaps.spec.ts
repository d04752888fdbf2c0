import type { BrowserContext, Page } from '@playwright/test';
import { agree, answer, answerAll, arrive, begin, go, sayItWasMe, sendAnswers, visit } from '../support/answering.ts';
import { expect, expectAccessible, siteUrl, test as base } from '../support/browser.ts';

/** A browser that may leave for the neutral page, which lies on another site. */
const test = base.extend<{ leaving(javaScriptEnabled: boolean): Promise<Page> }>({
  leaving: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (javaScriptEnabled) => {
      const context = await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** The kind of text that breaks careless programs. */
const NAUGHTY = '\n  <script>alert(1)</script> \'; drop table answers; -- %00 {{7*7}} ﷽ 👩‍👩‍👧 Ω≈ç\u200b\u202eabc\u202c "quoted"\t\\0 \n\nlast line ';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`answering, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test('nobody is taken on without agreeing, and other ticks stay (C1, A4)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled });
      await page.goto('/respond/demo');
      for (const step of ['private', 'leave', 'agree']) await page.locator(`main section:visible a.govuk-button[href="#${step}"]`).click();
      await expect(page.locator('input:checked')).toHaveCount(0);
      await page.getByLabel('Boards may read my own words').check();
      // The one button says what it agrees to; a form without it is given back.
      await page.locator('button[name=take_part]').evaluate((button) => button.removeAttribute('name')).catch(() => undefined);
      if (!javaScriptEnabled) return;
      await page.getByRole('button', { name: 'I want to take part' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#take_part');
      await expect(page.getByLabel('Boards may read my own words')).toBeChecked();
      await expect(page.locator('#error-summary')).toBeFocused();
      await expectAccessible(page);
    });

    test('what was typed comes back to the letter, and too much of it is kept on the page (A12)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled });
      await begin(page);
      while (!(await page.locator('textarea#body').count())) await answer(page);
      const long = 'long '.repeat(2001);
      await page.locator('textarea#body').fill(long);
      await go(page);
      await expect(page.getByRole('alert')).toContainText('longer than we can keep');
      await expect(page.locator('textarea#body')).toHaveValue(long);
      await page.locator('textarea#body').fill(NAUGHTY);
      const here = page.url();
      await arrive(page, () => go(page));
      await visit(page, here);
      await expect(page.locator('textarea#body')).toHaveValue(NAUGHTY);
    });

    test('changing the language keeps the place and what was typed (A8)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled });
      await begin(page);
      await page.getByRole('button', { name: 'العربية' }).click();
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.getByText(/^Question 1(,| of)/)).toBeVisible();
      await page.getByRole('button', { name: 'Disagree', exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(/^Question 2(,| of)/)).toBeVisible();
      while (!(await page.locator('textarea#body').count())) await answer(page);
      const here = page.url();
      await page.locator('textarea#body').fill('Half a senten');
      await page.getByRole('button', { name: 'العربية' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
      await expect(page.locator('textarea#body')).toHaveValue('Half a senten');
      expect(page.url()).toBe(here);
    });

    test('a statement is answered or skipped, never passed by mistake; a change comes straight back (A5, S6)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled });
      await begin(page);
      await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Skip this question' }).click();
      await answerAll(page);
      // The other is how to be reached, which nobody left here.
      await expect(page.getByText('You skipped this')).toHaveCount(2);
      await page.locator('dd :is(a, button)').first().click();
      await answer(page, undefined, 'Not sure');
      await page.waitForURL('**/check');
      await expect(page.getByText('You skipped this')).toHaveCount(1);
      await expect(page.getByText('Not sure', { exact: true })).toHaveCount(1);
    });

    test('sent once, whatever happens after: back, reload, the form again, the link again (rule 4)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled });
      await begin(page);
      await answerAll(page);
      const code = await sendAnswers(page);
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      const again = await page.request.post('/respond/demo/check', { form: {}, headers: { 'Sec-Fetch-Site': 'same-origin' } });
      expect(again.url()).toContain('/respond/demo/sent');
      expect(await again.text()).toContain(code);
      for (const path of ['/respond/demo/check', '/respond/demo/1']) {
        await visit(page, path);
        await expect(page.locator('.code strong')).toHaveText(code);
      }
      await page.goto('/respond/demo');
      await expect(page.getByRole('heading', { name: 'Your answers were sent' })).toBeVisible();
      await page.getByRole('button', { name: 'Answer as someone else' }).click();
      await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
      await expect(page.locator('input:checked')).toHaveCount(0);
    });

    test('nothing is left for the next person (S3, S4)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled });
      await begin(page);
      await answerAll(page, 'Only for the team');
      const code = await sendAnswers(page);
      await page.getByRole('button', { name: 'Finish and clear' }).click();
      await page.waitForURL(/respond.finished/);
      await visit(page, '/respond/demo/sent');
      await expect(page.getByRole('heading', { name: 'Nothing is open here' })).toBeVisible();
      expect(await page.content()).not.toContain(code);
      expect(await page.context().cookies()).toEqual([]);
    });

    test('words typed when the link is stopped stay on the page', async ({ enter }) => {
      const link = `stop-${Date.now()}`;
      const facilitator = await enter('facilitator');
      await facilitator.goto('/desk/nottingham/surveys');
      await facilitator.getByRole('link', { name: 'Second wave' }).click();
      await addLink(facilitator, link);
      const page = await enter(null, { javaScriptEnabled });
      await begin(page, link);
      while (!(await page.locator('textarea#body').count())) await answer(page);
      await page.locator('textarea#body').fill('My words when it stopped');
      await facilitator.getByText(`Stop this link ${link}`).click();
      await facilitator.getByRole('button', { name: `Stop the link ${link}` }).click();
      await expect(facilitator.getByText('The link is stopped')).toBeVisible();
      await go(page);
      await expect(page.getByRole('heading', { name: 'This link is no longer used' })).toBeVisible();
      await expect(page.locator('blockquote')).toHaveText('My words when it stopped');
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}

async function addLink(facilitator: Page, link: string): Promise<void> {
  await facilitator.getByText('Add another link').click();
  await facilitator.locator('#newAddress').fill(link);
  await facilitator.getByRole('button', { name: 'Add the link' }).click();
  await expect(facilitator.getByRole('link', { name: `/respond/${link}` })).toBeVisible();
}

test('two surveys at once, and two tabs of one, keep apart and together', async ({ enter }) => {
  const page = await enter(null);
  await begin(page);
  const other = await page.context().newPage();
  await begin(other, 'demo-bristol');
  await answer(other);
  await arrive(page, () => answer(page));
  await visit(page, '/respond/demo/1');
  await expect(page.getByRole('button', { name: 'Agree', exact: true })).toHaveAttribute('aria-pressed', 'true');
  const second = await page.context().newPage();
  await second.goto('/respond/demo/2');
  await sayItWasMe(second, second.getByRole('button', { name: 'Disagree', exact: true }));
  await arrive(second, () => answer(second, undefined, 'Disagree'));
  await visit(page, '/respond/demo/3');
  await arrive(page, () => answer(page));
  await visit(page, '/respond/demo/check');
  await expect(page.getByText('Disagree', { exact: true })).toHaveCount(1);
  await expect(page.getByText('Agree', { exact: true })).toHaveCount(2);
});

test('links that lead nowhere, or no longer anywhere, say so', async ({ enter }) => {
  const page = await enter(null);
  for (const [path, status, heading] of [
    ['/respond/nosuchlink', 404, 'This link does not work'],
    ['/respond/a%00b', 404, 'This link does not work'],
    ['/respond/DEMO', 200, 'Your experience of support'],
    ['/respond/nosuchlink/1', 404, 'This link does not work'],
    ['/respond/demo-baseline', 410, 'These questions are closed'],
    ['/respond/demo-baseline/2', 410, 'These questions are closed'],
    ['/respond/demo/1', 409, 'Nothing is open here'],
    ['/respond/demo/check', 409, 'Nothing is open here'],
    ['/respond/demo/ninety', 404, 'We cannot find this page'],
  ] as const) {
    const answered = await page.goto(path);
    expect(answered?.status(), path).toBe(status);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    expect(answered?.headers()['cache-control']).toBe('no-store');
    await expectAccessible(page);
  }
});

test('a browser without cookies is told so, with nothing lost in silence', async ({ enter }) => {
  const page = await enter(null);
  await page.route('**/respond/**', async (route) => {
    const headers = { ...route.request().headers() };
    delete headers.cookie;
    await route.continue({ headers });
  });
  await page.goto('/respond/demo');
  await agree(page);
  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByText('the browser does not take cookies')).toBeVisible();
});

test.describe('leaving fast (S1)', () => {
  /** The neutral page lies on another site; here it is stood in for. */
  async function standInForNeutralPage(page: Page): Promise<void> {
    await page.context().route('https://www.bbc.co.uk/weather', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
  }

  for (const how of ['the button', 'Shift three times', 'the link, without scripts'] as const) {
    test(`by ${how}: unsent answers are gone, and however often Back is pressed no page of ours shows (M6)`, async ({ leaving }) => {
      const page = await leaving(how !== 'the link, without scripts');
      await standInForNeutralPage(page);
      await begin(page);
      for (let pages = 0; pages < 3; pages++) await answer(page);
      await expect(page).toHaveURL(/\/4$/);
      await page.waitForLoadState();
      if (how === 'Shift three times') for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
      else await page.locator('.exit').click();
      await expect(page).toHaveTitle('Weather');
      await expect.poll(async () => (await page.context().cookies()).map(({ name }) => name)).toEqual(['plain-left']);
      for (let press = 0; press < 3; press++) {
        // The stand-in hears nothing of what our server leads on to: that it was asked for, and that nothing of ours shows, is enough.
        const neutral = page.waitForRequest('https://www.bbc.co.uk/weather');
        await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
        await neutral;
        await expect.poll(() => page.content().catch(() => 'participant.js')).not.toMatch(/participant\.js|Question|govuk/);
      }
      // Whoever opens the link anew begins from the start, and Back is as ever.
      await page.goto('/respond/demo');
      await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
      await visit(page, '/respond/demo/1');
      await expect(page.getByRole('heading', { name: 'Nothing is open here' })).toBeVisible();
      expect(await page.content()).not.toMatch(/Leave this page”|left/);
    });
  }

  test('typing capitals is not leaving', async ({ enter }) => {
    const page = await enter(null);
    await begin(page);
    while (!(await page.locator('textarea#body').count())) await answer(page);
    await page.locator('textarea#body').pressSequentially('NO WAY OUT', { delay: 5 });
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) await page.keyboard.press(key);
    await expect(page.locator('textarea#body')).toHaveValue('NO WAY OUTa');
  });
});
