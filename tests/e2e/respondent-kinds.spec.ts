import type { Page } from '@playwright/test';
import { agree, go, visit } from '../support/answering.ts';
import { expect, expectAccessible, siteUrl, test } from '../support/browser.ts';
import { EVERY_KIND } from '../support/every-kind.ts';
import { answerEveryKind } from '../support/kinds-answering.ts';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';

const PHONE = { width: 360, height: 740 };
let asked: NewSurvey;
test.beforeAll(async () => {
  asked = await openNewSurvey(siteUrl(), EVERY_KIND);
});
test.afterAll(() => asked.close());

async function begin(page: Page): Promise<void> {
  await page.goto(`/respond/${asked.address}`);
  await agree(page);
  await page.waitForLoadState();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('every kind of question is answered on a phone without scripts, its slips told in words, and sent (A1, A4, A6, A12)', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false, viewport: PHONE });
  const wrong = async (words: string) => {
    await go(page);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page).toHaveTitle(/^Error: /);
  };
  await begin(page);
  await page.getByText('Why we ask').click();
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await wrong('Choose an answer, or press');
  await expect(page.getByLabel('In your own words')).toBeHidden();
  await page.getByLabel('Somewhere else').check();
  await page.getByLabel('In your own words').fill('In a tent');
  await page.getByLabel('At home').check();
  await wrong('You chose one answer and wrote another');
  await page.getByLabel('Somewhere else').check();
  await go(page);
  await page.getByLabel('A doctor').check();
  await page.getByLabel('Prefer not to say').check();
  await wrong('alone');
  await page.getByLabel('Prefer not to say').uncheck();
  await page.getByLabel('Someone else').check();
  await page.getByLabel('In your own words').fill('My sister');
  await go(page);
  await page.getByRole('button', { name: 'Not good' }).click();
  await page.getByRole('button', { name: 'Up People around me' }).click();
  await page.getByRole('button', { name: 'Up People around me' }).click();
  await expect(page.locator('ol li').first()).toContainText('People around me');
  await page.reload();
  await page.getByRole('button', { name: 'This order is right' }).click();
  await expect(page.getByRole('button', { name: 'Skip this question' })).toHaveCount(0);
  await page.getByRole('button', { name: '7', exact: true }).click();
  await page.locator('#number').fill('٤٠');
  await wrong('in the range');
  await page.locator('#number').fill('many');
  await wrong('Write a number');
  await page.locator('#number').fill('\u200f ١٢ nights.');
  await go(page);
  await page.getByLabel('Day').fill('31');
  await page.getByLabel('Month').fill('Feb');
  await page.getByLabel('Year').fill('2020');
  await wrong('There is no such day');
  await page.getByLabel('Day').fill('');
  await go(page);
  await page.locator('#body').fill('Sneinton 👍');
  await go(page);
  await expect(page.getByText('You can skip this part.')).toBeVisible();
  await go(page);
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await page.locator('#body').fill('A door\nthat locks');
  await go(page);
  await expect(heading(page)).toHaveText('You are nearly there');
  await page.getByText('Someone to talk to').click();
  await expect(page.getByRole('link', { name: '0808 2000 247' })).toBeVisible();
  await go(page);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect(page.getByLabel('Phone number for calls')).toBeHidden();
  await page.getByLabel('Phone call').check();
  await page.getByLabel('Phone number for calls').fill('0115 496 0000');
  await page.getByLabel('Phone call').uncheck();
  await wrong('without a tick');
  await page.getByLabel('Phone call').check();
  await page.getByLabel('What should we mind?').fill('only mornings');
  await go(page);
  await expect(heading(page)).toHaveText('Check your answers');
  for (const words of ['Agree', 'Somewhere else: In a tent', 'A doctor', 'Someone else: My sister', 'Not good', '1. People around me', '7', '12 nights', 'February 2020', 'Sneinton 👍', 'A door\nthat locks', 'Phone call: 0115 496 0000']) {
    await expect(page.locator('dd').filter({ hasText: words }).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(page.locator('.code strong')).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
  // The code first; about oneself only for who wants to.
  await page.getByRole('link', { name: 'Answer them' }).click();
  await expect(page.getByText('Question 1 of 2 about you')).toBeVisible();
  await page.getByRole('button', { name: 'Skip all of these' }).click();
  await expect(page.locator('.code strong')).toHaveText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
});

