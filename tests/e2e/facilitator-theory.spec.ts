import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readSheets } from '../../app/features/theory/theory-file-xlsx.server.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { beginProgramme, enterAs, type NewProgramme } from '../support/new-programme.ts';

test.describe.configure({ mode: 'serial' });

/** A programme of its own, begun with nothing in it, so that nothing here moves a figure of the demonstration. */
let elsewhere: NewProgramme;

test('a programme with nothing in it says on every page what to do first', async ({ enter }) => {
  elsewhere = await beginProgramme(enter);
  const page = await enterAs(elsewhere, enter);
  const { slug } = elsewhere;
  for (const [path, words] of [
    ['/my', 'Bring in your theory of change'],
    [`/theory/${slug}`, 'There is no theory of change yet'],
    [`/desk/${slug}/surveys`, 'No survey yet'],
    [`/desk/${slug}/contributions`, 'Nobody has told us anything yet'],
    [`/desk/${slug}/themes`, 'No themes yet'],
    [`/desk/${slug}/recommendations`, 'No recommendations yet'],
    [`/desk/${slug}/recommendations/new`, 'No theme is agreed yet'],
    [`/register/${slug}/decisions`, 'No decisions yet'],
    [`/register/${slug}/decisions/new`, 'There is no board yet'],
    [`/register/${slug}/boards`, 'No boards yet'],
    [`/board/${slug}`, 'There are no outcomes yet'],
    [`/board/${slug}/voices`, '0 voices'],
    [`/board/${slug}/decisions`, '0 published decisions'],
    [`/board/${slug}/recommendations`, '0 open recommendations'],
    [`/board/${slug}/no-voice`, 'Every outcome has a voice'],
    [`/board/${slug}/no-outcome`, '0 voices with no outcome'],
    [`/board/${slug}/withdrawn`, '0 voices were taken back'],
    [`/decisions/${slug}`, 'Nothing has been published yet'],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(page.locator('main')).toContainText(words);
    await expectAccessible(page);
  }
});

test('a theory of change is brought in from a spreadsheet, and what is wrong with it is said (X7)', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  const { slug } = elsewhere;
  await page.goto(`/theory/${slug}/import`);
  const send = async (name: string, content: string | Buffer) => {
    await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Read it' }).click();
  };
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file first');
  for (const [name, content, words] of [
    ['empty.csv', '', 'This file is empty'],
    ['plan.pdf', '%PDF-1.7 a plan', 'This is a PDF'],
    ['plan.csv', 'Level,Sort of thing,Text\nsystem,impact,Something', 'We cannot find these columns: Element'],
    ['list.csv', 'Name,Phone\nAnn,1', 'We cannot find the row with the column names'],
    ['large.csv', Buffer.alloc(2_000_001, 'a'), 'This file is too large'],
    ['larger.csv', Buffer.alloc(9_000_000, 'a'), 'This file is too large'],
    ['open.csv', 'Level,Element,Text\nsystem,impact,"never closed', 'quotation mark'],
  ] as const) {
    await send(name, content);
    await expect(page.getByRole('alert'), name).toContainText(words);
    await expect(page).toHaveTitle(/^Error: /);
    await page.goto(`/theory/${slug}/import`);
  }

  const good = [
    'Our plan 2026,,,', 'Theory of change level,Type of element,Outcome statement,Indicator,Colour',
    'System,Impact,"People are safe, and stay so",Share who feel safe,red', 'Service,Short-term outcome,Doors open at night,,blue',
    'Individual,Longer term outcome,=I decide,,', 'Nowhere,Output,This is left out,,',
  ].join('\r\n');
  await send('plan.csv', `\uFEFF${good}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check what was read');
  await expect(page.locator('main')).toContainText('Colour');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your theory of change is in the draft');
  await expect(page.locator('main')).toContainText('elements 3, of them outcomes 3, indicators 1');
  await expect(page.locator('main')).toContainText('We do not know the level “Nowhere”');
  await expect(page.locator('main')).toContainText('Colour');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bring in another file' }).click();
  await send('plan.csv', good);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing in this file is new');
  await page.goto(`/theory/${slug}?version=draft&level=system`);
  await expect(page.getByRole('link', { name: 'People are safe, and stay so', exact: true })).toBeVisible();
});

test('a table whose columns nobody could guess is put right by hand before anything is kept, without JavaScript', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  const { slug } = elsewhere;
  await page.goto(`/theory/${slug}/import`);
  await page.locator('#file').setInputFiles({ name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from('Plan,,\nWhose,Sort,Words,Starts at\nService,Output,A van on Fridays,41\n') });
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This needs your help');
  await expect(page.getByRole('alert')).toContainText('We cannot find the row with the column names');
  await expect(page.getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
  await page.getByLabel('Row with the column names').fill('2');
  await page.getByRole('button', { name: 'Look again' }).click();
  for (const [column, field] of [['Column A: Whose', 'Level'], ['Column B: Sort', 'Element'], ['Column C: Words', 'Text']] as const) await page.getByLabel(column).selectOption({ label: field });
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check what was read');
  await expect(page.locator('main')).toContainText('A van on Fridays');
  await expect(page.locator('main')).toContainText('Starts at');
  await expect(page.getByLabel('Column C: Words')).toHaveValue('text');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.locator('main')).toContainText('elements 1');
});

test('the template is a spreadsheet that is read when it is filled in', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  const { slug } = elsewhere;
  await page.goto(`/theory/${slug}/import`);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Get a template' }).click()]);
  expect(file.suggestedFilename()).toBe('Theory of change, template.xlsx');
  const sheets = readSheets(readFileSync(await file.path()));
  expect(Array.isArray(sheets) ? sheets.map(({ name }) => name) : sheets.problem).toEqual(['Theory of change', 'What goes where']);
});

test('an element is written by hand with its indicators, and versions follow each other, without JavaScript', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  const { slug } = elsewhere;
  await page.goto(`/theory/${slug}?version=draft`);
  await page.getByRole('link', { name: 'Add an element' }).click();
  await page.getByLabel('Theme (optional)').fill('Nights');
  await page.getByRole('button', { name: 'Add an indicator' }).click();
  await page.getByLabel('Unit').fill('people');
  await page.getByRole('button', { name: 'Save to the draft' }).last().click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(4);
  await expect(page.getByLabel('Theme (optional)')).toHaveValue('Nights');
  await expect(page.getByLabel('Unit')).toHaveValue('people');
  await page.getByRole('radio', { name: 'Service' }).check({ force: true });
  await page.getByLabel('Kind of element').selectOption({ label: 'Short-term outcome' });
  await page.getByLabel('What it says').fill('Doors open at night');
  await page.getByLabel('Metric').fill('Nights open <b>in a row</b>');
  await page.getByRole('button', { name: 'Save to the draft' }).last().click();
  await expect(page.getByRole('alert')).toContainText('There is already an element with these words');
  await page.getByLabel('What it says').fill('A light is on');
  await page.getByRole('button', { name: 'Add an indicator' }).click();
  await page.getByRole('button', { name: 'Take out Indicator 2' }).click();
  await expect(page.getByLabel('Metric')).toHaveValue('Nights open <b>in a row</b>');
  await page.getByRole('button', { name: 'Save to the draft' }).last().click();
  await expect(page.getByText('The element is in the draft')).toBeVisible();
  await publish(page, 1);

  await page.goto(`/theory/${slug}?level=service`);
  await page.getByRole('link', { name: 'A light is on', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Nights open <b>in a row</b>' }).or(page.getByRole('rowheader', { name: 'Nights open <b>in a row</b>' }))).toBeVisible();
  const outcome = page.url();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('What it says').fill('A light is on all night');
  await page.getByRole('button', { name: 'Save to the draft' }).last().click();
  await page.goto(outcome);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A light is on');
  await publish(page, 2);
  await page.goto(outcome);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A light is on all night');
  await expect(page.getByText('In other words: “A light is on”')).toBeVisible();
  await page.goto(`/theory/${slug}?version=1&level=service`);
  await expect(page.getByText('You are reading an older version, number 1')).toBeVisible();
  await expect(page.getByText('A light is on', { exact: true })).toBeVisible();
});

async function publish(page: Page, number: number): Promise<void> {
  await page.goto(`/theory/${elsewhere.slug}?version=draft`);
  await page.getByText('Publish this version').click();
  await page.getByRole('button', { name: `Publish version ${number}` }).click();
  await expect(page.getByText('Published. Everyone in the programme now reads this version')).toBeVisible();
}
