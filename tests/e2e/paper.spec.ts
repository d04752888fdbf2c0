import { expect, expectAccessible, test } from '../support/browser.ts';
import { makeSurvey, type MadeSurvey } from '../support/made-survey.ts';
import { formOf, ON_PAPER, printed } from '../support/on-paper.ts';
import { beginProgramme, enterAs, type NewProgramme } from '../support/new-programme.ts';

test.describe.configure({ mode: 'serial' });

let elsewhere: NewProgramme;
let made: MadeSurvey;
let entering: string;

const [code, contactCode] = [printed('answers'), printed('contact')];

test('a sheet is typed in from the keyboard alone, once, and the person follows it with its code', async ({ enter }) => {
  elsewhere = await beginProgramme(enter);
  made = await makeSurvey(elsewhere.slug, `fern.${elsewhere.slug}@example.org`, { title: 'On paper', definition: ON_PAPER });
  const page = await enterAs(elsewhere, enter);
  await page.goto(`${made.here}/waves/${made.wave}`);
  await page.getByRole('link', { name: 'Enter paper answers' }).click();
  entering = page.url();
  await expect(page.locator('main')).toContainText('No sheet of this wave is entered yet');
  await expectAccessible(page);
  await page.keyboard.type('abcd efgh jkm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Type the 12 letters and numbers of the code');
  await page.getByLabel('Code of the sheet').fill(code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(/This is no code of a sheet|This is the code of a page/);
  await page.getByLabel('Code of the sheet').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sheet ${code}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('Without this tick on the sheet we may not keep the answers');
  await page.goto(entering);
  await expect(page.locator('#take_part')).toBeFocused();
  const keys = ['Space', 'Enter', 'Space', 'Enter', 'Enter', '1', 'Tab', 'Nobody asked', 'Tab', '1 3', 'Enter', 'A walk', 'Enter', '2', 'Enter', 'Enter', '2', 'Enter', '1', 'Enter', '7', 'Enter', '12', 'Enter', '3 2024', 'Enter', 'Better', 'Enter', 'Yes', 'Enter', 'Enter'];
  for (const key of keys) {
    if (['Space', 'Enter', 'Tab'].includes(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
  await expect(page.getByText('Entered. Next sheet')).toBeVisible();
  await expect(page.locator('main')).toContainText('The answer to question 2 is left out');
  await expect(page.locator('main')).toContainText('1 sheet of this wave is entered');
  await expect(page.getByLabel('Code of the sheet')).toBeFocused();
  await page.getByText('See what was kept of sheet').click();
  await expectAccessible(page);
  for (const words of ['A walk', 'A bed', 'March 2024', 'Better']) await expect(page.getByRole('status')).toContainText(words);
  await page.getByLabel('Code of the sheet').fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('A sheet with this code was entered before');
  await expectAccessible(page);

  // A mistake is mended under the same code, with everything as it was typed.
  await page.getByRole('button', { name: 'Open that sheet to change it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Change sheet ${code}`);
  await expect(page.getByLabel('What did you have?')).toHaveValue('1 3');
  await expect(page.getByLabel('Since when?')).toHaveValue('3 2024');
  await page.getByLabel('How is life?').fill('8');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByText('Changed. Next sheet')).toBeVisible();
  await expect(page.locator('main')).toContainText('1 sheet of this wave is entered');

  await page.goto(`/desk/${elsewhere.slug}/contributions?show=all&wave=${made.wave}`);
  for (const words of ['Strongly agree', 'Food; Something else: A walk', '1. A bed; 2. Food', '12 nights', 'Better']) await expect(page.locator('main')).toContainText(words);
  await expect(page.locator('main')).not.toContainText('Nobody asked');
  const person = await enter(null);
  await person.goto('/receipt');
  await person.getByRole('textbox').fill(code);
  await person.locator('main button').first().click();
  await expect(person.locator('main')).toContainText('Better');
});

test('what does not fit is pointed at with everything kept, without JavaScript; a sheet without a code gets one', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  await page.goto(entering);
  await page.getByLabel('Language of the sheet').selectOption('ar');
  await page.getByText('The sheet has no code, or it is a copy').click();
  await page.getByRole('button', { name: 'Begin with a new code' }).click();
  await expect(page.locator('label', { hasText: 'أشعر بالأمان في الليل' })).toBeVisible();
  await page.locator('#take_part').check({ force: true });
  await page.getByLabel('How is life?').fill('12');
  await page.getByLabel('What did you have?').fill('9');
  await page.getByLabel('Food').fill('1');
  await page.getByLabel('In one word?').fill('كلمة');
  // Enter in a box sends nothing for good: the page comes back as it is.
  await page.getByLabel('In one word?').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sheet');
  await expect(page.getByLabel('In one word?')).toHaveValue('كلمة');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Question 3: Type the numbers of the answers that are ticked, such as 1 3', 'Question 5: Give each its own place, counting from 1', 'Question 6: Enter a number from 0 to 10']);
  await expect(page.getByRole('alert').getByRole('link').last()).toHaveAttribute('href', '#answers.life.value');
  await expect(page.getByLabel('What did you have?')).toHaveValue('9');
  await page.getByLabel('How is life?').fill('٧');
  await page.getByLabel('What did you have?').fill('');
  await page.getByLabel('Food').fill('');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByText('Entered. Next sheet')).toBeVisible();
  await expect(page.locator('main')).toContainText(/Write this code on the sheet, and on what the person keeps: \w{4}-\w{4}-\w{4}/);
  await expect(page.locator('main')).toContainText('2 sheets of this wave are entered');
  await expect(page.getByLabel('Language of the sheet')).toHaveValue('ar');
});

test('a sheet of another wave is recognised, and one begun can be left', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  await page.goto(entering);
  await page.getByLabel('Code of the sheet').fill(printed('answers'));
  await page.getByLabel('Small code at the top').fill('0000-0000-1-S-EN');
  await page.getByRole('button', { name: 'Begin this sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('this sheet belongs to another wave');
  await page.getByLabel('Small code at the top').fill('');
  await page.getByRole('button', { name: 'Begin this sheet' }).click();
  await page.getByRole('button', { name: 'Leave this sheet without saving' }).click();
  await expect(page.locator('main')).toContainText('2 sheets of this wave are entered');
});

test('two sheets open beside one another stay two, and one sent twice stays one', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  const other = await page.context().newPage();
  const [first, second] = [printed('answers'), printed('answers')];
  for (const tab of [page, other]) await tab.goto(entering);
  for (const [tab, own, word] of [[page, first, 'Mine'], [other, second, 'Yours']] as const) {
    await tab.getByLabel('Code of the sheet').fill(own);
    await tab.keyboard.press('Enter');
    await tab.locator('#take_part').check({ force: true });
    await tab.getByLabel('In one word?').fill(word);
  }
  await page.getByLabel('How is life?').fill('12');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sheet ${first}`);
  await page.getByLabel('How is life?').fill('2');
  const form = await formOf(page);
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByText('Entered. Next sheet')).toBeVisible();
  await other.getByRole('button', { name: 'Save this sheet' }).click();
  await other.getByText(`See what was kept of sheet ${second}`).click();
  await expect(other.getByRole('status')).toContainText('Yours');
  // Sent once more, as when the answer got lost on the way: nothing is added, and what is kept stands there.
  const again = await (await page.request.post(entering, { form: { ...form, intent: 'save' }, headers: { Origin: new URL(entering).origin } })).text();
  for (const words of ['This sheet is entered already', 'Mine']) expect(again).toContain(words);
  await page.goto(entering);
  await expect(page.locator('main')).toContainText('4 sheets of this wave are entered');
});

test('equality sheets are typed in one after another, kept apart from everything, and a mistake is mended (C8)', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  await page.goto(entering);
  await page.getByRole('link', { name: 'About you' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing is ticked');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'About you' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByLabel('How old are you?')).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const form = await formOf(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Entered. Next sheet')).toBeVisible();
  await expect(page.getByLabel('How old are you?')).toBeFocused();
  await expect(page.getByLabel('How old are you?')).toHaveValue('');
  // Reloading sends the same sheet again, as after an acknowledgement that was lost.
  await page.reload();
  await page.getByText('See what was kept').click();
  await expect(page.getByRole('status')).toContainText('25 to 34');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('What is your sex?').selectOption('');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByRole('status')).toContainText('1 of 3 questions was answered');
  const next = await formOf(page);
  expect(next.sheet).not.toBe(form.sheet);
  await page.goto(`${made.here}/waves/${made.wave}/enter/equality`);
  await expect(page.getByRole('status')).toHaveCount(0);
  // The trail says that answers were entered, and nothing of these sheets.
  const lead = await enter(null);
  await lead.context().addCookies(elsewhere.lead);
  await lead.goto(`/settings/${elsewhere.slug}/audit`);
  const trail = lead.locator('main table');
  await expect(trail).toContainText(/answers from paper/i);
  await expect(trail).not.toContainText(/equality|contact/i);
});

test('how to reach someone is taken from paper without a link, and taken back with the code that was torn off', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  await page.goto(`${made.here}/waves/${made.wave}`);
  await page.getByText('Stop this link').first().click();
  await page.getByRole('button', { name: /Stop/ }).first().click();
  await page.goto(`${made.here}/waves/${made.wave}/enter/contact`);
  await page.getByLabel('Code of this sheet').fill(code);
  await page.getByLabel('Email').fill('nowhere');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('This is the code of someone’s answers');
  await expect(page.getByLabel('Email')).toHaveValue('nowhere');
  await page.getByLabel('Code of this sheet').fill(contactCode);
  await page.getByLabel('Email').fill('');
  await page.getByLabel('Call').fill('0115 496 0000');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByText('Entered. Next sheet')).toBeVisible();
  await page.getByText('See what was kept').click();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Call').fill('0115 496 0001');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByRole('status')).toContainText('Now it says what you typed');
  const looking = await enterAs(elsewhere, enter);
  await looking.goto(page.url());
  await expectAccessible(looking);

  const person = await enter(null);
  await person.goto('/receipt');
  await person.getByRole('textbox').fill(contactCode);
  await person.locator('main button').first().click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('How we may reach you');
  await expect(person.locator('main')).toContainText('Phone call: … 001');
  await expect(person.locator('main')).not.toContainText('0115');
  await expectAccessible(person);
  await person.getByRole('button', { name: 'Take this back' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('It is taken back');
  await expectAccessible(person);
  await page.getByLabel('Code of this sheet').fill(contactCode);
  await page.getByLabel('Call').fill('0115 496 0001');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByRole('status')).toContainText('This person has taken it back');

  // Their answers have the other code, and can be taken back as well; then they are not entered again.
  await person.goto('/receipt');
  await person.getByRole('textbox').fill(code);
  await person.locator('main button').first().click();
  await person.getByRole('link', { name: 'Take back my words' }).click();
  await person.getByRole('button', { name: 'Take back my words' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Your words are taken back');
  await page.goto(entering);
  await page.getByLabel('Code of the sheet').fill(code);
  await page.getByRole('button', { name: 'Begin this sheet' }).click();
  await page.getByRole('button', { name: 'Open that sheet to change it' }).click();
  await expect(page.getByRole('alert')).toContainText('the person took it back');
});
