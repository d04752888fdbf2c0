import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.ts';

const REGISTER = '/register/nottingham/decisions';
const BOARD = 'Changing Futures Delivery Board';
const inWeeks = (weeks: number) => new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    const look = (page: Page) => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());

    test('a decision is agreed only when every part is there, and says which are missing (P2)', async ({ enter }) => {
      const page = await enter('secretary', { javaScriptEnabled });
      await page.goto(`${REGISTER}/new`);
      await page.getByRole('button', { name: 'Begin the record' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose the board that decided', 'Give the decision a title']);
      await look(page);
      const decision = await beginDecision(page, `All its parts ${javaScriptEnabled}`);

      const missing = page.getByRole('region', { name: 'Still missing' }).or(page.locator('main ul').filter({ hasText: 'The date it was decided' })).getByRole('link');
      await expect(missing).toHaveText([/^The date/, /^The decision itself/, /^The reasons/, /^The options/, /^Declared interests/, /^How far people/, /^What was heard/]);
      for (const href of await missing.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
        await page.goto(href);
        await expect(page.locator(new URL(page.url()).hash), href).toHaveCount(1);
      }
      for (const [intent, words] of [['agree', 'Still missing: the date, the decision itself, the reasons'], ['publish', 'Mark the decision as agreed before you publish it']] as const) {
        const refused = await page.request.post(decision, { form: { intent }, headers: { 'Sec-Fetch-Site': 'same-origin' } });
        expect(refused.status()).toBe(409);
        expect(await refused.text()).toContain(words);
      }

      await page.goto(`${decision}/edit`);
      await fillDate(page, 'decidedOn', '2026-02-30');
      await page.getByLabel('What was decided', { exact: true }).fill('To keep the door open.');
      await page.getByLabel('Reasons', { exact: true }).fill('  Kept as written.\n\nTwo paragraphs. ');
      await page.getByLabel('Declared interests').fill('None declared');
      await page.getByText('Co-production', { exact: true }).click();
      await page.getByLabel('No lived-experience evidence').check({ force: true });
      await save(page);
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Enter a date, like 27 3 2027']);
      await expect(page.locator('[name="decidedOn.day"]')).toHaveValue('30');
      await expect(page.getByLabel('Declared interests')).toHaveValue('None declared');
      await look(page);
      await fillDate(page, 'decidedOn', inWeeks(-1));
      await page.getByLabel('If there were none: why').fill('Nothing else was proposed.');
      await save(page);
      await expect(missing.or(page.locator('main a', { hasText: 'For co-production' }))).toHaveText([/^For co-production: members’ agreement, and an owner/]);
      const refused = await page.request.post(decision, { form: { intent: 'agree' }, headers: { 'Sec-Fetch-Site': 'same-origin' } });
      expect(await refused.text()).toContain('members’ agreement and an owner for delivery');

      await page.getByRole('link', { name: /^For co-production/ }).click();
      await page.getByLabel('Members’ agreement').fill('Agreed at the forum of members in May.');
      await save(page);
      await expect(page.getByText('Still missing before it can be agreed')).toBeVisible();
      await page.getByRole('link', { name: /^For co-production/ }).click();
      await page.getByLabel('Owner for delivery').fill('The chair of the forum');
      await save(page);
      await page.getByRole('button', { name: 'Mark as agreed' }).click();
      await expect(page.locator('summary', { hasText: 'Publish this decision' })).toBeVisible();
      await look(page);

      await page.goto(`${decision}/edit`);
      await expect(page.getByText('If you save it, it becomes a draft again')).toBeVisible();
      await page.getByLabel('Dispensations').fill('None');
      await save(page);
      await expect(page.getByRole('button', { name: 'Mark as agreed' })).toBeVisible();
    });

    test('rows come and go with all that was typed, and a half-filled one is asked about (A4)', async ({ enter }) => {
      const page = await enter('secretary', { javaScriptEnabled });
      const decision = await beginDecision(page, `Rows ${javaScriptEnabled}`);
      const reference = `R/${Date.now()} 😀`;
      await page.goto(`${decision}/edit`);
      await page.getByLabel('Reference').fill(reference);
      await page.getByRole('group', { name: 'Option 1' }).getByLabel('Option', { exact: true }).fill('Do nothing');
      await page.getByRole('group', { name: 'Option 1' }).getByLabel('Rejected because').fill('It would close');
      await page.getByRole('button', { name: 'Add another option' }).click();
      await page.getByRole('group', { name: 'Option 2' }).getByLabel('Option', { exact: true }).fill('Open at noon');
      await page.getByRole('button', { name: 'Add more advice' }).click();
      await page.getByRole('group', { name: 'Advice 2' }).getByLabel('What it said').fill('It is lawful');
      await page.getByRole('button', { name: 'Add another heading' }).click();
      await expect(page.getByLabel('Reference')).toHaveValue(reference);
      await save(page);
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Say why the option was rejected', 'Say what kind of advice it was']);
      await page.getByRole('alert').getByRole('link').first().click();
      await expect(page.getByRole('group', { name: 'Option 2' }).getByLabel('Rejected because')).toBeFocused();
      await page.getByRole('button', { name: 'Take out Option 1' }).click();
      await expect(page.getByRole('group', { name: 'Option 1' }).getByLabel('Option', { exact: true })).toHaveValue('Open at noon');
      await page.getByRole('group', { name: 'Option 1' }).getByLabel('Rejected because').fill('Nobody is up');
      await page.getByRole('button', { name: 'Take out Advice 1' }).click();
      await page.getByRole('group', { name: 'Advice 1' }).getByLabel('Kind of advice').fill('Legal');
      await save(page);
      await expect(page.getByText('The record has been saved')).toBeVisible();
      for (const words of [reference, 'Open at noon', 'Nobody is up', 'It is lawful']) await expect(page.locator('main')).toContainText(words);
      await expect(page.locator('main')).not.toContainText('Do nothing');
    });

    test('“no change, because” needs a day to look again, and linked evidence can be taken out', async ({ enter }) => {
      const page = await enter('secretary', { javaScriptEnabled });
      await beginDecision(page, `Nothing changed ${javaScriptEnabled}`);
      await page.getByRole('button', { name: 'Link it' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose what was heard', 'Choose what came of it', 'Say what is different because of it, or why nothing changed']);
      await page.getByLabel('What was heard', { exact: true }).selectOption({ index: 1 });
      await page.getByText('It did not change the decision', { exact: true }).click();
      await page.getByLabel('In words').fill('There is no money for it before April.');
      await page.getByRole('button', { name: 'Link it' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Enter the date it is looked at again, like 27 3 2027']);
      await expect(page.getByLabel('In words')).toHaveValue('There is no money for it before April.');
      await look(page);
      await fillDate(page, 'reviewOn', inWeeks(20));
      await page.getByRole('button', { name: 'Link it' }).click();
      await expect(page.getByText('The evidence has been linked')).toBeVisible();
      await expect(page.getByText(/^Looked at again on/)).toBeVisible();
      await page.locator('summary', { hasText: 'Take this out' }).click();
      await page.getByRole('button', { name: /^Take it out/ }).click();
      await expect(page.getByText('Nothing that was heard is linked to this decision yet.')).toBeVisible();
    });

    test('an answer put off needs a new date, and is still owed then', async ({ enter }) => {
      const title = `Put off, scripts ${javaScriptEnabled ? 'on' : 'off'}`;
      const recommendation = await ask(await enter('facilitator', { javaScriptEnabled }), title);
      const page = await enter('secretary', { javaScriptEnabled });
      await page.goto(recommendation);
      await page.getByRole('button', { name: 'Check the answer' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose the board’s answer', 'Give the board’s reason']);
      await page.getByText('Deferred', { exact: true }).click();
      await page.getByLabel('Reason').fill('The budget comes first.');
      await page.getByRole('button', { name: 'Check the answer' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Enter the new date for the answer, like 27 3 2027']);
      await expect(page.getByLabel('Reason')).toHaveValue('The budget comes first.');
      await look(page);
      await fillDate(page, 'newDate', inWeeks(-1));
      await page.getByRole('button', { name: 'Check the answer' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose a date after today']);
      await fillDate(page, 'newDate', inWeeks(30));
      await page.getByRole('button', { name: 'Check the answer' }).click();
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await expect(page.getByText('The answer is deferred to the new date')).toBeVisible();
      await expect(page.getByText('The budget comes first.')).toBeVisible();
      await page.getByText('Accepted in part', { exact: true }).click();
      await page.getByLabel('Reason').fill('One night a week.');
      await page.getByRole('button', { name: 'Check the answer' }).click();
      // Read once more before it is final: nothing is sent yet, and what was typed can still be changed.
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check the answer before it is final');
      await expect(page.locator('main')).toContainText('One night a week.');
      await look(page);
      await page.getByRole('button', { name: 'Change it' }).click();
      await expect(page.getByLabel('Accepted in part', { exact: true })).toBeChecked();
      await expect(page.getByLabel('Reason')).toHaveValue('One night a week.');
      await page.getByLabel('Reason').fill('Two nights a week.');
      await page.getByRole('button', { name: 'Check the answer' }).click();
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await expect(page.getByText('Two nights a week.')).toBeVisible();
      await expect(page.getByText('The answer has been sent. The people who spoke can read it')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Check the answer' })).toHaveCount(0);
      // An answered recommendation leads on to the record, with what is known filled in and the evidence chosen.
      await page.getByRole('link', { name: 'Record the decision' }).click();
      await expect(page.getByLabel('Title')).toHaveValue(title);
      await page.getByRole('button', { name: 'Begin the record' }).click();
      await expect(page.getByLabel('What was heard', { exact: true })).toHaveValue(`recommendation:${recommendation.split('/').at(-1) ?? ''}`);
    });
  });
}

test('two secretaries in one record: the second is told, keeps what was typed, and saves knowingly', async ({ enter }) => {
  const first = await enter('secretary');
  const decision = await beginDecision(first, 'Two at once');
  const second = await enter('secretary');
  for (const page of [first, second]) await page.goto(`${decision}/edit`);
  await first.getByLabel('Reasons', { exact: true }).fill('The first reasons');
  await save(first);
  await expect(first.getByText('The first reasons')).toBeVisible();
  await second.getByLabel('Reasons', { exact: true }).fill('The second reasons');
  await save(second);
  await expect(second.getByText('Someone else saved this record while you had it open')).toBeVisible();
  await expect(second.getByLabel('Reasons', { exact: true })).toHaveValue('The second reasons');
  await expectAccessible(second);
  await save(second);
  await expect(second.getByText('The second reasons')).toBeVisible();
});

test('a board is added once, and what was typed is kept when something is missing', async ({ enter }) => {
  const page = await enter('secretary');
  await page.goto('/register/nottingham/boards');
  await page.locator('summary', { hasText: 'Add a board' }).click();
  await page.getByLabel('Who chairs it').fill('Director of Housing');
  await page.getByRole('button', { name: 'Add the board' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the name of the board');
  await expect(page.getByLabel('Who chairs it')).toHaveValue('Director of Housing');
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill(BOARD);
  await page.getByText('Not said in its papers', { exact: true }).click();
  await page.getByRole('button', { name: 'Add the board' }).click();
  await expect(page.getByRole('alert')).toContainText('There is a board of this name already');
});

async function beginDecision(page: Page, title: string): Promise<string> {
  await page.goto(`${REGISTER}/new`);
  await page.getByLabel('Board', { exact: true }).selectOption({ label: BOARD });
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Begin the record' }).click();
  await expect(page.getByText('The decision is in draft')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Puts a recommendation to the board, as a facilitator; gives its path. */
async function ask(facilitator: Page, title: string): Promise<string> {
  await facilitator.goto('/desk/nottingham/recommendations/new');
  await facilitator.getByLabel('Theme it stands on').selectOption({ index: 1 });
  await facilitator.getByLabel('Board you ask').selectOption({ label: BOARD });
  await facilitator.getByLabel('Short name').fill(title);
  await facilitator.getByLabel('What you ask the board to do').fill('Open a night desk.');
  await fillDate(facilitator, 'replyBy', inWeeks(6));
  await facilitator.getByRole('button', { name: 'Save as a draft' }).click();
  await facilitator.locator('summary', { hasText: 'Put it to the board' }).click();
  await facilitator.getByRole('button', { name: 'Put it to the board' }).click();
  await expect(facilitator.getByText('The recommendation is with the board')).toBeVisible();
  return new URL(facilitator.url()).pathname;
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save the record' }).last().click();
}

async function fillDate(page: Page, name: string, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-');
  for (const [part, typed] of Object.entries({ day, month, year })) await page.locator(`[name="${name}.${part}"]`).fill(typed);
}
