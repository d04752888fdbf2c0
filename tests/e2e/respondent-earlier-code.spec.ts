import type { BrowserContext, Page } from '@playwright/test';
import { z } from 'zod';
import { agree, answerAll, sendAnswers } from '../support/answering.ts';
import { expect, expectAccessible, siteUrl, test as base } from '../support/browser.ts';
import { openNewSurvey, openNewWave } from '../support/new-survey.ts';
import { isKept } from '../support/phone-in-browser.ts';
import { told } from '../support/told.ts';
import { openWeakLine, type WeakLine } from '../support/weak-line.ts';

// The box for the code of an earlier wave stands on the page to check: what is typed in it is kept wherever someone goes
// from there, and goes along when it is sent, with signal or without.

const DEFINITION = {
  introduction: 'About your life.',
  languages: ['cy'],
  partly: ['cy'],
  questions: [
    { id: 'heard', kind: 'statement', text: 'I was listened to' },
    { id: 'why', kind: 'open', text: 'Why is that?' },
  ],
};

const countedShape = z.object({ voices: z.number(), people: z.number() });

interface Second {
  address: string;
  /** What someone was given for the first wave. */
  code: string;
  /** How many answers of the second wave are known to be of someone who answered the first. */
  joined(): Promise<number>;
}
interface Fixtures {
  second: Second;
  line: WeakLine;
}
const test = base.extend<Fixtures>({
  second: async ({ enter }, use) => {
    const survey = await openNewSurvey(siteUrl(), DEFINITION);
    const page = await enter(null);
    await page.goto(`/respond/${survey.address}`);
    await agree(page);
    await answerAll(page);
    const code = await sendAnswers(page);
    const { facilitator } = survey;
    const { address, wave } = await openNewWave(facilitator, survey.survey, `${survey.address}-2`);
    const { programme_id } = await told(facilitator.from('waves').select('programme_id').eq('id', wave).single());
    const joined = async () => {
      const { voices, people } = countedShape.parse(await told(facilitator.rpc('report_totals', { the_programme: programme_id })));
      return voices - people;
    };
    await use({ address, code, joined });
    await survey.close();
  },
  line: async ({}, use) => {
    const line = await openWeakLine(siteUrl());
    await use(line);
    line.close();
  },
});

async function toCheck(page: Page, address: string): Promise<void> {
  await page.goto(`/respond/${address}`);
  await agree(page);
  await answerAll(page);
}

const earlier = (page: Page) => page.locator('#earlier');

for (const javaScriptEnabled of [true, false]) {
  test(`what is typed on the page to check is there again wherever someone went from it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript (A5)`, async ({ enter, second }) => {
    const page = await enter(null, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
    await toCheck(page, second.address);
    const backToCheck = async (heading: RegExp, typed: string) => {
      await expect(page.locator('h1')).toHaveText(heading);
      await expect(earlier(page)).toHaveValue(typed);
    };
    if (javaScriptEnabled) await expectAccessible(page);
    await earlier(page).fill('AB');
    await page.getByRole('button', { name: 'Change' }).first().click();
    await expect(page).toHaveURL(/\/1\?change$/);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await backToCheck(/Check your answers/, 'AB');
    await earlier(page).fill('ABC');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(page).toHaveURL(/\/2$/);
    await page.getByRole('button', { name: 'Continue' }).click();
    await backToCheck(/Check your answers/, 'ABC');
    await earlier(page).fill('ABCD');
    await page.getByRole('button', { name: 'More help' }).click();
    await expect(page).toHaveURL(/\/respond\/help\?back$/);
    await page.goBack();
    await backToCheck(/Check your answers/, 'ABCD');
    await earlier(page).fill('ABCDE');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await backToCheck(/Edrychwch/, 'ABCDE');
    await page.getByRole('button', { name: 'English' }).click();
    await backToCheck(/Check your answers/, 'ABCDE');
    // What one agreed to is changed from here too.
    await earlier(page).fill('');
    await page.getByRole('button', { name: 'Change' }).last().click();
    // Where the phone's worker followed it, an address has lost what stood after its #.
    await expect(page).toHaveURL(/\?change(#quote_public)?$/);
    await page.locator('main button[name=take_part]').click();
    await backToCheck(/Check your answers/, '');
    await earlier(page).fill(second.code);
    await sendAnswers(page);
    expect(await second.joined()).toBe(1);
  });
}

/** A phone at the page to check that keeps what is filled in, and has just lost its signal. */
async function toCheckWithoutSignal(phone: BrowserContext, line: WeakLine, address: string): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(`/respond/${address}`);
  await agree(page);
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(page).toHaveURL(/\/2$/);
  await expect.poll(() => isKept(page)).toBe(true);
  await page.locator('#body').fill('Someone listened');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.locator('h1')).toHaveText('Check your answers');
  line.weather = 'cut';
  return page;
}

test('without signal a press on the page to check sends only when it is Send, and the code goes along (A5)', async ({ browser, line, second }) => {
  const phone = await browser.newContext({ baseURL: line.origin, viewport: { width: 360, height: 740 } });
  const page = await toCheckWithoutSignal(phone, line, second.address);
  await earlier(page).fill('AB');
  await page.getByRole('button', { name: 'More help' }).click();
  await expect(page).toHaveURL(/\/respond\/help$/);
  await page.goto(`/respond/${second.address}/check`);
  await expect(page.locator('h1')).toHaveText('Check your answers');
  await expect(earlier(page)).toHaveValue('AB');
  await earlier(page).fill('ABC');
  await page.getByRole('button', { name: 'Change' }).first().click();
  await expect(page).toHaveURL(/\/1\?change$/);
  await page.getByRole('button', { name: 'Disagree', exact: true }).click();
  await expect(page.locator('h1')).toHaveText('Check your answers');
  await expect(earlier(page)).toHaveValue('ABC');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(/\/2$/);
  await page.locator('#body').fill('Someone stayed');
  await page.getByRole('button', { name: 'More help' }).click();
  await expect(page).toHaveURL(/\/respond\/help$/);
  await page.goto(`/respond/${second.address}/2`);
  await expect(page.locator('#body')).toHaveValue('Someone stayed');
  await page.getByRole('button', { name: 'Continue' }).click();
  await earlier(page).fill(second.code);
  await page.getByRole('button', { name: 'Send' }).first().click();
  await expect(page.locator('[data-waits]')).toBeVisible();
  line.weather = 'clear';
  await expect.poll(second.joined).toBe(1);
  await phone.close();
});
