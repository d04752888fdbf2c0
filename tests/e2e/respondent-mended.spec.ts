import { begin, go } from '../support/answering.ts';
import { expect, siteUrl, test } from '../support/browser.ts';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';

let asked: NewSurvey;
test.beforeAll(async () => {
  const questions = [{ id: 'nights', kind: 'number', text: 'How many nights?', min: 0, max: 28 }, { id: 'what', kind: 'short', text: 'What helped?' }, { id: 'feel', kind: 'statement', text: 'I am heard' }];
  asked = await openNewSurvey(siteUrl(), { questions });
});
test.afterAll(() => asked.close());

for (const how of ['without scripts', 'with scripts', 'with the worker']) {
  test(`an answer that was wrong and is mended shows no old error on going back, ${how} (A4)`, async ({ enter }) => {
    const page = await enter(null, { javaScriptEnabled: how !== 'without scripts' });
    await begin(page, asked.address);
    await page.locator('#number').fill('-3');
    await go(page);
    await expect(page.getByRole('alert')).toContainText('in the range');
    if (how === 'with the worker') {
      await page.locator('#number').fill('4');
      await go(page);
      await expect(page.locator('#body')).toBeVisible();
      await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
      await page.goBack();
      await page.locator('#number').fill('77');
      await go(page);
      await expect(page.getByRole('alert')).toContainText('in the range');
    }
    await page.locator('#number').fill('3');
    await go(page);
    await expect(page.locator('#body')).toBeVisible();
    await page.goBack();
    await expect(page.locator('#number')).toHaveValue('3');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page).not.toHaveTitle(/^Error/);
    await page.goForward();
    await expect(page.locator('#body')).toBeVisible();
  });
}
