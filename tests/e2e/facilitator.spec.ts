import type { Page } from '@playwright/test';
import { answer, begin, go } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { setDownPurposes } from '../support/surveys.ts';
import { beginProgramme, enterAs, type NewProgramme } from '../support/new-programme.ts';

test.describe.configure({ mode: 'serial' });

/** A programme of its own, begun with nothing in it, so that nothing here moves a figure of the demonstration. */
let elsewhere: NewProgramme;

test('a theory to link questions to is brought in and published', async ({ enter }) => {
  elsewhere = await beginProgramme(enter);
  const page = await enterAs(elsewhere, enter);
  await page.goto(`/theory/${elsewhere.slug}/import`);
  const plan = 'Level,Element,Text\nSystem,Impact,"People are safe, and stay so"\nService,Short-term outcome,Doors open at night\n';
  await page.locator('#file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(plan) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('link', { name: 'Read the draft' }).click();
  await page.getByText('Publish this version').click();
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await expect(page.getByText('Published. Everyone in the programme now reads this version')).toBeVisible();
});

test('a survey is made, opened, answered, stopped and closed, without JavaScript', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  const { slug } = elsewhere;
  await page.goto(`/desk/${slug}/surveys/new`);
  await page.getByRole('button', { name: 'Go on to the questions' }).click();
  await expect(page.getByRole('alert')).toContainText('Fill this in');
  await page.getByLabel('Title').fill('A few questions');
  await page.getByRole('button', { name: 'Go on to the questions' }).click();
  await expect(page.getByText('The survey is there. Now add its questions')).toBeVisible();

  const survey = page.url();
  await page.goto(`${survey}/questions/new?kind=statement`);
  await page.getByLabel('Statement').fill('I feel safe at night');
  await page.getByRole('button', { name: 'Choose outcomes' }).click();
  await page.locator('summary', { hasText: 'System: Impacts' }).click();
  await page.getByLabel('People are safe, and stay so').check({ force: true });
  await page.getByRole('button', { name: 'Done choosing' }).click();
  await expect(page.getByLabel('Statement')).toHaveValue('I feel safe at night');
  await page.getByRole('button', { name: 'Save the question' }).last().click();
  await expect(page.getByText('Linked to 1 outcome')).toBeVisible();
  await page.goto(`${survey}/questions/new?kind=open`);
  await page.getByRole('button', { name: 'Save the question' }).last().click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Write what people read']);
  await page.locator('#text').fill('What would help?');
  await page.getByRole('button', { name: 'Save the question' }).last().click();
  await expect(page.getByText('The question is saved')).toBeVisible();
  await page.getByRole('button', { name: 'Move up question 2' }).click();
  await expect(page.locator('.tl-card__title').first()).toHaveText('What would help?');

  await page.getByText('Plan a wave').first().click();
  await page.getByLabel('Name of the wave').fill('First');
  await fillDate(page, '1', '2', '2020');
  await page.getByRole('button', { name: 'Plan this wave' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a date after today');
  await expect(page.getByLabel('Name of the wave')).toHaveValue('First');
  await fillDate(page, '27', 'March', '2030');
  await page.getByRole('button', { name: 'Plan this wave' }).click();
  const wave = page.url();
  await expect(page.locator('main')).toContainText('Still missing: taking part, being quoted to boards, being quoted in public');
  await page.getByRole('link', { name: 'Set down what the data is for' }).click();
  await page.getByRole('button', { name: 'Save what the data is for' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Taking part: Choose a lawful basis' })).toBeVisible();
  await setDownPurposes(page);
  await page.goto(wave);
  await expect(page.locator('main')).toContainText('Some outcomes have no plain name yet');
  await page.getByRole('link', { name: 'People are safe, and stay so' }).click();
  await page.locator('#name-en').fill('You are safe');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The plain name is saved')).toBeVisible();
  await page.goto(wave);
  for (const [typed, words] of [['ab', 'Use 4 to 40 small letters'], ['demo', 'This address is already in use']] as const) {
    await page.getByLabel('An address of your own').fill(typed);
    await page.getByRole('button', { name: 'Open this wave' }).click();
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByLabel('An address of your own')).toHaveValue(typed);
  }
  await page.getByLabel('An address of your own').fill(` ${slug.toUpperCase()} Spring`);
  await page.getByRole('button', { name: 'Open this wave' }).click();
  const link = `${slug}-spring`;
  await expect(page.getByRole('link', { name: new RegExp(`/respond/${link}$`) })).toBeVisible();
  await expect(page.getByRole('img', { name: /^QR code that opens http.*spring$/ })).toBeVisible();
  for (const [file, type, start] of [['qr.svg', 'image/svg+xml', '<svg'], ['qr.png', 'image/png', '\x89PNG']] as const) {
    const drawn = await page.request.get((await page.locator(`a[href$="/${file}"]`).getAttribute('href')) ?? '');
    expect(drawn.headers()).toMatchObject({ 'content-type': type, 'content-disposition': `attachment; filename="${link}.${file.slice(3)}"` });
    expect((await drawn.body()).toString('latin1')).toMatch(new RegExp(start));
  }
  await page.getByText('Add another link').click();
  await page.getByLabel('Address of the new link').fill(`${slug}-hostel`);
  await page.getByRole('button', { name: 'Add the link' }).click();
  await expect(page.getByRole('img', { name: /^QR code/ })).toHaveCount(2);

  const person = await enter(null, { javaScriptEnabled: false });
  await begin(person, link);
  await answer(person, 'A warm room, and <i>someone</i> who knows me');
  await answer(person);
  await person.getByRole('button', { name: 'Send' }).first().click();
  const late = await enter(null);
  await begin(late, link);
  await late.locator('#body').fill('Still typing when it closed');
  await page.getByText(`Stop this link ${slug}-hostel`).click();
  await page.getByRole('button', { name: `Stop the link ${slug}-hostel` }).click();
  await expect(page.getByRole('img', { name: /^QR code/ })).toHaveCount(1);
  await page.getByText('Close this wave').click();
  await page.getByRole('button', { name: 'Close the wave' }).click();
  await expect(page.getByText('The wave is closed', { exact: true })).toBeVisible();
  await go(late);
  await expect(late.getByRole('heading', { level: 1 }), 'whoever had begun can still finish').toHaveText('I feel safe at night');
  await expectAccessible(late);
  const later = await enter(null, { javaScriptEnabled: false });
  await later.goto(`/respond/${link}`);
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('These questions are closed');
  await expect(later.locator('main')).toContainText('With your code, you can see what came of them by 27 March 2030');
  await page.goto(wave);
  await expect(page.locator('main')).toContainText(/People who answered\s*1(?!\d)/);
});

test('what was said is tagged, with its stance, and the tag taken off again', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  const { slug } = elsewhere;
  await page.goto(`/desk/${slug}/contributions?show=untagged`);
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
  await page.goto(`/board/${slug}`);
  await expect(page.getByRole('row', { name: /Doors open at night/ })).toContainText('1');
  await page.goBack();
  await page.getByText('Change or remove').click();
  await page.getByRole('button', { name: /^Remove this tag/ }).click();
  await expect(page.getByText('Not tagged to any outcome yet')).toBeVisible();
  await page.goto(`/board/${slug}/no-outcome`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 voices with no outcome');
});

async function fillDate(page: Page, day: string, month: string, year: string): Promise<void> {
  for (const [part, typed] of Object.entries({ Day: day, Month: month, Year: year })) await page.getByLabel(part, { exact: true }).fill(typed);
}
