import type { Page } from '@playwright/test';

/** Sets down, by hand, what a survey's data is for, from its page of purposes; ends on the page of the survey. */
export async function setDownPurposes(page: Page): Promise<void> {
  for (const field of await page.locator('#form select').all()) await field.selectOption({ index: 1 });
  for (const field of await page.locator('#form input[name$=".retentionMonths"]').all()) await field.fill('24 months');
  await page.getByRole('button', { name: 'Save what the data is for' }).click();
  await page.getByText('What the data is for is set down').waitFor();
}
