import { expect, test } from '../support/browser.ts';

for (const javaScriptEnabled of [true, false]) {
  test(`another language, or easier words, on a short page of the start lead back to the same, ${javaScriptEnabled ? 'with' : 'without'} JavaScript (A8, A9)`, async ({ enter }) => {
    const page = await enter(null, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
    await page.goto('/respond/demo');
    for (const part of ['private', 'leave', 'agree']) {
      await page.locator(`main section:visible a.govuk-button[href="#${part}"]`).click();
      await expect(page.locator('.langs:visible')).toHaveCount(1);
      await page.getByRole('link', { name: 'العربية' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
      await expect(page.locator('section:visible')).toHaveAttribute('id', part);
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.locator('section:visible')).toHaveAttribute('id', part);
      await page.getByRole('link', { name: 'Easy read' }).click();
      await expect(page.locator('section:visible')).toHaveAttribute('id', part);
      await page.getByRole('link', { name: 'Standard words' }).click();
      await expect(page.locator('section:visible')).toHaveAttribute('id', part);
    }
    // The start itself has one set too.
    await page.goto('/respond/demo');
    await expect(page.locator('.langs:visible')).toHaveCount(1);
    await expect(page.locator('.beside a:visible')).toHaveCount(1);
  });
}
