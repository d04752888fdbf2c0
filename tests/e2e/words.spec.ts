import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { makeSurvey } from '../support/made-survey.ts';
import { beginProgramme, enterAs, type NewProgramme } from '../support/new-programme.ts';
import { FAULTY_SURVEY, LONG_SURVEY, wordedSurvey } from '../support/worded-survey.ts';

let programme: NewProgramme;
const fern = () => `fern.${programme.slug}@example.org`;
const make = (title: string, definition: Parameters<typeof makeSurvey>[2]['definition'], isOpen = true) => makeSurvey(programme.slug, fern(), { title, definition, isOpen });
const box = (page: Page, words: string) => page.getByRole('textbox', { name: words });

test.describe.configure({ mode: 'serial' });
test('someone begins a programme to make surveys in', async ({ enter }) => {
  programme = await beginProgramme(enter);
});

test('a survey is translated beside its own words, without scripts', async ({ enter }) => {
  const { here } = await make('Your support', wordedSurvey, false);
  const page = await enterAs(programme, enter, { javaScriptEnabled: false });
  await page.goto(`${here}/languages`);
  await page.getByRole('button', { name: 'Add this language' }).click();
  await expect(page.getByRole('link', { name: 'Choose a language' })).toBeVisible();
  await page.getByLabel('Language', { exact: true }).first().selectOption({ label: 'Polish' });
  await page.getByRole('button', { name: 'Add this language' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Polish' })).toBeVisible();
  await box(page, 'My voice matters').fill('Mój głos się liczy');
  await box(page, 'In a hostel').fill('W hostelu');
  await box(page, 'How old are you?').fill('Ile masz lat?');
  await box(page, 'Title').fill('x'.repeat(151));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'This is too long' })).toBeVisible();
  await expect(box(page, 'My voice matters'), 'nothing typed is lost').toHaveValue('Mój głos się liczy');
  await box(page, 'Title').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The translation is saved')).toBeVisible();
  await expect(box(page, 'How old are you?')).toHaveValue('Ile masz lat?');
  await expect(page.getByText('3 of 50 texts ready')).toBeVisible();
  await page.goto(`${here}/languages/ar`);
  await expect(box(page, 'My voice matters')).toHaveAttribute('dir', 'rtl');
  await page.locator('summary', { hasText: 'Put in a recording Question 1' }).first().click();
  const upload = page.getByLabel('Put in a recording Question 1', { exact: true });
  await upload.setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('no sound') });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#recordings.voice.recording');
  await upload.setInputFiles({ name: 'voice.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0]) });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The translation is saved')).toBeVisible();
  await page.locator('summary', { hasText: 'The recording that is there Question 1' }).first().click();
  await page.getByText('Take it off when I save').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('summary', { hasText: 'The recording that is there' })).toHaveCount(0);
  await page.goto(`${here}/languages`);
  await page.locator('summary', { hasText: 'Take out Polish' }).click();
  await page.getByRole('button', { name: 'Take it out Polish' }).click();
  await expect(page.getByRole('link', { name: 'Polish', exact: true })).toHaveCount(0);
});

test('two people translate at once: other words are kept together, the same words are asked about', async ({ enter }) => {
  const { here } = await make('A long one', LONG_SURVEY, false);
  const [one, other] = [await enterAs(programme, enter), await enterAs(programme, enter)];
  await one.goto(`${here}/languages/pl`);
  await other.goto(`${here}/languages/pl?part=2`);
  await box(one, 'Question number 1:').fill('Pierwsze');
  await one.getByRole('button', { name: 'Save and go on' }).click();
  await expect(one).toHaveURL(/part=2$/);
  await box(other, 'Question number 16:').fill('Szesnaste');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText('The translation is saved')).toBeVisible();
  await box(one, 'Question number 16:').fill('Inne');
  await one.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(one.getByRole('alert')).toContainText(/(Someone else|[A-Z]\w+ [A-Z]\w+) changed this/);
  await expect(box(one, 'Question number 16:')).toHaveValue('Inne');
  await one.goto(`${here}/languages/pl`);
  await expect(box(one, 'Question number 1:')).toHaveValue('Pierwsze');
  expect((await one.goto(`${here}/languages/pl?part=9`))?.status()).toBe(404);
  expect((await one.goto(`${here}/languages/fr`))?.status()).toBe(404);
});

