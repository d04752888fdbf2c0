import type { Page } from '@playwright/test';
import { answer, answerAll, answerUntilWords, begin, go, sendAnswers, visit } from '../support/answering.ts';
import { expect, test } from '../support/browser.ts';

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
      expect(asked).toBeGreaterThan(9);
      await page.getByRole('button', { name: 'Send' }).first().click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert')).toContainText('Answer at least one question first');
      await expect(page.getByText('You skipped this')).toHaveCount(asked);
      await page.locator('dd :is(a, button)').first().click();
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
      await visit(page, here);
      await expect(page.locator('#body')).toHaveValue(whole);
    });

    test('back, change and the help page keep every answer and the place (A5, A13)', async ({ enter }) => {
      const page = await enter(null, { javaScriptEnabled, viewport: PHONE });
      await begin(page, LINK);
      await answer(page, undefined, 'Disagree');
      await page.getByRole('button', { name: 'More help' }).click();
      await page.getByRole('link', { name: 'Back' }).click();
      await expect(page.getByText(/^Question 2(,| of)/)).toBeVisible();
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Disagree', exact: true })).toHaveAttribute('aria-pressed', 'true');
      await page.getByRole('button', { name: 'Continue' }).or(page.getByRole('link', { name: 'Continue' })).click();
      await answerAll(page);
      await page.locator('dd a[href$="#quote_boards"]').click();
      await page.getByLabel('Boards may read my own words').check();
      await page.getByRole('button', { name: 'Keep this' }).click();
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
      for (const one of answered) expect(one.ok()).toBe(true);
      expect(await (await page.request.get(`/respond/${LINK}/sent`)).text()).toContain(code);
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

async function skipAll(page: Page): Promise<void> {
  while (!page.url().endsWith('/check')) {
    const before = page.url();
    // A page that asks nothing has nothing to skip.
    const skip = page.getByRole('button', { name: 'Skip this question' });
    await ((await skip.count()) > 0 ? skip.click() : go(page));
    await page.waitForURL((url) => url.href !== before);
  }
}

/** How many people answered, as a facilitator reads it. */
async function countPeople(facilitator: Page): Promise<number> {
  await facilitator.goto('/desk/bristol/surveys');
  const said = /(\d+) (?:person|people) answered/.exec(await facilitator.locator('main').innerText());
  return Number(said?.[1]);
}
