import { expect, expectAccessible, test } from '../support/browser.ts';
import { makeSurvey, type MadeSurvey } from '../support/made-survey.ts';
import { beginProgramme, enterAs, type NewProgramme } from '../support/new-programme.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let elsewhere: NewProgramme;
let made: MadeSurvey;
let entering: string;

const options = [{ id: 'a', text: 'Food' }, { id: 'b', text: 'A bed' }, { id: 'c', text: 'Something else', role: 'other' }];
const definition = {
  languages: ['ar'],
  questions: [
    { id: 'intro', kind: 'information', text: 'Read this first' },
    { id: 'safe', kind: 'statement', text: 'I feel safe at night', translations: { ar: { text: 'أشعر بالأمان في الليل' } } },
    { id: 'why', kind: 'open', text: 'Why not?', when: { match: 'all', tests: [{ question: 'safe', test: 'is', value: 'disagree' }] } },
    { id: 'had', kind: 'choices', text: 'What did you have?', options },
    { id: 'one', kind: 'choice', text: 'What helped most?', options },
    { id: 'order', kind: 'ranking', text: 'What comes first?', options: options.slice(0, 2) },
    { id: 'life', kind: 'scale', text: 'How is life?', low: 'Not good', high: 'Very good' },
    { id: 'nights', kind: 'number', text: 'How many nights?', unit: 'nights', max: 31 },
    { id: 'since', kind: 'date', text: 'Since when?' },
    { id: 'short', kind: 'short', text: 'In one word?' },
    { id: 'agree', kind: 'consent', text: 'May we keep a photo?' },
    { id: 'reach', kind: 'contact', text: 'May we write to you?' },
  ],
};

test('a sheet is typed in from the keyboard alone, once, and the person follows it with its code', async ({ enter }) => {
  elsewhere = await beginProgramme(enter);
  made = await makeSurvey(elsewhere.slug, `fern.${elsewhere.slug}@example.org`, { title: 'On paper', definition });
  const page = await enterAs(elsewhere, enter);
  await page.goto(`${made.here}/waves/${made.wave}`);
  await page.getByRole('link', { name: 'Enter paper answers' }).click();
  entering = page.url();
  await expect(page.locator('main')).toContainText('No sheet of this wave is entered yet');
  await expectAccessible(page);
  await page.keyboard.type('abcd efgh jkm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Type the 12 letters and numbers of the code');
  await page.getByLabel('Code of the sheet').fill('abcd efgh jkmn');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sheet ABCD-EFGH-JKMN');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('Without this tick on the sheet we may not keep the answers');
  await page.goto(entering);
  const keys = ['Space', 'Enter', 'Space', 'Enter', 'Enter', '1', 'Tab', 'Nobody asked', 'Tab', '1 3', 'Enter', 'A walk', 'Enter', '2', 'Enter', 'Enter', '2', 'Enter', '1', 'Enter', '7', 'Enter', '12', 'Enter', '3 2024', 'Enter', 'Better', 'Enter', 'Yes', 'Enter', 'Enter'];
  for (const key of keys) {
    if (['Space', 'Enter', 'Tab'].includes(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
  await expect(page.getByText('Entered. Next sheet')).toBeVisible();
  await expect(page.locator('main')).toContainText('The answer to question 2 is left out');
  await expect(page.locator('main')).toContainText('1 sheet of this wave is entered');
  await expect(page.getByLabel('Code of the sheet')).toBeFocused();
  await page.keyboard.type('ABCDEFGHJKMN');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('A sheet with this code was entered before');
  await expectAccessible(page);

  await page.goto(`/desk/${elsewhere.slug}/contributions?show=all&wave=${made.wave}`);
  for (const words of ['Strongly agree', 'Food; Something else: A walk', '1. A bed; 2. Food', '12 nights', 'Better']) await expect(page.locator('main')).toContainText(words);
  await expect(page.locator('main')).not.toContainText('Nobody asked');
  const person = await enter(null);
  await person.goto('/receipt');
  await person.getByRole('textbox').fill('abcd-efgh-jkmn');
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
  await page.getByLabel('Code of the sheet').fill('ZZZZ-ZZZZ-ZZZZ');
  await page.getByLabel('Small code at the top').fill('0000-0000-1-S-EN');
  await page.getByRole('button', { name: 'Begin this sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('this sheet belongs to another wave');
  await page.getByLabel('Small code at the top').fill('');
  await page.getByRole('button', { name: 'Begin this sheet' }).click();
  await page.getByRole('button', { name: 'Leave this sheet without saving' }).click();
  await expect(page.locator('main')).toContainText('2 sheets of this wave are entered');
});
