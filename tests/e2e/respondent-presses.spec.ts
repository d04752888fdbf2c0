import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

/** The most presses it may take from the link to sent, with every question of the demonstration answered. */
const PRESSES_MAX = 34;

test('from the link to sent with every question takes few presses, and Start is on the first screen (issue of the first minute)', async ({ enter }) => {
  const page = await enter(null, { viewport: { width: 360, height: 640 } });
  await page.goto('/respond/demo');
  await expect(page.getByRole('link', { name: 'Start' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('input')).toHaveCount(2);
  let presses = 0;
  const press = async (selector: string) => {
    await page.locator(`main ${selector}:visible`).first().click();
    presses += 1;
  };
  for (const step of ['private', 'leave', 'agree']) await press(`a.govuk-button[href="#${step}"]`);
  await press('button[name=take_part]');
  while (!page.url().endsWith('/check')) {
    const before = page.url();
    await answer(page, press);
    await page.waitForURL((url) => url.href !== before);
  }
  await expect(page.getByRole('button', { name: 'Send' }).first()).toBeInViewport({ ratio: 1 });
  await press('button:text("Send")');
  await page.waitForURL(/\/(sent|equality\/1)$/);
  expect(presses).toBeLessThanOrEqual(PRESSES_MAX);
});

/** Answers the question of the page so that every other is asked: one press, or what is typed and Continue. */
async function answer(page: Page, press: (selector: string) => Promise<void>): Promise<void> {
  const has = async (selector: string) => (await page.locator(`main ${selector}`).count()) > 0;
  if (await has('button[value=sofa]')) return press('button[value=sofa]');
  if (await has('button.row:not([name=move])')) return press('button.row');
  for (const [box, typed] of [['#number', '3'], ['#year', '2024'], ['#body', 'Someone listened']] as const) {
    if (!(await has(box))) continue;
    await press(box);
    await page.keyboard.type(typed);
  }
  if (await has('#choices')) await press('#choices');
  if (await has('#ways')) {
    await press('#ways');
    await press('input[name=email]');
    await page.keyboard.type('sam@example.org');
  }
  await press('#form > .govuk-button');
}