test('every kind can be answered with the keyboard alone, and a thing that was moved keeps the focus (A1)', async ({ enter }) => {
  const page = await enter(null);
  const tabTo = async (selector: string) => {
    const wanted = page.locator(selector).first();
    for (let presses = 0; presses < 40; presses++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
  };
  const keys: Record<string, () => Promise<void>> = {
    '#rating': async () => page.keyboard.press('Enter'),
    'button#choice': async () => page.keyboard.press('Enter'),
    '#choice': async () => page.keyboard.press('ArrowDown'),
    '#choices': async () => page.keyboard.press('Space'),
    '#scale': async () => page.keyboard.press('Enter'),
    '#number': async () => page.keyboard.type('3'),
    '#day': async () => page.keyboard.type('9'),
    '#body': async () => page.keyboard.type('Typed'),
    '#agreed': async () => page.keyboard.press('Space'),
    '#ways': async () => page.keyboard.press('Space'),
  };
  await begin(page);
  for (let pages = 0; pages < 20 && !page.url().endsWith('/check'); pages++) {
    const before = page.url();
    const isSentByPress = (await page.locator('main button.row:not([name=move])').count()) > 0;
    if (await page.locator('#order').count()) {
      await tabTo('#order-down-home');
      await page.keyboard.press('Enter');
      await expect(page.locator('#order-down-home')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('#order-up-home')).toBeFocused();
      await expect(page.locator('ol li').last()).toContainText('A home');
    }
    for (const [field, press] of Object.entries(keys)) {
      if (!(await page.locator(`main ${field}`).count())) continue;
      await tabTo(`main ${field}`);
      await press();
      if (field === '#day') {
        await page.keyboard.press('Tab');
        await page.keyboard.type('March');
        await page.keyboard.press('Tab');
        await page.keyboard.type('2021');
      }
      if (field === '#ways') {
        await page.keyboard.press('Tab');
        await page.keyboard.type('sam@example.org');
      }
      break;
    }
    if (!isSentByPress) {
      await tabTo('main #form > .govuk-button');
      await page.keyboard.press('Enter');
    }
    await page.waitForURL((url) => url.href !== before);
  }
  await expect(page.getByText('9 March 2021')).toBeVisible();
  await expect(page.getByText('Email: sam@example.org')).toBeVisible();
});

test('every page of every kind is for everyone, in easy read, in Arabic and in a language only the questions are in (A1, A8, A9)', async ({ enter }) => {
  const page = await enter(null, { viewport: PHONE });
  await page.goto(`/language?variant=easy_read&to=ar&back=/respond/${asked.address}`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(heading(page)).toHaveText('حياتك الآن');
  await expectAccessible(page);
  await answerEveryKind(page, asked.address);
  for (let place = 1; place <= 16; place++) {
    await visit(page, `/respond/${asked.address}/${place}`);
    // The words stand beside each picture: nobody is read both.
    for (const picture of await page.locator('.row img').all()) await expect(picture).toHaveAttribute('alt', '');
    await expectAccessible(page);
  }
  await visit(page, `/respond/${asked.address}/check`);
  await expectAccessible(page);
  await visit(page, `/respond/${asked.address}/1`);
  await expect(heading(page)).toHaveText('الناس يستمعون إليّ');
  await page.getByRole('button', { name: 'Soomaali' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('h1[lang=so]')).toHaveText('Dadku way i dhegaystaan');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(heading(page)).toHaveText('Do people listen to me?');
  await page.getByRole('button', { name: 'Standard words' }).click();
  await expect(heading(page)).toHaveText('People listen to me');
});

test('what is typed in any kind stays when the language or the words are changed (A8)', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false, viewport: PHONE });
  await begin(page);
  const half: [number, () => Promise<void>, () => Promise<void>][] = [
    [2, async () => { await page.getByLabel('Somewhere else').or(page.locator('input[value=other]')).first().check(); await page.locator('#other').fill('Half'); }, () => expect(page.locator('#other')).toHaveValue('Half')],
    [3, () => page.locator('input[value=gp]').check(), () => expect(page.locator('input[value=gp]')).toBeChecked()],
    [7, () => page.locator('#number').fill('twel'), () => expect(page.locator('#number')).toHaveValue('twel')],
    [8, () => page.locator('#month').fill('Ma'), () => expect(page.locator('#month')).toHaveValue('Ma')],
    [16, async () => { await page.locator('#ways').check(); await page.locator('#note').fill('say you are Sam'); }, () => expect(page.locator('#note')).toHaveValue('say you are Sam')],
  ];
  for (const [place, type, there] of half) {
    await visit(page, `/respond/${asked.address}/${place}`);
    await type();
    await page.getByRole('button', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await there();
    await page.locator('button[name=variant]').click();
    await there();
    await page.getByRole('button', { name: 'English' }).click();
    await there();
    await page.locator('button[name=variant]').click();
  }
});
