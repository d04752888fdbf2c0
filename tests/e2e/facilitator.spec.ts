import type { Page } from '@playwright/test';
import { answer, begin, go } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { invite, join, makeProgramme } from '../support/joining.ts';

/** A programme of its own, begun with nothing in it, so that nothing here moves a figure of the demonstration. */
const SLUG = `elsewhere-${Date.now().toString(36)}`;
const LEAD = `lead.${SLUG}@example.org`;
const FERN = `fern.${SLUG}@example.org`;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

type Enter = (who: null, options?: { javaScriptEnabled?: boolean }) => Promise<Page>;
let session: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = [];

/** Fern, facilitator and secretary of the new programme. */
async function fern(enter: Enter, options?: { javaScriptEnabled?: boolean }): Promise<Page> {
  const page = await enter(null, options);
  await page.context().addCookies(session);
  return page;
}

test('a programme with nothing in it says on every page what to do first', async ({ enter }) => {
  const lead = await enter(null);
  await join(lead, makeProgramme('Elsewhere', SLUG, LEAD), LEAD, 'Lea Quinn');
  const page = await enter(null);
  for (const role of ['facilitator', 'secretary'] as const) {
    await lead.goto(`/settings/${SLUG}/people`);
    const link = await invite(lead, FERN, role);
    if (role === 'facilitator') await join(page, link, FERN, 'Fern Idle');
    else {
      await page.goto(link);
      await page.getByRole('button', { name: 'Join' }).click();
    }
  }
  session = await page.context().cookies();
  for (const [path, words] of [
    ['/my', 'Bring in your theory of change'],
    [`/theory/${SLUG}`, 'There is no theory of change yet'],
    [`/desk/${SLUG}/surveys`, 'No survey yet'],
    [`/desk/${SLUG}/contributions`, 'Nobody has told us anything yet'],
    [`/desk/${SLUG}/themes`, 'No themes yet'],
    [`/desk/${SLUG}/recommendations`, 'No recommendations yet'],
    [`/desk/${SLUG}/recommendations/new`, 'No theme is agreed yet'],
    [`/register/${SLUG}/decisions`, 'No decisions yet'],
    [`/register/${SLUG}/decisions/new`, 'There is no board yet'],
    [`/register/${SLUG}/boards`, 'No boards yet'],
    [`/board/${SLUG}`, 'There are no outcomes yet'],
    [`/board/${SLUG}/voices`, '0 voices'],
    [`/board/${SLUG}/decisions`, '0 published decisions'],
    [`/board/${SLUG}/recommendations`, '0 open recommendations'],
    [`/board/${SLUG}/no-voice`, 'Every outcome has a voice'],
    [`/board/${SLUG}/no-outcome`, '0 voices with no outcome'],
    [`/board/${SLUG}/withdrawn`, '0 people took their words back'],
    [`/decisions/${SLUG}`, 'Nothing has been published yet'],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(page.locator('main')).toContainText(words);
    await expectAccessible(page);
  }
});

test('a theory of change is brought in from a spreadsheet, and what is wrong with it is said (X7)', async ({ enter }) => {
  const page = await fern(enter);
  await page.goto(`/theory/${SLUG}/import`);
  const send = async (name: string, content: string | Buffer) => {
    await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await page.getByRole('button', { name: 'Bring it in' }).click();
  };
  await page.getByRole('button', { name: 'Bring it in' }).click();
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
  }
  await expectAccessible(page);

  const good = [
    'Our plan 2026,,,', 'Theory of change level,Type of element,Outcome statement,Indicator,Colour',
    'System,Impact,"People are safe, and stay so",Share who feel safe,red', 'Service,Short-term outcome,Doors open at night,,blue',
    'Individual,Longer term outcome,=I decide,,', 'Nowhere,Output,This is left out,,',
  ].join('\r\n');
  await send('plan.csv', `\uFEFF${good}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your theory of change is in the draft');
  await expect(page.locator('main')).toContainText('elements 3, of them outcomes 3, indicators 1');
  await expect(page.locator('main')).toContainText('We do not know the level “Nowhere”');
  await expect(page.locator('main')).toContainText('Colour');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bring in another file' }).click();
  await send('plan.csv', good);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing in this file is new');
  await page.goto(`/theory/${SLUG}?version=draft&level=system`);
  await expect(page.getByRole('link', { name: 'People are safe, and stay so', exact: true })).toBeVisible();
});

test('an element is written by hand with its indicators, and versions follow each other, without JavaScript', async ({ enter }) => {
  const page = await fern(enter, { javaScriptEnabled: false });
  await page.goto(`/theory/${SLUG}?version=draft`);
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

  await page.goto(`/theory/${SLUG}?level=service`);
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
  await page.goto(`/theory/${SLUG}?version=1&level=service`);
  await expect(page.getByText('You are reading an older version, number 1')).toBeVisible();
  await expect(page.getByText('A light is on', { exact: true })).toBeVisible();
});

test('a survey is made, opened, answered, stopped and closed, without JavaScript', async ({ enter }) => {
  const page = await fern(enter, { javaScriptEnabled: false });
  await page.goto(`/desk/${SLUG}/surveys/new`);
  await page.getByRole('button', { name: 'Go on to the questions' }).click();
  await expect(page.getByRole('alert')).toContainText('Fill this in');
  await page.getByLabel('Title').fill('A few questions');
  await page.getByRole('button', { name: 'Go on to the questions' }).click();
  await expect(page.getByText('The survey is there. Now add its questions')).toBeVisible();

  await page.getByLabel('Introduction').fill('Kept through every button');
  await page.getByRole('button', { name: 'Add a statement' }).click();
  await page.locator('textarea[name$=".text"]').fill('I feel safe at night');
  await page.getByRole('button', { name: 'Add an open question' }).click();
  await page.locator('textarea[name="questions[1].text"]').fill('What would help?');
  await page.getByRole('button', { name: 'Add a statement' }).click();
  await page.getByRole('button', { name: 'Move up question 2' }).click();
  await page.getByRole('button', { name: 'Save the survey' }).last().click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
  await expect(page.locator('textarea[name="questions[0].text"]')).toHaveValue('What would help?');
  await expect(page.locator('textarea[name="questions[1].text"]')).toHaveValue('I feel safe at night');
  await page.getByRole('button', { name: 'Remove question 3' }).click();
  await page.getByText('I feel safe at night').first().click();
  await page.getByRole('button', { name: 'Choose outcomes question 2' }).click();
  await page.locator('summary', { hasText: 'System: Impacts' }).click();
  await page.getByLabel('People are safe, and stay so').check({ force: true });
  await page.getByRole('button', { name: 'Done choosing question 2' }).click();
  await expect(page.getByLabel('Introduction')).toHaveValue('Kept through every button');
  await page.getByRole('button', { name: 'Save the survey' }).last().click();
  await expect(page.getByText('The survey is saved')).toBeVisible();
  await expect(page.getByText('Linked to 1 outcome')).toBeVisible();

  await page.getByText('Plan a wave').first().click();
  await page.getByLabel('Name of the wave').fill('First');
  await fillDate(page, '1', '2', '2020');
  await page.getByRole('button', { name: 'Plan this wave' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a date after today');
  await expect(page.getByLabel('Name of the wave')).toHaveValue('First');
  await fillDate(page, '27', 'March', '2030');
  await page.getByRole('button', { name: 'Plan this wave' }).click();
  const wave = page.url();
  for (const [typed, words] of [['ab', 'Use 4 to 40 small letters'], ['demo', 'This address is already in use']] as const) {
    await page.getByLabel('An address of your own').fill(typed);
    await page.getByRole('button', { name: 'Open this wave' }).click();
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByLabel('An address of your own')).toHaveValue(typed);
  }
  await page.getByLabel('An address of your own').fill(` ${SLUG.toUpperCase()} Spring`);
  await page.getByRole('button', { name: 'Open this wave' }).click();
  const link = `${SLUG}-spring`;
  await expect(page.getByRole('link', { name: new RegExp(`/respond/${link}$`) })).toBeVisible();
  await expect(page.getByRole('img', { name: /^QR code that opens http.*spring$/ })).toBeVisible();
  for (const [file, type, start] of [['qr.svg', 'image/svg+xml', '<svg'], ['qr.png', 'image/png', '\x89PNG']] as const) {
    const drawn = await page.request.get((await page.locator(`a[href$="/${file}"]`).getAttribute('href')) ?? '');
    expect(drawn.headers()).toMatchObject({ 'content-type': type, 'content-disposition': `attachment; filename="${link}.${file.slice(3)}"` });
    expect((await drawn.body()).toString('latin1')).toMatch(new RegExp(start));
  }
  await page.getByText('Add another link').click();
  await page.getByLabel('Address of the new link').fill(`${SLUG}-hostel`);
  await page.getByRole('button', { name: 'Add the link' }).click();
  await expect(page.getByRole('img', { name: /^QR code/ })).toHaveCount(2);

  const person = await enter(null, { javaScriptEnabled: false });
  await begin(person, link);
  await answer(person, 'A warm room, and <i>someone</i> who knows me');
  await answer(person);
  await person.getByRole('button', { name: 'Send' }).click();
  const late = await enter(null);
  await begin(late, link);
  await late.locator('#body').fill('Still typing when it closed');
  await page.getByText(`Stop this link ${SLUG}-hostel`).click();
  await page.getByRole('button', { name: `Stop the link ${SLUG}-hostel` }).click();
  await expect(page.getByRole('img', { name: /^QR code/ })).toHaveCount(1);
  await page.getByText('Close this wave').click();
  await page.getByRole('button', { name: 'Close the wave' }).click();
  await expect(page.getByText('The wave is closed', { exact: true })).toBeVisible();
  await go(late);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('These questions are closed');
  await expect(late.locator('main')).toContainText('By 27 March 2030 people will be told');
  await expect(late.locator('blockquote')).toHaveText('Still typing when it closed');
  await expectAccessible(late);
  await page.goto(wave);
  await expect(page.locator('main')).toContainText(/People who answered\s*1(?!\d)/);
});

test('what was said is tagged, with its stance, and the tag taken off again', async ({ enter }) => {
  const page = await fern(enter);
  await page.goto(`/desk/${SLUG}/contributions?show=untagged`);
  await page.getByRole('button', { name: 'Put into the theme' }).or(page.getByRole('link', { name: 'Begin a theme' })).first().waitFor();
  await page.getByRole('link', { name: /^Open and tag/ }).click();
  await page.getByRole('button', { name: 'Add the tag' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByLabel('Outcome', { exact: true }).selectOption({ label: 'Doors open at night' });
  await page.getByLabel('Wants').check({ force: true });
  await page.getByRole('button', { name: 'Add the tag' }).click();
  await expect(page.getByText('The tag is added')).toBeVisible();
  await expect(page.getByText('By Fern Idle')).toBeVisible();
  await page.getByText('Change or remove').click();
  await page.getByLabel('Gets in the way').first().check({ force: true });
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.locator('.tl-card__tag').first()).toHaveText('Gets in the way');
  await page.goto(`/board/${SLUG}`);
  await expect(page.getByRole('row', { name: /Doors open at night/ })).toContainText('1');
  await page.goBack();
  await page.getByText('Change or remove').click();
  await page.getByRole('button', { name: /^Remove this tag/ }).click();
  await expect(page.getByText('Not tagged to any outcome yet')).toBeVisible();
  await page.goto(`/board/${SLUG}/no-outcome`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 voices with no outcome');
});

async function publish(page: Page, number: number): Promise<void> {
  await page.goto(`/theory/${SLUG}?version=draft`);
  await page.getByText('Publish this version').click();
  await page.getByRole('button', { name: `Publish version ${number}` }).click();
  await expect(page.getByText('Published. Everyone in the programme now reads this version')).toBeVisible();
}

async function fillDate(page: Page, day: string, month: string, year: string): Promise<void> {
  for (const [part, typed] of Object.entries({ Day: day, Month: month, Year: year })) await page.getByLabel(part, { exact: true }).fill(typed);
}
