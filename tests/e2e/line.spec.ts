import type { Page } from '@playwright/test';
import { answer as answerPage, leaveOutEquality } from '../support/answering.ts';
import { expect, expectAccessible, test } from '../support/browser.ts';

const PHONE = { width: 360, height: 740 };

/** Answers the demonstration's survey to the end; gives the receipt code. Every page on the way is looked at when asked. */
async function answer(page: Page, words: string, isLookedAt: boolean): Promise<string> {
  const look = async () => isLookedAt && expectAccessible(page);
  await page.goto('/respond/demo');
  for (const step of ['private', 'leave', 'agree']) {
    await look();
    await page.locator(`main section:visible a.govuk-button[href="#${step}"]`).click();
  }
  await look();
  await page.getByLabel('Boards may read my own words').check();
  await page.locator('main button[name=take_part]').click();
  let wrote = false;
  await page.waitForURL('**/respond/demo/1');
  while (!page.url().endsWith('/check')) {
    const before = page.url();
    await look();
    const box = page.locator('textarea');
    if (await box.count()) {
      if (!wrote) await box.fill(words);
      wrote = true;
      await page.getByRole('button', { name: 'Continue' }).click();
    } else await answerPage(page);
    await page.waitForURL((url) => url.href !== before);
  }
  await look();
  await expect(page.locator('main')).toContainText(words);
  await page.getByRole('button', { name: 'Send' }).first().click();
  await leaveOutEquality(page);
  await expect(page.getByRole('heading', { name: 'Thank you. We have your answers' })).toBeVisible();
  await look();
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0];
  if (!code) throw new Error('No receipt was given.');
  await page.getByRole('button', { name: 'Finish and clear' }).click();
  await expect(page.getByRole('heading', { name: 'All done' })).toBeVisible();
  return code;
}

