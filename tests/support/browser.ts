import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import axe from 'axe-core';

/** The invented people of the demonstration, by what they come to do. */
export const PEOPLE = {
  lead: 'nia.brook@example.org',
  facilitator: 'rosa.lind@example.org',
  secondFacilitator: 'tomas.field@example.org',
  secretary: 'sunita.hale@example.org',
  boardMember: 'george.pell@example.org',
  member: 'kofi.march@example.org',
  peerResearcher: 'jo.ashby@example.org',
  safeguardingLead: 'ellen.marsh@example.org',
  bristol: 'priya.lowe@example.org',
} as const;
export type PersonKey = keyof typeof PEOPLE;

export function siteUrl(): string {
  const url = process.env.E2E_URL;
  if (!url) throw new Error('The end-to-end server is not running.');
  return url;
}

interface Fixtures {
  /** A browser of someone's own, signed in; pass null for someone without an account. JavaScript may be off. */
  enter(who: PersonKey | null, options?: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number }; locale?: string }): Promise<Page>;
}

/** Our test: a page may log no error beyond the answers we ask for, and reach no host but its own. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => use(siteUrl()),
  enter: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ baseURL: siteUrl(), viewport: { width: 1280, height: 900 }, ...options });
      contexts.push(context);
      watch(context, faults);
      const page = await context.newPage();
      if (who) await comeIn(page, PEOPLE[who]);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults, 'errors on the console, or another host reached').toEqual([]);
  },
});

export { expect };

/** A page answered with 4xx on purpose logs this; anything else on the console is a fault. */
const ASKED_FOR = /Failed to load resource: the server responded with a status of 4\d\d/;

function watch(context: BrowserContext, faults: string[]): void {
  const own = new URL(siteUrl()).host;
  context.on('console', (message) => {
    if (message.type() === 'error' && !ASKED_FOR.test(message.text())) faults.push(message.text());
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== own) faults.push(`reached ${url.host}`);
  });
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
const sessions = new Map<string, Cookies>();

/** Comes in with the session this person has already, or signs in: nobody may ask for codes all day long. */
async function comeIn(page: Page, email: string): Promise<void> {
  await page.context().addCookies(sessions.get(email) ?? []);
  await page.goto('/my');
  if (new URL(page.url()).pathname === '/my') return;
  await signIn(page, email);
  sessions.set(email, await page.context().cookies());
}

/** Signs in with the code from the demonstration's mailbox, as a person would. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('6-digit code').fill(await newestCode(page, email));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

const usedCodes = new Map<string, string>();

/** The newest code sent to an address, read once the page asks for it. */
export async function newestCode(page: Page, email: string): Promise<string> {
  await expect(page.getByLabel('6-digit code')).toBeVisible();
  const mailbox = await page.context().newPage();
  let code: string | undefined;
  // It is sent after the answer, which is the same for everyone: a code that was used already is not it.
  await expect.poll(async () => {
    await mailbox.goto('/mailbox');
    const letter = mailbox.locator('main').getByText(email, { exact: true }).first().locator('xpath=ancestor::*[.//h3][1]');
    code = (await letter.count()) > 0 ? /Your code is (\d{6})/.exec(await letter.innerText())?.[1] : undefined;
    return code !== undefined && code !== usedCodes.get(email);
  }, `a new code sent to ${email}`).toBe(true);
  await mailbox.close();
  usedCodes.set(email, code ?? '');
  return code ?? '';
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rule A1: no violation, no label that chooses nothing, nothing wider than the screen, on a phone and on a desktop. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await deafLabelsOn(page), `labels on ${page.url()} that are not of the one box they name`).toEqual([]);
  const before = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violationsOn(page), `axe on ${page.url()} at ${width}px`).toEqual([]);
    const wider = await page.evaluate(() => (document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > window.innerWidth).map((part) => part.outerHTML.slice(0, 200))));
    expect(wider, `${page.url()} is wider than ${width}px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

/**
 * Labels that name an id which nothing has, or which stands twice: pressing them chooses nothing, or something else. Axe
 * does not see it. What cannot be chosen, as in a preview, may repeat.
 */
function deafLabelsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('label[for]')].map((label) => ({ label, have: [...document.querySelectorAll(`[id="${CSS.escape(label.getAttribute('for') ?? '')}"]`)] }));
    return named.filter(({ have }) => have.length !== 1 && !(have.length > 1 && have.every((one) => one.matches(':disabled')))).map(({ label }) => label.outerHTML);
  });
}

/** Each rule that is broken, with the elements that break it. */
async function violationsOn(page: Page): Promise<string[]> {
  // Half a megabyte of checks: given to each page once, however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    // It may not copy styles into the page, which refuses them.
    const { violations } = await run({ runOnly: tags, preload: false, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, AXE_TAGS);
}
