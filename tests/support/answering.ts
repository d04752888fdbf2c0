import { expect, type Locator, type Page } from '@playwright/test';

/** Sends the form of the page with its first button. */
export async function go(page: Page): Promise<void> {
  await page.locator('main #form .govuk-button').first().click();
}

/** Does what leads to another page, and waits for that page: who goes elsewhere before it is there takes the press back. */
export async function arrive(page: Page, press: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await press();
  await loaded;
}

/** Goes to a page of ours from the one that is open, as a link does: whoever comes from outside is asked first whose the answers are. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.waitForLoadState();
  await arrive(page, () => page.evaluate((to) => void (location.href = to), path));
}

/**
 * Says whose the answers are in a tab beside open ones, where it is asked, until what the page is for is `there`: a phone that
 * has this survey by then asks nobody; without it the server does.
 */
export async function sayItWasMe(page: Page, there: Locator): Promise<void> {
  const asked = page.getByRole('link', { name: 'Yes, it was me' });
  await asked.or(there).waitFor();
  if (!(await asked.isVisible())) return;
  await asked.click();
  await page.getByRole('link', { name: 'Go on' }).click();
}

/** From the first page of a survey through what stays private and how to leave, to taking part; `look` at each page on the way. */
export async function agree(page: Page, look?: () => Promise<unknown>): Promise<void> {
  for (const step of ['private', 'leave', 'agree']) {
    await page.locator(`main section:visible a.govuk-button[href="#${step}"]`).click();
    await look?.();
  }
  await page.locator('main button[name=take_part]').click();
  await page.locator('main button[name=take_part]').waitFor({ state: 'detached' });
}

/** Agrees to take part and comes to the first question. */
export async function begin(page: Page, link = 'demo'): Promise<void> {
  await page.goto(`/respond/${link}`);
  await agree(page);
  await expect(page.getByText(/^Question 1(,| of)/)).toBeVisible();
}

/** Kinds of question of which the first answer is chosen, by the id of that answer: pressed where one press is enough, else ticked. */
const CHOSEN = ['choice', 'choices', 'scale', 'agreed'];

/** Answers what the page asks: the same point of every statement, the first of every list, the same words to every open question. */
export async function answer(page: Page, words = 'Someone listened', point = 'Agree'): Promise<void> {
  const has = async (selector: string) => (await page.locator(`main ${selector}`).count()) > 0;
  if (await has('#body')) await page.locator('#body').fill((await has('textarea#body')) ? words : words.slice(0, 200));
  else if (await has('#rating')) return page.getByRole('button', { name: point, exact: true }).click();
  else if (await has('#number')) await page.locator('#number').fill('3');
  else if (await has('#year')) await page.locator('#year').fill('2024');
  for (const id of CHOSEN) {
    if (await has(`button#${id}`)) return page.locator(`#${id}`).click();
    if (await has(`#${id}`)) await page.locator(`#${id}`).check();
  }
  await go(page);
}

/** Answers every question up to the first that asks for long words. */
export async function answerUntilWords(page: Page, point?: string): Promise<void> {
  while (!(await page.locator('textarea#body').count())) {
    const before = page.url();
    await answer(page, undefined, point);
    await page.waitForURL((url) => url.href !== before);
  }
}

/** Answers everything from the page someone is on until the answers can be checked. */
export async function answerAll(page: Page, words?: string): Promise<void> {
  for (let asked = 0; asked < 100 && !page.url().endsWith('/check'); asked++) {
    const before = page.url();
    await answer(page, words);
    await page.waitForURL((url) => url.href !== before);
  }
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeVisible();
}

/** Sends the answers, leaves out who one is, and gives the code. */
export async function sendAnswers(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send' }).first().click();
  await leaveOutEquality(page);
  return page.locator('.code strong').innerText();
}

/** From wherever sending led: past the questions about who one is, to the code. */
export async function leaveOutEquality(page: Page): Promise<void> {
  await page.waitForURL(/\/(sent|equality\/1)$/);
  if (page.url().endsWith('/equality/1')) await page.locator('button[value=end]').click();
  await page.waitForURL('**/sent');
}
