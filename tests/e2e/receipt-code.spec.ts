import { answer, begin, go, sendAnswers, visit } from '../support/answering.ts';
import { expect, expectAccessible, siteUrl, test } from '../support/browser.ts';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';

let asked: NewSurvey;
test.beforeAll(async () => {
  asked = await openNewSurvey(siteUrl(), { questions: [{ id: 'say', kind: 'statement', text: 'I am heard' }, { id: 'reach', kind: 'contact', text: 'May we write to you?' }] });
});
test.afterAll(() => asked.close());

test('the code of a receipt and of a pause stands whole on the smallest phone, and with letters twice as large breaks between its groups alone', async ({ enter }) => {
  for (const kind of ['pause', 'sent']) {
    const page = await enter(null, { viewport: { width: 320, height: 480 } });
    await begin(page, asked.address);
    if (kind === 'pause') {
      await page.getByRole('button', { name: 'Stop now' }).click();
    } else {
      await answer(page);
      await go(page);
      await sendAnswers(page);
    }
    const lines = () => page.locator('.code strong').evaluate((code) => new Set([...code.children].map((group) => group.getBoundingClientRect().top)).size);
    const broken = () => page.locator('.code span').evaluateAll((groups) => groups.filter((group) => group.getBoundingClientRect().height > 1.6 * parseFloat(getComputedStyle(group).fontSize)).length);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([await lines(), await broken(), await over()], kind).toEqual([1, 0, 0]);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      const code = document.querySelector<HTMLElement>('.code strong');
      // As a phone that makes all letters larger does, whatever their size hangs on.
      if (code) code.style.fontSize = '18vw';
    });
    expect([await broken(), await over()], `${kind} at 200 %`).toEqual([0, 0]);
  }
});

test('the code can be copied where scripts run, which is said aloud; leaving fast and finishing take it off again (S4)', async ({ enter, browser }) => {
  for (const how of ['Finish and clear', 'Leave this page']) {
    const phone = await browser.newContext({ baseURL: siteUrl(), permissions: ['clipboard-read', 'clipboard-write'] });
    await phone.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
    const page = await phone.newPage();
    await begin(page, asked.address);
    await answer(page);
    await go(page);
    const code = await sendAnswers(page);
    await expect(page.getByRole('status')).toHaveText('');
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await expect(page.getByRole('status')).toContainText('Copied');
    await expectAccessible(page);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    if (how === 'Finish and clear') await page.getByRole('button', { name: how }).click();
    else await page.locator('[data-exit]').first().click();
    const next = await phone.newPage();
    await next.goto('/receipt');
    await expect.poll(() => next.evaluate(() => navigator.clipboard.readText())).toBe('');
    await phone.close();
  }
  const plain = await enter(null, { javaScriptEnabled: false });
  await begin(plain, asked.address);
  await answer(plain);
  await go(plain);
  await sendAnswers(plain);
  await expect(plain.locator('#copy')).toBeHidden();
});

test('a way to be reached is known by a part of it on the receipt, and the whole of it is nowhere on the page (A7)', async ({ enter }) => {
  const page = await enter(null, { viewport: { width: 320, height: 640 } });
  await begin(page, asked.address);
  await answer(page);
  await page.getByLabel('Email', { exact: true }).check();
  await page.locator('#email').fill('sam.secret@hidden.example.org');
  await page.getByLabel('Phone call', { exact: true }).check();
  await page.locator('#call').fill('0115 496 0123');
  await go(page);
  const code = await sendAnswers(page);
  await visit(page, '/receipt');
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Change what you agreed to' }).click();
  await expect(page.locator('main li')).toHaveText(['Email: s…@h….org', 'Phone call: … 123']);
  expect(await page.content()).not.toMatch(/secret|hidden\.|0115|496/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove how to reach me' }).click();
  await expect(page.getByText('We hold no way to reach you')).toBeVisible();
});