test('what is missing or hard to read is said before opening, each with the way to mend it', async ({ enter }) => {
  const { here, wave } = await make('Faulty', FAULTY_SURVEY, false);
  const page = await enterAs(programme, enter);
  await page.goto(`${here}/waves/${wave}`);
  await expect(page.getByText('2 things to mend before a wave opens')).toBeVisible();
  await page.goto(`${here}/check`);
  for (const said of ['There is nothing to choose from', 'Nobody will ever see this', 'Welsh: 6 texts', 'Try plainer words for: multidisciplinary', 'It must be answered', 'It asks the same as question 4']) {
    await expect(page.getByText(said)).toBeVisible();
  }
  const questions = page.getByRole('link', { name: 'Mend it in Question 2' });
  await questions.first().click();
  await expect(page).toHaveURL(/questions\/two$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a preview shows every page in each language and wording, and nothing in it can be sent', async ({ enter }) => {
  const { here } = await make('Seen before', wordedSurvey, false);
  const page = await enterAs(programme, enter);
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.goto(`${here}/preview`);
  await expect(page.getByRole('group', { name: /^Preview: / })).toHaveCount(18);
  const first = page.getByRole('group', { name: 'Preview: Question 1', exact: true });
  await expect(first.getByRole('heading', { name: 'My voice matters' })).toBeVisible();
  for (const press of await first.getByRole('button').all()) await expect(press).toBeDisabled();
  await expect(first.getByRole('button', { name: 'Agree', exact: true })).toBeDisabled();
  await page.getByRole('link', { name: 'Arabic' }).click();
  await page.getByRole('link', { name: 'Easy read' }).click();
  await expect(first.getByRole('heading', { name: 'الناس يسمعونني' })).toBeVisible();
  await expect(first).toHaveAttribute('dir', 'rtl');
  await expect(page.getByText('Some words on this page are not in Arabic yet').first()).toBeVisible();
  await page.getByRole('link', { name: 'Somali' }).click();
  await expect(page.getByText('The pages around the questions do not speak Somali yet')).toBeVisible();
  expect(sent).toEqual([]);
});

test('sheets are printed with a code each, and without one where nothing may be joined', async ({ enter }) => {
  const { here, wave } = await make('On paper', wordedSurvey);
  const page = await enterAs(programme, enter);
  const paper = `${here}/waves/${wave}/paper`;
  await page.goto(paper);
  await page.getByLabel('How many people are they for?').fill('51');
  await page.getByRole('button', { name: 'Make the sheets' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter a number from 1 to 50');
  await page.getByLabel('How many people are they for?').fill('2');
  await page.getByRole('button', { name: 'Make the sheets' }).click();
  const text = await page.locator('.sheets').innerText();
  const codes = text.match(/\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/g) ?? [];
  expect(codes, 'on the sheet and on the page to keep; how to reach someone has its own, with one to tear off').toHaveLength(8);
  expect(new Set(codes).size).toBe(4);
  for (const said of ['Only if you ticked “In a hostel” at 2.', 'Only if some of this is so: you ticked “Disagree” at 1; your answer at 7 is less than 5.', 'Write 1 beside what comes first', 'What do you agree to?']) expect(text).toContain(said);
  expect(text).toMatch(/Form: [0-9A-F]{4}-[0-9A-F]{4}-1-S-EN/);
  const apart = page.locator('.sheet', { hasText: 'This page has no code' });
  await expect(apart).toHaveCount(2);
  for (const words of await apart.allInnerTexts()) expect(codes.some((code) => words.includes(code))).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Keep this page' }).first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${paper}?language=ar&variant=easy_read&sheets=1`);
  await expect(page.locator('.sheets')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { name: '1. الناس يسمعونني' })).toBeVisible();
  await expect(page.locator('.sheets')).toContainText(/فقط إذا .?وضعت علامة أمام/);
});

test('each of these pages is for everyone to read, at any width', async ({ enter }) => {
  const { here, wave } = await make('For everyone', wordedSurvey);
  const page = await enterAs(programme, enter);
  for (const at of ['/languages', '/languages/ar', '/check', '/preview', '/preview?language=ar&variant=easy_read', `/waves/${wave}/paper`, `/waves/${wave}/paper?language=ar&sheets=1`, `/waves/${wave}/paper?sheets=0`]) {
    await page.goto(here + at);
    await expectAccessible(page);
  }
});
