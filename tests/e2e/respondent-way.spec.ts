import type { Page } from '@playwright/test';
import { agree, arrive, go, sendAnswers, visit } from '../support/answering.ts';
import { expect, expectAccessible, siteUrl, test } from '../support/browser.ts';
import { EVERY_KIND } from '../support/every-kind.ts';
import { answerEveryKind, answerKind } from '../support/kinds-answering.ts';
import { openNewSurvey, openNewWave, type NewSurvey } from '../support/new-survey.ts';
import { told } from '../support/told.ts';

const PHONE = { width: 360, height: 740 };
let asked: NewSurvey;
test.beforeEach(async () => {
  asked = await openNewSurvey(siteUrl(), EVERY_KIND);
});
test.afterEach(() => asked.close());

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const at = (place: number | string) => `/respond/${asked.address}/${place}`;

async function begin(page: Page): Promise<void> {
  await page.goto(`/respond/${asked.address}`);
  await agree(page);
}

test('what hangs on an answer is asked, hidden and asked again; nothing of a hidden question is sent (S6)', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false, viewport: PHONE });
  await answerEveryKind(page, asked.address);
  await expect(page.getByText('What would have helped?')).toHaveCount(1);
  await visit(page, at('11?change'));
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText('What would have helped?')).toHaveCount(0);
  await visit(page, at(12));
  await expect(page).toHaveURL(/\/14$/);
  await visit(page, at('11?change'));
  await expect(page.getByText('Question 10, 13 at most')).toBeVisible();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.getByText('Someone listened')).toHaveCount(2);
  await visit(page, at('11?change'));
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await sendAnswers(page);
  const states = await told(asked.facilitator.from('answers').select('question_id, state, contribution_id').eq('question_id', 'help'));
  expect(states).toEqual([{ question_id: 'help', state: 'not_asked', contribution_id: null }]);
});

test('a newly asked question comes at once after a change, and then back to the check page (A5)', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false });
  await begin(page);
  for (let pages = 0; pages < 40 && !page.url().endsWith('/check'); pages++) {
    if (page.url().endsWith('/11')) {
      await page.getByRole('button', { name: 'No', exact: true }).click();
    } else await answerKind(page);
  }
  await visit(page, at('11?change'));
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(heading(page)).toContainText('What would have helped?');
  await page.locator('#body').fill('A door that locks');
  await go(page);
  await expect(page).toHaveURL(/\/check$/);
});

test('a part that may be hard is skipped whole, with help after it; a question that must be answered cannot be left (S6)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  await begin(page);
  await visit(page, at(10));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Skip this part' }).click();
  // The support after the part stands above what follows it.
  await expect(page).toHaveURL(/\/14$/);
  await page.getByText('Someone to talk to').click();
  await expect(page.locator('main').getByRole('link', { name: '116 123' })).toBeVisible();
  await arrive(page, () => go(page));
  await visit(page, at('check'));
  await expect(page.locator('div').filter({ hasText: 'Has someone hurt you?' }).filter({ hasText: 'You skipped this' }).first()).toBeVisible();
  await visit(page, at(1));
  await answerKind(page);
  await visit(page, at('check'));
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(page.getByRole('alert')).toContainText('One question still needs an answer');
  await page.getByRole('alert').getByRole('link').click();
  await expect(page).toHaveURL(/#c-scale$/);
});

for (const javaScriptEnabled of [true, false]) {
  test(`put aside and gone on with elsewhere, in another language, scripts ${javaScriptEnabled ? 'on' : 'off'} (A2, S4)`, async ({ enter }) => {
    const page = await enter(null, { javaScriptEnabled, viewport: PHONE });
    await begin(page);
    await answerKind(page);
    await page.getByLabel('Somewhere else').check();
    await page.locator('#other').fill('Half a sen');
    await page.getByRole('button', { name: 'Stop now and come back later' }).click();
    await expect(heading(page)).toHaveText('Your answers are kept');
    const code = await page.locator('.code strong').innerText();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    if (javaScriptEnabled) await expectAccessible(page);
    await visit(page, at(2));
    await expect(heading(page)).toHaveText('Nothing is open here');
    await visit(page, at('pause'));
    await page.getByRole('button', { name: 'Finish and clear' }).click();
    await visit(page, at('pause'));
    await expect(page.getByText(code)).toHaveCount(0);

    const other = await enter(null, { javaScriptEnabled, viewport: PHONE });
    await other.goto('/language?to=ar&back=/respond/return');
    await other.locator('#code').fill('0000 0000');
    await go(other);
    await expect(other.getByRole('alert')).toContainText('لا نعرف هذا الرمز');
    if (javaScriptEnabled) await expectAccessible(other);
    await other.locator('#code').fill(` ${code.toLowerCase().replace('-', ' ')}\u200f`);
    await go(other);
    await expect(other).toHaveURL(new RegExp(`${asked.address}/2$`));
    await expect(other.locator('#other')).toHaveValue('Half a sen');
    await visit(other, at(1));
    await expect(other.locator('button[value=agree]')).toHaveAttribute('aria-pressed', 'true');
  });
}

