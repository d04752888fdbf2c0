import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { beginProgramme, enterAs, type NewProgramme } from '../support/new-programme.ts';

test.describe.configure({ mode: 'serial' });

/** A programme of its own, begun with nothing in it. */
let elsewhere: NewProgramme;
/** The address of the survey these tests make. */
let survey: string;

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const RECORDING = Buffer.concat([Buffer.from('RIFF$\0\0\0WAVEfmt '), Buffer.alloc(28)]);
const PLAN = 'Level,Element,Text,Metric,Availability\nIndividual,Impact,People are safe,Change in how safe people feel,New data required\nService,Short-term outcome,Doors open at night,Number of nights,Data held\n';

test.beforeAll(async ({ browser }) => {
  const opened: Page[] = [];
  const enter = async (_who: null, options = {}) => {
    const page = await (await browser.newContext({ baseURL: process.env.E2E_URL, ...options })).newPage();
    opened.push(page);
    return page;
  };
  elsewhere = await beginProgramme(enter);
  const page = await enterAs(elsewhere, enter);
  await page.goto(`/theory/${elsewhere.slug}/import`);
  await page.locator('#file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(PLAN) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('link', { name: 'Read the draft' }).click();
  await page.getByText('Publish this version').click();
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await page.goto(`/desk/${elsewhere.slug}/surveys/new`);
  await page.getByLabel('Title').fill('How is it going');
  await page.getByRole('button', { name: 'Go on to the questions' }).click();
  survey = new URL(page.url()).pathname;
  await Promise.all(opened.map((one) => one.context().close()));
});

const save = (page: Page) => page.getByRole('button', { name: 'Save the question' }).last().click();
const open = async (page: Page, text: string) => page.locator('.tl-card__title a', { hasText: text }).click();

test('every kind of question is added, each from its own page', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  await page.goto(survey);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Add a question' }).click();
  await expectAccessible(page);
  const kinds = await page.locator('.tl-card__link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(kinds).toHaveLength(13);
  for (const kind of kinds) {
    await page.goto(kind);
    await expectAccessible(page);
    await page.locator('#text').fill(`Asked as ${kind.split('=')[1]}`);
    const options = page.locator('input[name$="].text"]');
    for (let n = 0; n < (await options.count()); n++) await options.nth(n).fill(['Outside', 'In a hostel', 'With a friend'][n] ?? '');
    await save(page);
    await expect(page.getByText('The question is saved')).toBeVisible();
  }
  await expect(page.locator('.tl-numbered > li')).toHaveCount(13);
  await page.getByRole('button', { name: 'Move up question 12' }).click();
  await expect(page.locator('.tl-numbered > li').nth(11)).toContainText('Asked as contact');
  await expectAccessible(page);
});

test('options, ranges, outcomes and the indicator are kept, and faults are said beside them', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  await page.goto(survey);
  await open(page, 'Asked as choices');
  await page.getByRole('button', { name: 'Add an answer' }).click();
  await page.locator('[id="options[3].text"]').fill('Outside');
  await page.getByRole('button', { name: 'Move up Answer 2' }).click();
  await expect(page.locator('[id="options[0].text"]')).toHaveValue('In a hostel');
  await save(page);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Another answer has the same words']);
  await page.locator('[id="options[3].text"]').fill('Somewhere else');
  await page.locator('summary', { hasText: 'special answer Answer 4' }).click();
  await page.locator('[id="options[3].role"]').selectOption('other');
  await page.getByRole('button', { name: 'Choose outcomes' }).click();
  await page.locator('summary', { hasText: 'Individual: Impacts' }).click();
  await page.getByLabel('People are safe').check({ force: true });
  await page.getByRole('button', { name: 'Done choosing' }).click();
  await page.getByLabel('Indicator its answers feed').selectOption({ label: 'Change in how safe people feel' });
  await page.getByLabel('Yes, before they go on').check({ force: true });
  await save(page);
  const card = page.locator('.tl-card', { hasText: 'Asked as choices' });
  await expect(card).toContainText('Must be answered');
  await expect(card).toContainText('Feeds an indicator');
  await open(page, 'Asked as number');
  await page.getByLabel('Smallest number').fill('9');
  await page.getByLabel('Largest number').fill('some');
  await save(page);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Enter a number']);
  await page.getByLabel('Largest number').fill('7');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('smaller than the smallest');
  await expect(page.getByLabel('Smallest number')).toHaveValue('9');
});

test('a condition is made, says in words who sees the question, and is shown broken when it cannot work', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  await page.goto(survey);
  await open(page, 'Asked as open');
  await page.getByLabel(/^Show it only to some people/).selectOption({ label: '2. Asked as choice' });
  await page.getByRole('button', { name: 'Add this condition' }).click();
  await page.getByLabel('Answer in condition 1').selectOption({ label: 'In a hostel' });
  await page.getByLabel('Look at another answer too').selectOption({ label: '6. Asked as scale' });
  await page.getByRole('button', { name: 'Add this condition' }).click();
  await page.getByLabel('Any one of them').check({ force: true });
  await page.getByLabel('How to look at it in condition 2').selectOption('less');
  await save(page);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose one']);
  await expectAccessible(page);
  await page.getByLabel('Answer in condition 2').selectOption('4');
  await save(page);
  const card = page.locator('.tl-card', { has: page.getByRole('link', { name: 'Asked as open' }) });
  await expect(card).toContainText(/People see this if the answer to .+Asked as choice.+ is .+In a hostel.+, or the answer to .+Asked as scale.+ is less than .+4/);

  for (let n = 0; n < 4; n++) await card.getByRole('button', { name: /^Move up/ }).click();
  await expect(page.getByText('a condition now looks at an answer that comes later')).toBeVisible();
  await expect(card).toContainText('Condition broken');
  await page.getByRole('link', { name: 'Asked as open' }).first().click();
  await expect(page.getByText('Condition 2 looks at a question that comes later')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take out in condition 2' }).click();
  await save(page);
  await expect(page.getByText('Condition broken')).toHaveCount(0);
});

