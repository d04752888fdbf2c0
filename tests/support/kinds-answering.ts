import { expect, type Page } from '@playwright/test';
import { agree, go } from './answering.ts';

/** One answer to each kind, as a person gives it on the page; ids are those of EVERY_KIND. */
const GIVEN: Record<string, (page: Page) => Promise<unknown>> = {
  choice: (page) => page.locator('input[name=choice]').first().check(),
  choices: (page) => page.locator('input[name=choices]').first().check(),
  order: async () => undefined,
  number: (page) => page.locator('#number').fill('12'),
  year: (page) => page.locator('#year').fill('2020'),
  body: (page) => page.locator('#body').fill('Someone listened'),
  ways: async (page) => {
    await page.locator('input[name=ways][value=email]').check();
    await page.locator('#email').fill('sam@example.org');
  },
};

/** Kinds that one press answers, and what is pressed. */
const PRESSED = ['button[name=rating][value=agree]', 'button[name=choice]', 'button[name=scale][value="7"]', 'button[name=agreed][value=yes]'];

/** Answers whatever the page asks; a page that asks nothing is passed. */
export async function answerKind(page: Page): Promise<void> {
  const before = page.url();
  for (const pressed of PRESSED) {
    if (!(await page.locator(`main ${pressed}`).count())) continue;
    await page.locator(`main ${pressed}`).first().click();
    return page.waitForURL((url) => url.href !== before);
  }
  for (const [name, give] of Object.entries(GIVEN)) {
    if (await page.locator(`main [name="${name}"]`).count()) {
      await give(page);
      break;
    }
  }
  await go(page);
  await page.waitForURL((url) => url.href !== before);
}

/** Agrees to take part and answers everything until the answers can be checked. */
export async function answerEveryKind(page: Page, address: string): Promise<void> {
  await page.goto(`/respond/${address}`);
  await agree(page);
  await page.waitForURL(`**/respond/${address}/*`);
  for (let pages = 0; pages < 40 && !page.url().endsWith('/check'); pages++) await answerKind(page);
  await expect(page).toHaveURL(/\/check$/);
}