test('equality questions come after sending, are kept apart, can be changed by going back, and go with the rest (C3, C8)', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false, viewport: PHONE });
  await answerEveryKind(page, asked.address);
  await page.getByRole('button', { name: 'Send' }).first().click();
  const code = await page.locator('.code strong').innerText();
  await page.getByRole('link', { name: 'Answer them' }).click();
  await expect(page.getByText('We have your answers, and you have your code.')).toBeVisible();
  await page.getByRole('button', { name: 'Under 40' }).click();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Under 40' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByLabel('I care for someone').check();
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('I care for someone')).toBeChecked();
  await page.getByLabel('Prefer not to say').check();
  await go(page);
  await expect(page.getByRole('alert')).toContainText('alone');
  await page.getByLabel('Prefer not to say').uncheck();
  await go(page);
  await expect(page.locator('.code strong')).toHaveText(code);
  await expect(page.getByRole('link', { name: 'Answer them' })).toHaveCount(0);
  await visit(page, at('equality/1'));
  await page.getByRole('button', { name: 'Prefer not to say' }).click();
  await expect(page).toHaveURL(/\/equality\/2$/);
  await visit(page, at('sent'));

  await page.getByRole('button', { name: 'See my words now' }).click();
  await visit(page, '/receipt/withdraw');
  await page.getByRole('button', { name: 'Take back my words' }).click();
  await expect(heading(page)).toHaveText('Your words are taken back');
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
});

test('a wave that closes lets those who had begun go on, and says so; others see that it is closed', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  await begin(page);
  await answerKind(page);
  await told(asked.facilitator.rpc('close_wave', { the_wave: asked.wave }));
  await page.reload();
  await expect(page.getByText(/^These questions closed on .* still count if you send them by/)).toBeVisible();
  await expectAccessible(page);
  const late = await enter(null);
  await late.goto(`/respond/${asked.address}`);
  await expect(heading(late)).toHaveText('These questions are closed');
  for (let pages = 0; pages < 40 && !page.url().endsWith('/check'); pages++) await answerKind(page);
  await page.getByRole('button', { name: 'Send' }).first().click();
  // Who people are is asked no more: it was counted when the wave closed.
  await expect(page).toHaveURL(/\/sent$/);
  await expect(page.locator('.code strong')).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
});

test('who answered an earlier wave may say so by its code; a wrong code loses nothing', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false, viewport: PHONE });
  await answerEveryKind(page, asked.address);
  await expect(page.locator('#earlier')).toHaveCount(0);
  const code = await sendAnswers(page);
  const { address } = await openNewWave(asked.facilitator, asked.survey, `${asked.address}-2`);
  await answerEveryKind(page, address);
  for (const [typed, words] of [['ABC', 'Type the 12 letters'], ['0000-0000-0000', 'We do not know this code']] as const) {
    await page.locator('#earlier').fill(typed);
    await page.getByRole('button', { name: 'Send' }).first().click();
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.locator('#earlier')).toHaveValue(typed);
  }
  await page.locator('#earlier').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(page.getByRole('heading', { name: 'Thank you. We have your answers' })).toBeVisible();
});

test('another language on the start shows the same of its short pages, and public pages go on in it (A8)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  await page.goto(`/respond/${asked.address}#leave`);
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(/#leave$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('section:visible')).toHaveAttribute('id', 'leave');
  await page.goto('/decisions');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/[a-z]/i);
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/[a-z]/i);
  await page.goto('/respnd/demo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا نجد هذه الصفحة');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find this page');
});

test('a code never breaks inside a group, and stands on one line of the smallest phone', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
  await answerEveryKind(page, asked.address);
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(page.locator('.code strong')).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
  const boxes = await Promise.all((await page.locator('.code span').all()).map((group) => group.boundingBox()));
  expect(boxes).toHaveLength(3);
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
});
