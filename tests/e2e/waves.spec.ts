import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.ts';
import { beginProgramme, enterAs, sayResponsible, type NewProgramme } from '../support/new-programme.ts';
import { makeSurvey, planWave, setDownPurposes } from '../support/surveys.ts';

test.describe.configure({ mode: 'serial' });

let elsewhere: NewProgramme;
let survey: string;
let wave: string;

test('what the data is for is set down, each purpose with all its parts', async ({ enter }) => {
  elsewhere = await beginProgramme(enter, { isResponsibleSaid: false });
  const page = await enterAs(elsewhere, enter);
  survey = await makeSurvey(page, elsewhere.slug, 'Waves and links');
  await page.getByRole('link', { name: 'What the data is for' }).click();
  await expectAccessible(page);
  await page.locator('main summary', { hasText: 'What each lawful basis means' }).click();
  await expect(page.getByRole('row', { name: /Public task/ })).toContainText('Article 6(1)(e)');
  await page.getByRole('button', { name: 'Save what the data is for' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(12);
  await expect(page.getByRole('alert').getByRole('link', { name: 'Quoting in public: Choose a lawful basis' })).toHaveAttribute('href', '#purposes.quote_public.lawfulBasis');
  await expectAccessible(page);
  await setDownPurposes(page);
  await page.getByRole('link', { name: 'What the data is for' }).click();
  await expect(page.locator('main')).toContainText('Everything is set down here');
  await overtaken(page, await enterAs(elsewhere, enter), { label: 'How long it is kept', button: 'Save what the data is for', told: 'Someone else saved what the data is for', typed: ['12', '36'] });
});

/** Two people have the page open that the first is at: the second to save is told, keeps what they typed, and may then save knowingly. */
async function overtaken(one: Page, other: Page, { label, button, told, typed: [first, second] }: { label: string; button: string; told: string; typed: [string, string] }) {
  await other.goto(one.url());
  await one.getByLabel(label).first().fill(first);
  await other.getByLabel(label).first().fill(second);
  await one.getByRole('button', { name: button }).click();
  await expect(one.getByRole('button', { name: button })).toHaveCount(0);
  await other.getByRole('button', { name: button }).click();
  await expect(other.locator('main')).toContainText(told);
  await expect(other.getByLabel(label).first()).toHaveValue(second);
  await expectAccessible(other);
  await other.getByRole('button', { name: button }).click();
  await expect(other.getByRole('button', { name: button })).toHaveCount(0);
}

test('a wave is planned with its dates and whom it must reach, without JavaScript', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter, { javaScriptEnabled: false });
  await page.goto(survey);
  wave = await planWave(page, 'Spring');
  await page.getByRole('link', { name: 'Change the plan' }).click();
  await fill(page, 'startsOn', ['1', '2', '2020']);
  await fill(page, 'endsOn', ['1', '1', '2020']);
  await page.locator('[name="targets[0].group"]').fill('Women');
  await page.getByRole('button', { name: 'Add a group' }).click();
  await page.locator('[name="targets[1].people"]').fill('many');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('Say which group this is');
  await expect(page.getByRole('alert')).toContainText('from 1 to 100,000');
  await page.locator('[name="targets[0].people"]').fill('1,200');
  await page.locator('[name="targets[1].group"]').fill('Women');
  await page.locator('[name="targets[1].people"]').fill('20');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('The end cannot come before the start');
  await expect(page.getByRole('alert')).toContainText('A group stands here twice');
  await page.getByRole('button', { name: 'Take out Women' }).last().click();
  await fill(page, 'endsOn', ['1', '3', '2020']);
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByText('The plan is saved')).toBeVisible();
  await expect(page.getByRole('row', { name: /Women/ })).toContainText('1200');
  await expect(page.locator('main')).toContainText('1 March 2020');
  await expect(page.locator('main')).toContainText('It opens with the questions as they are then');
  await page.getByRole('link', { name: 'Change the plan' }).click();
  await overtaken(page, await enterAs(elsewhere, enter), { label: 'People to reach', button: 'Save the plan', told: 'Someone else saved this plan', typed: ['30', '1200'] });
});

