import type { Page } from '@playwright/test';
import { agree, answer, answerAll, go, leaveOutEquality, visit } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { inTime } from '../support/pace.ts';

const NOBODYS_LINK = '/respond/nosuchlink';
const SOON = inTime(10_000);

/** In easy read: a picture that loaded stands beside the heading, and what the page says can be read out (A9, A10). */
async function lookEasy(page: Page): Promise<void> {
  await expect(page.locator('[data-read]').first()).toBeAttached();
  const drawn = await page.locator('h1.easy:visible img').first().evaluate((img: HTMLImageElement) => [img.complete && img.naturalWidth > 0, img.alt]);
  expect(drawn, `${page.url()} has a picture beside its heading`).toEqual([true, '']);
}

test('every page of someone who answers in easy read has a picture beside its heading and can be read out, from the first to the last (A9, A10)', async ({ enter }) => {
  const page = await enter(null, { viewport: { width: 360, height: 740 } });
  page.setDefaultTimeout(SOON);
  const look = () => lookEasy(page);
  await page.goto('/language?variant=easy_read&back=/respond/demo');
  await agree(page, look);
  await look();
  await answer(page);
  await page.locator('footer button[value=help]').click();
  await look();
  await expectAccessible(page);
  // From outside: the next person is asked, the owner welcomed back.
  await page.goto('/respond/demo');
  await look();
  await expect(page.locator('main')).toContainText('It is not sent. Was it you?');
  await expectAccessible(page);
  await page.locator('main a.govuk-button').click();
  await look();
  await expect(page.locator('main')).toContainText('Do other people use this device?');
  await page.locator('main a.govuk-button').click();
  while (!page.url().endsWith('/check')) {
    await look();
    const before = page.url();
    await answer(page);
    await page.waitForURL((url) => url.href !== before);
  }
  await look();
  await page.locator('main #form button').first().click();
  await leaveOutEquality(page);
  await look();
  const code = await page.locator('.code strong').innerText();
  await page.goto('/respond/demo');
  await look();
  await expect(page.locator('main')).toContainText('We do not show it here again. Another person');
  await page.goto('/receipt');
  await look();
  await page.locator('#code').fill(code);
  await go(page);
  await look();
  for (const path of ['/receipt/change', '/receipt/withdraw']) {
    await page.locator(`main a[href="${path}"]`).first().click();
    await look();
    await expectAccessible(page);
    await page.goBack();
  }
  await page.locator('form[action="/respond/finished"] button').click();
  await expect(page).toHaveURL(/finished/);
  await page.goto('/language?variant=easy_read&back=/respond/return');
  await look();
  for (const path of [NOBODYS_LINK, '/respond/demo/3', '/receipt/words']) {
    await page.goto(path);
    await look();
    await expectAccessible(page);
  }
});

test('who stops reads in easy words how to come back, and so does a phone without signal (A9)', async ({ enter }) => {
  const page = await enter(null, { viewport: { width: 360, height: 740 } });
  page.setDefaultTimeout(SOON);
  await page.goto('/language?variant=easy_read&back=/respond/demo');
  await agree(page);
  await answer(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForTimeout(2_500);
  await page.context().setOffline(true);
  await visit(page, '/respond/help');
  await lookEasy(page);
  await visit(page, '/respond/demo/2');
  await page.locator('button[value=pause]').click();
  await expect(page.locator('main')).toContainText('Only this code opens them. To go on, wait for signal.');
  await lookEasy(page);
  await page.context().setOffline(false);
});

/** On the smallest phone, with letters twice as large: the way out, help and crisis numbers whole, in reach and big enough to press, and room left for the page (8). */
async function lookLarge(page: Page): Promise<void> {
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    const bar = document.querySelector('header')?.getBoundingClientRect().height ?? NaN;
    const targets = [...document.querySelectorAll<HTMLElement>('header .exit, footer a, footer button, main a[href^="tel:"]')].filter((one) => one.checkVisibility());
    return { wide, bar, targets: targets.map((one) => {
      const { left, right, height } = one.getBoundingClientRect();
      return { said: one.innerText, left: Math.floor(left), right: Math.ceil(right), height: Math.round(height), isCut: one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' };
    }) };
  });
  expect(found.wide, `${page.url()} does not scroll sideways`).toBeLessThanOrEqual(320);
  expect(found.bar, `${page.url()} has four fifths of the screen for itself`).toBeLessThanOrEqual((page.viewportSize()?.height ?? 0) / 5);
  expect(found.targets.length).toBeGreaterThanOrEqual(3);
  expect(found.targets.filter(({ left, right, height, isCut }) => left < 0 || right > 320 || height < 44 || isCut), page.url()).toEqual([]);
}

/** Presses what may stand behind the way out, which stays on the screen: a person would scroll. */
async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().evaluate((one: HTMLElement) => one.click());
}

for (const language of ['en', 'cy', 'pl', 'ar', 'ur']) {
  test(`with letters twice as large on the smallest phone, the way out and help stay whole, in ${language} (8, A2)`, async ({ enter }) => {
    const page = await enter(null, { viewport: { width: 320, height: 480 } });
    page.setDefaultTimeout(SOON);
    await page.goto(`/language?to=${language}&back=/respond/help`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await page.locator('header').evaluate((bar) => bar.getBoundingClientRect().height), 'with letters as they are').toBeLessThanOrEqual(480 / 5);
    await lookLarge(page);
    for (const path of ['/receipt', '/respond/return', NOBODYS_LINK]) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await lookLarge(page);
    }
    // The demonstration is in every language but Urdu: there, its first page is in English.
    await page.goto('/respond/demo');
    await lookLarge(page);
    for (const step of ['private', 'leave', 'agree']) {
      await press(page, `main section:target a.govuk-button, main section:first-child:not(:has(~ :target)) a.govuk-button[href="#${step}"]`);
      await lookLarge(page);
    }
    await press(page, 'main button[name=take_part]');
    await page.waitForURL('**/1');
    await lookLarge(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator('header .exit')).toBeInViewport({ ratio: 1 });
    if (language !== 'en') return;
    await answerAll(page);
    await lookLarge(page);
    await press(page, 'main #form button');
    await page.waitForURL(/\/sent$/);
    await lookLarge(page);
    await press(page, 'form[action="/receipt"] button');
    await page.waitForURL('**/receipt/words');
    await lookLarge(page);
  });
}