test('a question that was removed can be brought back', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  await page.goto(survey);
  await page.locator('summary', { hasText: 'Remove question 3' }).click();
  const text = (await page.locator('.tl-card__title').nth(2).innerText()).trim();
  await page.getByRole('button', { name: `Remove the question ${text}` }).click();
  await expect(page.locator('.tl-numbered > li')).toHaveCount(12);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.locator('.tl-card__title').nth(2)).toHaveText(text);
});

test('a section, the settings, easy words, a picture and a recording', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  await page.goto(survey);
  await page.getByRole('link', { name: 'Add a section' }).click();
  await page.getByRole('button', { name: 'Save the section' }).click();
  await expect(page.getByRole('alert')).toContainText('Fill this in');
  await expectAccessible(page);
  await page.getByLabel('Title of the section').fill('Sleeping outside');
  await page.getByLabel('Before its first question').fill('The next questions are about hard nights. You can skip them.');
  await page.getByRole('button', { name: 'Save the section' }).click();
  await page.locator('summary', { hasText: 'Change the title' }).click();
  await page.getByLabel('Introduction').fill('We ask so that doors open at night.');
  await page.getByLabel('Offer it in easy read').check({ force: true });
  await page.getByRole('button', { name: 'Save these settings' }).click();
  await expect(page.getByText('We ask so that doors open at night.').first()).toBeVisible();

  await open(page, 'Asked as statement');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Sleeping outside' });
  await page.getByLabel('In easy words', { exact: false }).first().fill('I feel safe.');
  await page.locator('#recording').setInputFiles({ name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('<html>') });
  await page.locator('#upload').setInputFiles({ name: 'bench.png', mimeType: 'image/png', buffer: PICTURE });
  await save(page);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([/^This is no MP3/]);
  await expect(page.locator('img.tl-thumbnail').first()).toHaveJSProperty('naturalWidth', 1);
  await expectAccessible(page);
  await page.locator('#recording').setInputFiles({ name: 'read out.wav', mimeType: 'audio/wav', buffer: RECORDING });
  await save(page);
  await expect(page.locator('.tl-card', { hasText: 'Asked as statement' })).toContainText(/Easy read ready.*Recorded/s);
  await open(page, 'Asked as statement');
  await expect(page.locator('audio')).toBeVisible();
  const heard = await page.request.get((await page.locator('audio').getAttribute('src')) ?? '');
  expect(heard.headers()).toMatchObject({ 'content-type': 'audio/wav', 'x-content-type-options': 'nosniff' });
  await expectAccessible(page);
  await page.getByLabel('Take it off when I save').check({ force: true });
  await save(page);
  await expect(page.locator('.tl-card', { hasText: 'Asked as statement' })).not.toContainText('Recorded');
});

test('the library puts in statements, wellbeing, what indicators need, and equality questions', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  await page.goto(survey);
  await page.getByRole('link', { name: 'Put in from the library' }).first().click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put these into the survey' }).click();
  await expect(page.getByRole('alert')).toContainText('Tick at least one question');
  await page.getByLabel('I tell my story once').check();
  await page.getByLabel('All four wellbeing questions').check();
  await page.getByRole('button', { name: 'Put these into the survey' }).click();
  await expect(page.locator('.tl-numbered > li')).toHaveCount(19);
  await expect(page.locator('.tl-card__title').last()).toContainText('how anxious did you feel yesterday?');
  await page.goto(`${survey}/library`);
  await expect(page.getByText(/In the survey already: .*I tell my story once/)).toBeVisible();
  await expect(page.getByText(/In the survey already: .*Change in how safe people feel/)).toBeHidden();
  for (const question of ['How old are you?', 'What is your ethnic group?']) await page.getByLabel(question).check();
  await page.getByRole('button', { name: 'Save these equality questions' }).click();
  await expect(page.getByText('The equality questions are saved')).toBeVisible();
  await page.getByLabel('How old are you?').uncheck();
  await page.getByRole('button', { name: 'Save these equality questions' }).click();
  await expect(page.getByLabel('What is your ethnic group?')).toBeChecked();
  await expect(page.getByLabel('How old are you?')).not.toBeChecked();
  await page.goto(survey);
  await expect(page.getByText('1, asked after sending')).toBeVisible();
});

test('two people at the same question cannot overwrite each other unknowingly', async ({ enter }) => {
  const [mine, theirs] = [await enterAs(elsewhere, enter), await enterAs(elsewhere, enter)];
  for (const page of [mine, theirs]) {
    await page.goto(survey);
    await open(page, 'Asked as short');
  }
  await theirs.locator('#text').fill('Asked as short, by them');
  await save(theirs);
  await mine.locator('#text').fill('Asked as short, by me');
  await save(mine);
  await expect(mine.getByRole('alert')).toContainText(/(Someone else|[A-Z]\w+ [A-Z]\w+) changed this while you had it open/);
  await expect(mine.locator('#text')).toHaveValue('Asked as short, by me');
  await expectAccessible(mine);
  const [newest] = await Promise.all([mine.waitForEvent('popup'), mine.getByRole('link', { name: /^Look at the newest/ }).click()]);
  await expect(newest.locator('#text')).toHaveValue('Asked as short, by them');
  await save(mine);
  await expect(mine.locator('.tl-card__title', { hasText: 'Asked as short, by me' })).toBeVisible();
});
