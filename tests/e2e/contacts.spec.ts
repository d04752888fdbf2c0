import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { databaseOf, makeSurvey, type MadeSurvey } from '../support/made-survey.ts';
import { beginProgramme, enterAs, type NewProgramme } from '../support/new-programme.ts';
import { planWave } from '../support/surveys.ts';
import { told } from '../support/told.ts';

test.describe.configure({ mode: 'serial' });

let elsewhere: NewProgramme;
let made: MadeSurvey;
let kit: string;
let lu: string;

test('who asked to be contacted is read with a reason, which is recorded', async ({ enter }) => {
  elsewhere = await beginProgramme(enter);
  [kit, lu] = [`kit.${elsewhere.slug}@example.org`, `lu.${elsewhere.slug}@example.org`];
  const fern = `fern.${elsewhere.slug}@example.org`;
  made = await makeSurvey(elsewhere.slug, fern, { title: 'Asked again', definition: { questions: [{ id: 'reach', kind: 'contact', text: 'May we write to you?' }] } });
  const db = await databaseOf(fern);
  const leave = (name: string | null, ways: Record<string, string>[]) => told(db.rpc('leave_contact', { the_address: made.link, the_id: randomUUID(), the_name: name, the_ways: ways }));
  await leave('Kit', [{ way: 'email', to: kit, note: 'Never on Sundays' }]);
  await leave(null, [{ way: 'email', to: lu.toUpperCase() }, { way: 'call', to: '0115 496 0000' }]);
  await leave('Only by phone', [{ way: 'call', to: '0115 496 0001' }]);

  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  await page.goto(`${made.here}/waves/${made.wave}`);
  await page.getByRole('link', { name: 'See who asked to be contacted' }).click();
  await expect(page.locator('main')).not.toContainText(kit);
  await page.getByRole('button', { name: 'See who asked' }).click();
  await expect(page.getByRole('alert')).toContainText('Say in a few words why you need to see this');
  await page.getByLabel('Why do you need to see this?').fill('To invite people to the forum');
  await page.getByRole('button', { name: 'See who asked' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await expect(page.locator('main')).toContainText('Never on Sundays');
  await expect(page.locator('main')).toContainText('no name');
  const names = await page.locator('tbody th').allInnerTexts();
  await page.getByRole('button', { name: 'Mark as contacted Kit' }).click();
  await expect(page.locator('tbody tr', { hasText: 'Kit' })).toContainText('Contacted on');
  // Nobody moves or gets another number when somebody is ticked off, and loading the page again posts nothing.
  expect(await page.locator('tbody th').allInnerTexts()).toEqual(names);
  await page.reload();
  await expect(page.locator('tbody tr', { hasText: 'Kit' })).toContainText('Contacted on');
  await page.getByRole('button', { name: 'Mark as not contacted Kit' }).click();
  await expect(page.locator('main')).not.toContainText('Contacted on');
  await page.getByRole('link', { name: 'Call (1)' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await page.goto(`${made.here}/waves/${made.wave}/contacts`);
  await page.getByRole('link', { name: 'Enter a paper sheet of how to reach someone' }).click();
  await page.getByLabel('Through a worker').fill('Jo at the day centre');
  await page.getByLabel('Email').fill(`noor.${elsewhere.slug}@example.org`);
  await page.getByLabel('Language of the sheet').selectOption('ur');
  await page.getByRole('button', { name: 'Save this sheet' }).click();
  await expect(page.getByText('Write this code on the sheet')).toBeVisible();
  const lead = await enterAs(elsewhere, enter);
  await lead.goto(`${made.here}/waves/${made.wave}/contacts`);
  await expectAccessible(lead);
  await lead.getByLabel('Why do you need to see this?').fill('To look once more');
  await lead.getByRole('button', { name: 'See who asked' }).click();
  await expect(lead.locator('tbody tr')).toHaveCount(4);
  await expectAccessible(lead);
});

test('people who asked for it get one letter about each thing, by email alone, that gives nothing away', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  await page.goto(`${made.here}/waves/${made.wave}`);
  await expect(page.locator('main')).toContainText('There is nobody a letter would go to now');
  await page.getByText('Close this wave').click();
  await page.getByRole('button', { name: 'Close the wave' }).click();
  await expect(page.locator('main')).toContainText('1 by a call');
  await write(page, 'Tell people what came of it is ready');
  await expect(page.getByText('The letters are on their way')).toBeVisible();
  await expect.poll(() => lettersTo(page, lu)).toHaveLength(1);
  await expect.poll(() => lettersTo(page, kit)).toHaveLength(1);
  await expect.poll(async () => (await page.reload(), page.locator('main').innerText())).toContain('3 letters were sent');
  // Someone has to be called, so not everyone was told; nobody is left a letter would go to.
  await expect(page.getByText('Everyone who asked for it has been told')).toHaveCount(0);
  await page.getByText('Tell people what came of it is ready').click();
  await expect(page.getByRole('button', { name: 'Write to them' })).toHaveCount(0);
  expect(await lettersTo(page, kit)).toHaveLength(1);
  const [letter = ''] = await lettersTo(page, kit);
  expect(letter).toContain('A message for you');
  expect(letter).toContain('/receipt');
  expect(letter).not.toContain('Asked again');
  // In the language they read: theirs, from right to left, with a subject that tells as little.
  await page.goto('/mailbox');
  const noor = page.locator('article', { hasText: `noor.${elsewhere.slug}@example.org` });
  await expect(noor).toHaveCount(1);
  await expect(noor.locator('[lang=ur][dir=rtl]')).toContainText('السلام علیکم');
  await expect(noor).toContainText('آپ کے لیے ایک پیغام');
});

test('who stops the letters is not written to about the next wave, and the others are', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  const [letter = ''] = await lettersTo(page, kit);
  const person = await enter(null, { javaScriptEnabled: false });
  await person.goto(/\/respond\/no-more\/[0-9a-f]{64}/.exec(letter)?.[0] ?? '');
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Do not write to me again');
  await person.getByRole('button', { name: 'Do not write again' }).click();
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('We will not write to you again');
  const looking = await enter(null);
  await looking.goto(/\/respond\/no-more\/[0-9a-f]{64}/.exec(letter)?.[0] ?? '');
  await expectAccessible(looking);
  await looking.getByRole('button', { name: 'Do not write again' }).click();
  await expectAccessible(looking);

  await page.goto(made.here);
  await planWave(page, 'Autumn');
  await page.getByRole('button', { name: 'Open this wave' }).click();
  await write(page, 'Tell people the survey is open again');
  await expect.poll(() => lettersTo(page, lu)).toHaveLength(2);
  expect(await lettersTo(page, kit)).toHaveLength(1);
  expect((await lettersTo(page, lu))[0]).toMatch(/\/respond\/[a-z0-9]+/);
});

async function write(page: Page, what: string): Promise<void> {
  await page.getByText(what).click();
  await page.getByRole('button', { name: 'Write to them' }).click();
}

/** The letters to an address, newest first, whatever case it is written in. */
async function lettersTo(page: Page, address: string): Promise<string[]> {
  const mailbox = await page.context().newPage();
  await mailbox.goto('/mailbox');
  const letters = await mailbox.locator('article').allInnerTexts();
  await mailbox.close();
  return letters.filter((letter) => letter.toLowerCase().includes(address.toLowerCase()) && letter.includes('A message for you'));
}