async function openReceipt(page: Page, code: string): Promise<void> {
  await page.goto('/receipt');
  await page.getByLabel('What is your code?').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function fillDate(page: Page, name: string, iso: string): Promise<void> {
  const [year, month, day] = iso.split('-');
  await page.locator(`[name="${name}.day"]`).fill(day ?? '');
  await page.locator(`[name="${name}.month"]`).fill(month ?? '');
  await page.locator(`[name="${name}.year"]`).fill(year ?? '');
}

const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** Turns the pages of the desk to what someone said: within a day they stand in no order. */
async function findHeard(page: Page, words: string) {
  await page.goto('/desk/nottingham/contributions?show=words');
  const row = page.getByRole('article').or(page.getByRole('listitem')).filter({ hasText: words }).first();
  while (!(await row.count())) await page.getByRole('link', { name: 'Earlier' }).click();
  return row;
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a voice becomes a change, can be followed, and can be taken back (${way})`, async ({ enter }) => {
    const look = (page: Page) => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());
    const words = `The night desk closes at nine and that is when I need it ${javaScriptEnabled ? 'أمس' : '🙂'} <b>${way}</b>`;
    const name = `Open at night, ${way}`;

    // Someone on a phone, no account.
    const phone = await enter(null, { javaScriptEnabled, viewport: PHONE });
    const code = await answer(phone, words, javaScriptEnabled);

    // The facilitator tags it, asks to quote it, and gathers it into a theme.
    const rosa = await enter('facilitator', { javaScriptEnabled });
    await rosa.goto('/desk/nottingham/themes/new');
    await rosa.getByLabel('Name of the theme').fill(name);
    await rosa.getByLabel('What it means').fill('Help is shut when it is needed. Belongs here: closing times. Does not: waiting lists.');
    await rosa.getByRole('button', { name: 'Save as a draft' }).click();
    await expect(rosa.getByRole('heading', { level: 1, name })).toBeVisible();
    const theme = new URL(rosa.url()).pathname;
    await look(rosa);
    const row = await findHeard(rosa, words);
    await look(rosa);
    await row.getByRole('checkbox').check({ force: true });
    await rosa.getByLabel('Theme', { exact: true }).selectOption({ label: name });
    await rosa.getByLabel('For it').check({ force: true });
    await rosa.getByRole('button', { name: 'Put into the theme' }).click();
    await (await findHeard(rosa, words)).getByRole('link', { name: /Open and tag/ }).click();
    await look(rosa);
    const contribution = new URL(rosa.url()).pathname;
    await rosa.locator('summary', { hasText: 'Tag it to another outcome' }).click();
    await rosa.getByLabel('Outcome', { exact: true }).selectOption({ index: 3 });
    await rosa.getByText('Gets in the way', { exact: true }).last().click();
    await rosa.getByRole('button', { name: 'Add the tag' }).click();
    await expect(rosa.getByText('The tag is added')).toBeVisible();
    await rosa.getByRole('button', { name: /Ask for it to be quoted/ }).first().click();
    await expect(rosa.getByText('Waits for a colleague')).toBeVisible();
    await rosa.goto(theme);
    await rosa.getByText('Agree this theme').click();
    await rosa.getByRole('button', { name: 'Agree it' }).click();
    await expect(rosa.getByText('The theme is agreed. Everyone in the programme can read it')).toBeVisible();
    await rosa.getByRole('link', { name: 'Put a recommendation to a board' }).first().click();
    await look(rosa);
    await rosa.getByLabel('Board you ask').selectOption({ label: 'Changing Futures Delivery Board' });
    await rosa.getByLabel('Short name').fill(name);
    await rosa.getByLabel('What you ask the board to do').fill('Keep one door open until midnight.');
    await fillDate(rosa, 'replyBy', soon);
    await rosa.getByRole('button', { name: 'Save as a draft' }).click();
    const recommendation = new URL(rosa.url()).pathname;
    await rosa.locator('summary', { hasText: 'Put it to the board' }).click();
    await rosa.getByRole('button', { name: 'Put it to the board' }).click();
    await expect(rosa.getByText('The recommendation is with the board')).toBeVisible();

    // A second person checks the quote.
    const tomas = await enter('secondFacilitator', { javaScriptEnabled });
    await tomas.goto(contribution);
    await tomas.getByRole('button', { name: /Nobody can be recognised/ }).first().click();
    await expect(tomas.getByText('The words may be quoted')).toBeVisible();

    // The secretary answers, records, links what was heard, and publishes.
    const sunita = await enter('secretary', { javaScriptEnabled });
    await sunita.goto(recommendation);
    await look(sunita);
    await sunita.getByText('Accepted', { exact: true }).click();
    await sunita.getByLabel('Reason').fill('It can begin this winter.');
    await sunita.getByRole('button', { name: 'Check the answer' }).click();
    await sunita.getByRole('button', { name: 'Send the answer' }).click();
    await sunita.goto('/register/nottingham/decisions/new');
    await sunita.getByLabel('Board', { exact: true }).selectOption({ label: 'Changing Futures Delivery Board' });
    await sunita.getByLabel('Title').fill(name);
    await sunita.getByRole('button', { name: 'Begin the record' }).click();
    const decision = new URL(sunita.url()).pathname;
    await expect(sunita.getByText('Still missing before it can be agreed')).toBeVisible();
    await look(sunita);
    await sunita.goto(`${decision}/edit`);
    await look(sunita);
    await fillDate(sunita, 'decidedOn', yesterday);
    await sunita.getByLabel('What was decided', { exact: true }).fill('One door stays open until midnight.');
    await sunita.getByLabel('Reasons', { exact: true }).fill('People said that is when they need it.');
    await sunita.getByLabel('If there were none: why').fill('Nothing else was proposed.');
    await sunita.getByLabel('Declared interests').fill('None declared');
    await sunita.getByText('Engagement', { exact: true }).click();
    await sunita.getByRole('button', { name: /^Save/ }).first().click();
    await expect(sunita.getByText('The record has been saved')).toBeVisible();
    await sunita.getByLabel('What was heard', { exact: true }).selectOption({ label: name });
    await sunita.getByText('It changed the decision', { exact: true }).click();
    await sunita.getByLabel('In words').fill('The hostel door is open until midnight from January.');
    await sunita.getByRole('button', { name: 'Link it' }).click();
    await expect(sunita.getByText('The evidence has been linked')).toBeVisible();
    await sunita.getByRole('button', { name: 'Mark as agreed' }).click();
    await sunita.locator('summary', { hasText: 'Publish this decision' }).click();
    await sunita.getByRole('button', { name: 'Publish it' }).click();
    await expect(sunita.getByText('The decision is published. The people who spoke can see it now')).toBeVisible();
    const id = decision.split('/').at(-1) ?? '';

    // The board member reads down from the decision to the voice.
    const george = await enter('boardMember', { javaScriptEnabled });
    await george.goto(`/board/nottingham/decisions/${id}/voices`);
    await expect(george.locator('main')).toContainText(words);
    await look(george);

    // Anyone reads the decision, without the words: they were cleared for boards alone.
    await phone.goto(`/decisions/nottingham/${id}`);
    await expect(phone.locator('main')).toContainText('The hostel door is open until midnight from January.');
    await expect(phone.locator('main')).not.toContainText(words);
    await look(phone);

    // The person follows their words up to the change, and takes them back.
    await openReceipt(phone, code);
    await expect(phone.locator('main')).toContainText(words);
    await expect(phone.locator('main')).toContainText('The hostel door is open until midnight from January.');
    await expect(phone.locator('main')).toContainText('It can begin this winter.');
    expect(phone.url()).not.toContain(code);
    await look(phone);
    await phone.getByRole('link', { name: 'Take back my words' }).or(phone.getByRole('button', { name: 'Take back my words' })).first().click();
    await look(phone);
    await phone.getByRole('button', { name: 'Take back my words' }).click();
    await expect(phone.getByRole('heading', { name: 'Your words are taken back' })).toBeVisible();
    await look(phone);

    // At once, nobody can read them any more; the decision keeps a count. A board is not told of one person that they
    // took something back, before enough did: the team is.
    await george.reload();
    await expect(george.locator('main')).not.toContainText(words);
    await expect(george.locator('main')).toContainText('1 voice, whose words are not shown here.');
    await rosa.goto(`/board/nottingham/decisions/${id}/voices`);
    await expect(rosa.locator('main')).not.toContainText(words);
    await expect(rosa.locator('main')).toContainText('1 voice has since withdrawn');
    await rosa.goto('/desk/nottingham/contributions?show=words');
    await expect(rosa.locator('main')).not.toContainText(words);
    expect((await rosa.goto(contribution))?.status()).toBe(404);
    await openReceipt(phone, code);
    await expect(phone.getByRole('heading', { name: 'Your words are taken back' })).toBeVisible();
  });
}
