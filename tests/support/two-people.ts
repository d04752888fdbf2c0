import type { BrowserContext, Page } from '@playwright/test';
import { agree, answerAll, sendAnswers, visit } from './answering.ts';
import { expect } from './browser.ts';
import { everythingKept } from './everything-kept.ts';
import { isKept } from './phone-in-browser.ts';
import type { WeakLine } from './weak-line.ts';

// Two people on one device, one after the other: what the first leaves, and what the next meets.

const WORDS = 'ZEBRAWORD he hits me';
export const TWO_PEOPLE_SURVEY = {
  introduction: 'About your life.',
  questions: [
    { id: 'heard', kind: 'statement', text: 'I was listened to' },
    { id: 'safe', kind: 'statement', text: 'I feel safe' },
    { id: 'why', kind: 'open', text: 'Why is that?' },
    { id: 'more', kind: 'open', text: 'What else?' },
  ],
  equality: { version: '1', questions: [{ id: 'age', text: 'How old are you?', options: [{ id: 'young', text: 'Under 40' }, { id: 'old', text: '40 or over' }] }] },
};
export const PAGES = ['', '?on', '?begin', '?change', '/1', '/2', '/3', '/3?change', '/4', '/check', '/sent', '/equality/1', '/pause', '/about'];
const BESIDE = ['/respond/help', '/respond/return', '/respond/finished', '/receipt', '/receipt/words', '/receipt/withdraw'];

/** The first person answers two questions, and types half of a third. */
export async function answerHalf(page: Page, address: string): Promise<void> {
  await page.goto(`/respond/${address}`);
  await agree(page);
  for (const place of [2, 3]) {
    await page.getByRole('button', { name: 'Strongly disagree' }).click();
    await expect(page).toHaveURL(new RegExp(`/${place}$`));
  }
  await expect.poll(() => isKept(page)).toBe(true);
  await page.locator('#body').fill(WORDS);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/4$/);
  await page.locator('#body').fill(WORDS);
}

/** The first person sends everything, and says something of themselves. Gives their code. */
export async function sendEverything(page: Page, address: string): Promise<string> {
  await answerHalf(page, address);
  await answerAll(page, WORDS);
  const code = await sendAnswers(page);
  await page.getByRole('link', { name: 'Answer them' }).click();
  await page.getByRole('button', { name: 'Under 40' }).click();
  await expect(page).toHaveURL(/\/sent$/);
  return code;
}

/** The first person sends everything, and reads their receipt. Gives their code. */
export async function sendAndRead(page: Page, address: string): Promise<string> {
  const code = await sendEverything(page, address);
  await page.getByRole('button', { name: 'See my words now' }).click();
  await expect(page.getByText(WORDS).first()).toBeVisible();
  await visit(page, `/respond/${address}/sent`);
  await expect(page.locator('.code strong')).toHaveText(code);
  return code;
}

/** What is shown is nobody's: no word, no code, nothing filled in, ticked or pressed. */
export async function expectNothingOfAnyone(page: Page, code: string, where: string): Promise<void> {
  const shown = async () => {
    const html = (await page.content()) + page.url() + (await page.title());
    const filled = await page.evaluate(() => [
      ...[...document.querySelectorAll('[aria-pressed=true], main :checked')].map((one) => one.outerHTML),
      ...[...document.querySelectorAll<HTMLInputElement>('main input:not([type=checkbox], [type=radio], [type=hidden]), main textarea')].map((one) => one.value).filter(Boolean),
    ]);
    return { filled, words: html.match(/ZEBRAWORD|Strongly disagree<\/dd>/g) ?? [], codes: code ? html.split(code).length - 1 : 0 };
  };
  await expect.poll(() => shown().catch(() => null), where).toEqual({ filled: [], words: [], codes: 0 });
}

/** The next person opens every page, as typed or from the history: with signal, and without. */
export async function openEverything(phone: BrowserContext, line: WeakLine | null, address: string, code = ''): Promise<void> {
  const page = await phone.newPage();
  const kept = await (async () => {
    await page.goto('/respond/help');
    return everythingKept(page);
  })();
  expect(kept.text, 'all that the browser keeps').not.toMatch(code ? new RegExp(`ZEBRA|he hits|${code}`) : /ZEBRA|he hits/);
  for (const at of [...PAGES.map((one) => `/respond/${address}${one}`), ...BESIDE]) {
    await page.goto('about:blank');
    await page.goto(at);
    // Nobody is welcomed back, and nothing is shown, without two steps of their own.
    await expectNothingOfAnyone(page, code, at);
  }
  if (line) {
    line.weather = 'cut';
    for (const one of PAGES) {
      await page.goto('about:blank');
      await page.goto(`/respond/${address}${one}`).catch(() => undefined);
      await expectNothingOfAnyone(page, code, `${one} without signal`);
    }
    line.weather = 'clear';
  }
  await page.close();
}

/** The next person answers for themselves, loses the line at the first answer, and meets nobody else's answer up to the code. */
export async function answerAnew(phone: BrowserContext, line: WeakLine | null, address: string, code = ''): Promise<void> {
  const page = await phone.newPage();
  await page.goto(`/respond/${address}`);
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
  await agree(page);
  await expectNothingOfAnyone(page, code, 'first question');
  if (line) {
    // What the first one's worker would answer with, if it still held anything.
    line.weather = 'cut';
    await page.goto(`/respond/${address}/check`).catch(() => undefined);
    await expectNothingOfAnyone(page, code, 'check without signal');
    line.weather = 'clear';
    await page.goto(`/respond/${address}`);
    await page.getByRole('link', { name: 'Yes, it was me' }).click();
    await page.getByRole('link', { name: 'Go on' }).click();
  }
  for (const place of [2, 3]) {
    await page.getByRole('button', { name: 'Agree', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${place}$`));
    await expectNothingOfAnyone(page, code, `${place}`);
  }
  await expect.poll(() => isKept(page)).toBe(true);
  if (line) line.weather = 'cut';
  await answerAll(page, 'Mine alone');
  expect(await page.locator('main').innerText()).not.toMatch(/ZEBRA|Strongly disagree/);
  if (line) line.weather = 'clear';
  expect(await sendAnswers(page)).not.toBe(code);
  await page.getByRole('link', { name: 'Answer them' }).click();
  await expectNothingOfAnyone(page, code, 'about oneself');
  await page.close();
}