test('no wave opens before people can be told who is responsible, and how to reach them (C5)', async ({ enter }) => {
  const facilitator = await enterAs(elsewhere, enter);
  await facilitator.goto(wave);
  await expect(facilitator.locator('main')).toContainText('Say who is responsible for what people tell you');
  await expect(facilitator.getByRole('button', { name: 'Open this wave' })).toHaveCount(0);
  await facilitator.goto(`${survey}/check`);
  await expect(facilitator.locator('main')).toContainText('Nobody has set down who is responsible');
  const lead = await enterAs({ ...elsewhere, session: elsewhere.lead }, enter);
  await lead.goto(`${survey}/check`);
  await expect(lead.getByRole('link', { name: 'Mend it in The survey as a whole' }).last()).toHaveAttribute('href', `/settings/${elsewhere.slug}/retention#responsible`);
  await lead.goto(wave);
  await expectAccessible(lead);
  await lead.getByRole('link', { name: 'Say who is responsible' }).click();
  await sayResponsible(lead);
  await lead.goto(`${survey}/check`);
  await expect(lead.locator('main')).not.toContainText('Nobody has set down');
});

test('an open wave has links for places and groups, says when it is due to close, and gives grace when closed', async ({ enter }) => {
  const page = await enterAs(elsewhere, enter);
  await page.goto(wave);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open this wave' }).click();
  await expect(page.locator('main')).toContainText('This wave is due to close');
  await expect(page.locator('main')).toContainText('It stays open until you close it');
  const link = await page.getByRole('link', { name: /\/respond\/\w+$/ }).getAttribute('href');
  const anyone = await enter(null, { javaScriptEnabled: false });
  await anyone.goto(`${link ?? ''}/about`);
  await expect(anyone.locator('main')).toContainText('The Council is responsible for what you tell us');
  await expect(anyone.locator('main')).toContainText('rights@council.example, 0115 496 0100');
  await page.locator('main summary', { hasText: 'Add another link' }).click();
  await page.getByLabel('Address of the new link').fill(`${elsewhere.slug}-women`);
  await page.getByLabel('Where it is passed on').fill('Women’s hostel');
  await page.getByLabel('For one priority group').selectOption('Women');
  await page.getByRole('button', { name: 'Add the link' }).click();
  await expect(page.locator('main')).toContainText('Passed on by: Women’s hostel · For: Women');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Change the plan' }).click();
  await expect(page.locator('main')).toContainText('so this date stays');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take out Women' }).click();
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('A link is for one of the groups you took out');
  await page.goto(wave);
  await page.locator('main summary', { hasText: 'Close this wave' }).click();
  await expect(page.locator('main')).toContainText('30 more days to send what they wrote');
  await page.getByRole('button', { name: 'Close the wave' }).click();
  await expect(page.locator('main')).toContainText('People who had begun before it closed can still send until');
  await expect(page.getByRole('link', { name: 'Change the plan' })).toHaveCount(0);
  await expectAccessible(page);
});

async function fill(page: Page, date: string, parts: string[]): Promise<void> {
  for (const [place, part] of ['day', 'month', 'year'].entries()) await page.locator(`[name="${date}.${part}"]`).fill(parts[place] ?? '');
}

test('a peer researcher is assigned to a wave with one press, and again let go; the trail says to which wave', async ({ enter }) => {
  const page = await enter('facilitator');
  await page.goto('/desk/nottingham/surveys');
  await page.locator('main a[href*="/waves/"]:not([href$="/results"])').first().click();
  const wave = await page.getByRole('heading', { level: 1 }).innerText();
  const row = page.getByRole('row', { name: /Jo Ashby/ });
  const press = async (name: RegExp, becomes: string) => {
    await row.getByRole('button', { name }).click();
    await expect(row.getByRole('cell', { name: becomes, exact: true })).toBeVisible();
  };
  await press(/^Assign/, 'Assigned');
  await expectAccessible(page);
  await press(/^End the assignment/, 'Not assigned');
  const lead = await enter('lead');
  await lead.goto('/settings/nottingham/audit?thing=assignment');
  const line = new RegExp(`an assignment of: Jo Ashby · .+ · ${wave.replaceAll(/[^\w ]/g, '.')}`);
  await expect(lead.getByRole('row', { name: /Ended/ }).first()).toContainText(line);
  await expect(lead.getByRole('row', { name: /Began/ }).first()).toContainText(line);
});
