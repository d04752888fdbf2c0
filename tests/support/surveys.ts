import type { Page } from '@playwright/test';

/** Sets down, by hand, what a survey's data is for, from its page of purposes; ends on the page of the survey. */
export async function setDownPurposes(page: Page): Promise<void> {
  for (const field of await page.locator('#form select').all()) await field.selectOption({ index: 1 });
  for (const field of await page.locator('#form input[name$=".retentionMonths"]').all()) await field.fill('24 months');
  await page.getByRole('button', { name: 'Save what the data is for' }).click();
  await page.getByText('What the data is for is set down').waitFor();
}

/** Makes a survey of one statement and one open question by hand; gives the address of its page. */
export async function makeSurvey(page: Page, slug: string, title: string): Promise<string> {
  await page.goto(`/desk/${slug}/surveys/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Go on to the questions' }).click();
  const survey = new URL(page.url()).pathname;
  for (const [kind, text] of [['statement', 'I feel safe at night'], ['open', 'What would help?']] as const) {
    await page.goto(`${survey}/questions/new?kind=${kind}`);
    await page.locator('#text').fill(text);
    await page.getByRole('button', { name: 'Save the question' }).last().click();
    await page.getByText('The question is saved').waitFor();
  }
  return survey;
}

/** Plans a wave from the page of a survey; gives the address of its page. */
export async function planWave(page: Page, name: string): Promise<string> {
  await page.getByText('Plan a wave').first().click();
  await page.getByLabel('Name of the wave').fill(name);
  for (const [part, typed] of Object.entries({ Day: '27', Month: 'March', Year: '2030' })) await page.getByLabel(part, { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Plan this wave' }).click();
  await page.getByText('The wave is planned').waitFor();
  return new URL(page.url()).pathname;
}
