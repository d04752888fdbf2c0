import { answerAll, begin, sendAnswers, visit } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';

for (const javaScriptEnabled of [true, false]) {
  test(`a receipt leads to one's words and takes them back, scripts ${javaScriptEnabled ? 'on' : 'off'} (C3, P5)`, async ({ enter }) => {
    const page = await enter(null, { javaScriptEnabled });
    await begin(page);
    await answerAll(page, 'Somebody <b>listened</b> to me');
    const code = await sendAnswers(page);
    await page.getByRole('button', { name: 'Finish and clear' }).click();

    await page.goto('/receipt');
    await page.locator('#code').fill(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Your words, and where they went' })).toBeVisible();
    await expect(page.getByText('Somebody <b>listened</b> to me').first()).toBeVisible();
    expect(page.url()).not.toContain(code);
    if (javaScriptEnabled) await expectAccessible(page);

    // A part at a time (A7): one thing agreed to, then one answer; each says what it did.
    await page.getByRole('link', { name: 'Change what you agreed to' }).click();
    await expect(page.getByText('We hold no way to reach you')).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    const yes = page.getByText('Change to yes').first();
    await yes.click();
    await expect(page.getByRole('status')).toContainText('We noted your yes');
    await page.getByText('Change to no').first().click();
    await expect(page.getByRole('status')).toContainText('We noted your no');
    const answers = await page.locator('details').count();
    await page.locator('details').first().locator('summary').click();
    await page.locator('details').first().getByRole('button', { name: 'Take this answer back' }).click();
    await expect(page.getByRole('status')).toContainText('is taken back');
    expect(await page.locator('details').count()).toBeLessThan(answers);
    if (javaScriptEnabled) await expectAccessible(page);
    await visit(page, '/receipt/words');

    await page.getByRole('link', { name: 'Take back my words' }).click();
    await expect(page.getByText('They are gone at once from all that people can open.')).toBeVisible();
    await expect(page.getByText('They leave our disks and our safety copies within 30 days.')).toBeVisible();
    await page.getByLabel('You may tell us why').fill('x'.repeat(501));
    await page.getByRole('button', { name: 'Take back my words' }).click();
    await expect(page.getByRole('alert')).toContainText('500 letters at most');
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByLabel('You may tell us why').fill('');
    await page.getByRole('button', { name: 'Take back my words' }).click();
    await expect(page.getByRole('heading', { name: 'Your words are taken back' })).toBeVisible();
    await expect(page.getByText('They leave our disks and our safety copies within 30 days.')).toBeVisible();
    await expect(page.getByText('Somebody')).toHaveCount(0);
    if (javaScriptEnabled) await expectAccessible(page);

    await page.getByRole('button', { name: 'Finish and clear' }).click();
    await page.goto('/receipt/words');
    await expect(page.getByRole('heading', { name: 'Type your code again' })).toBeVisible();
    await page.goto('/receipt');
    await page.locator('#code').fill(code);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(/^You took them back in/)).toBeVisible();
  });
}

test('what was opened from the history stays closed, also over another page of ours or another language pressed there (S3)', async ({ enter }) => {
  const page = await enter(null);
  await begin(page);
  for (const asked of ['?on', '?change', '?begin']) {
    await page.goto('about:blank');
    await page.goto(`/respond/demo${asked}`);
    expect(new URL(page.url()).search, 'nothing in the address leads past the question').toBe('');
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
    await expect(page.locator('input[type=checkbox]')).toHaveCount(0);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  }
  await visit(page, '/respond/demo/1');
  await answerAll(page, 'Somebody listened to me');
  const code = await sendAnswers(page);
  await visit(page, '/receipt');
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Somebody listened to me').first()).toBeVisible();
  await page.goto('about:blank');
  await page.goto('/receipt/change');
  await expect(page.getByRole('heading', { name: 'Type your code again' })).toBeVisible();
  await visit(page, '/receipt/words');
  await expect(page.getByRole('heading', { name: 'Type your code again' })).toBeVisible();
});

test('every wrong code is told in the same words, and what was typed stays (X6)', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false });
  await page.goto('/receipt');
  const said: string[] = [];
  for (const typed of ['ZZZZ-ZZZZ-ZZZZ', 'ABCD', '<b>'.repeat(30)]) {
    await page.locator('#code').fill(typed);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.locator('#code')).toHaveValue(typed);
    said.push(await page.getByRole('alert').innerText());
  }
  expect(new Set(said).size).toBe(1);
});

test('the printed code of the demonstration leads from words to a decision, in Arabic from right to left (A8)', async ({ enter }) => {
  const page = await enter(null);
  await page.goto('/language?to=ar&back=/receipt');
  await page.locator('#code').fill('DEM0-V01C-E001');
  await page.locator('#form button').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('.tl-line a[href^="/decisions/nottingham/"]').first()).toBeVisible();
  // What was asked stands in the language someone looks in, what a board wrote in its own.
  await expect(page.locator('main')).toContainText('ما الذي يجب أن يتغير أولًا؟');
  await expect(page.locator('.tl-line p[lang=en][dir=ltr]').first()).toBeVisible();
  await expectAccessible(page);
  await page.locator('.tl-line a[href^="/decisions/nottingham/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
