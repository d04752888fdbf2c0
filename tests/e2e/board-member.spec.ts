import type { Page } from '@playwright/test';
import { expect, test, type PersonKey } from '../support/browser.ts';
import { inTime } from '../support/pace.ts';

const REPORT = '/board/nottingham';
const READERS: PersonKey[] = ['boardMember', 'secretary', 'facilitator', 'lead'];

/** A figure with the page that lists what it counts. */
interface Figure {
  says: number;
  opens: string;
}

for (const reader of READERS) {
  test(`every figure on the report opens exactly what it counts, for ${reader} (rule 1)`, async ({ enter }) => {
    const page = await enter(reader);
    await page.goto(REPORT);
    const outcomes = await linksTo(page, /^\/theory\/nottingham\/outcomes\/[0-9a-f-]{36}$/);
    expect(outcomes.length).toBeGreaterThan(3);
    const sources = [REPORT, `${REPORT}?level=individual`, `${REPORT}?kind=impact`, ...outcomes.slice(0, 2)];
    await page.goto('/desk/nottingham/themes');
    sources.push(...(await linksTo(page, /\/themes\/[0-9a-f-]{36}$/)));
    await page.goto('/desk/nottingham/recommendations');
    sources.push(...(await linksTo(page, /\/recommendations\/[0-9a-f-]{36}$/)));
    await page.goto(`${REPORT}/decisions`);
    sources.push(...(await linksTo(page, /\/decisions\/[0-9a-f-]{36}\/voices$/)));

    const tried = new Set<string>();
    for (const source of sources) {
      await page.goto(source);
      for (const figure of await figuresOn(page)) {
        const known = `${figure.says} ${figure.opens}`;
        if (tried.has(known)) continue;
        tried.add(known);
        await expectToCount(page, source, figure);
      }
    }
    expect(tried.size).toBeGreaterThan(30);
  });
}

test('a board reads the voices behind a recommendation before it answers', async ({ enter }) => {
  const page = await enter('boardMember');
  await page.goto('/desk/nottingham/recommendations');
  const said = [];
  for (const recommendation of await linksTo(page, /\/recommendations\/[0-9a-f-]{36}$/)) {
    await page.goto(recommendation);
    await expect(page.getByRole('heading', { name: 'What people said' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^\d+ voices? for$/ })).toHaveAttribute('href', /\/themes\/[0-9a-f-]{36}\/voices\?side=for$/);
    said.push(await page.locator('#said blockquote').count());
  }
  expect(Math.max(...said), 'cleared quotes on some recommendation').toBeGreaterThan(0);
});

test('an outcome says what was heard, has one page, and prints on one sheet', async ({ enter }) => {
  const page = await enter('boardMember');
  await page.goto(REPORT);
  const outcomes = await linksTo(page, /^\/theory\/nottingham\/outcomes\/[0-9a-f-]{36}$/);
  let quotes = 0;
  for (const outcome of outcomes) {
    await page.goto(outcome);
    quotes += await page.locator('blockquote').count();
    const theme = page.locator('main a[href*="/themes/"]:not([href*="voices"])').first();
    if (await theme.count()) {
      await page.goto((await theme.getAttribute('href')) ?? '');
      await expect(page.locator(`main a[href="${outcome}"]`), 'the way back from the theme').toHaveCount(1);
      await page.goto(outcome);
    }
    const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect([...printed.matchAll(/\/Type\s*\/Page\b/g)].length, outcome).toBe(1);
  }
  expect(quotes).toBeGreaterThan(0);
  const old = outcomes[0]?.replace('/theory/nottingham', REPORT) ?? '';
  await page.goto(old);
  expect(new URL(page.url()).pathname).toBe(outcomes[0]);
});

test('a published decision opens as many voices as it says stand behind it', async ({ enter }) => {
  const page = await enter('boardMember');
  await page.goto(`${REPORT}/decisions`);
  const decisions = await linksTo(page, /^\/decisions\/nottingham\/[0-9a-f-]{36}$/);
  expect(decisions.length).toBeGreaterThan(0);
  for (const decision of decisions) {
    await page.goto(decision);
    const said = /(\d+|No) voices? stands? behind it/.exec(await page.locator('main').innerText())?.[1];
    const voices = page.getByRole('link', { name: 'Read the voices', exact: true });
    if (!(await voices.count())) continue;
    const { title, rows } = await countListed(page, (await voices.getAttribute('href')) ?? '');
    expect({ title, rows }, decision).toEqual({ title: Number(said), rows: Number(said) });
  }
});

test('the figures stay with their page, on a phone and without JavaScript', async ({ enter }) => {
  const page = await enter('boardMember', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(REPORT);
  await page.getByRole('link', { name: /overdue answer/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ overdue answers?$/);
  await page.getByRole('link', { name: 'Board report' }).last().click();
  await page.getByRole('navigation', { name: 'Show outcomes' }).getByRole('link', { name: 'System' }).click();
  await expect(page).toHaveURL(/level=system/);
  await expect(page.getByRole('heading', { name: 'Individual level' })).toHaveCount(0);
  expect((await page.goto(`${REPORT}/outcomes/00000000-0000-4000-8000-000000000000`))?.status()).toBe(404);
  expect((await page.goto(`${REPORT}/outcomes/nonsense/voices`))?.status()).toBe(404);
});

test('a board member reads the line and nothing beside it (C7)', async ({ enter }) => {
  const page = await enter('boardMember');
  for (const path of ['/desk/nottingham/contributions', '/desk/nottingham/surveys', '/settings/nottingham/people', '/register/nottingham/decisions/new']) {
    expect((await page.goto(path))?.status(), path).toBe(403);
  }
  await page.goto(`${REPORT}/voices`);
  await expect(page.getByText('Words are shown only when the person agreed')).toBeVisible();
  await expect(page.getByText('Open the contribution')).toHaveCount(0);
});

async function linksTo(page: Page, kind: RegExp): Promise<string[]> {
  const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(hrefs.filter((href) => kind.test(href)))];
}

/** Every link of the page that names a figure and leads to a list. */
async function figuresOn(page: Page): Promise<Figure[]> {
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => ({ text: link.textContent, href: link.getAttribute('href') ?? '' })));
  return links.flatMap(({ text, href }) => {
    const opens = href.split('#')[0] ?? '';
    const figure = /\d+/.exec(text ?? '');
    return figure && /^\/(?:board|desk)\/[^/]+\/.*(voices|ratings|recommendations|decisions|no-voice|no-outcome|withdrawn)(\?.*)?$/.test(opens) ? [{ says: Number(figure[0]), opens }] : [];
  });
}

/** Others may be at work meanwhile: a figure that differs is read again before it is called wrong. */
async function expectToCount(page: Page, source: string, figure: Figure): Promise<void> {
  let { says } = figure;
  await expect(async () => {
    const { title, rows } = await countListed(page, figure.opens);
    if (rows === says && (title ?? says) === says) return;
    await page.goto(source);
    says = (await figuresOn(page)).find(({ opens }) => opens === figure.opens)?.says ?? NaN;
    expect({ title, rows }, `${figure.opens} from ${source}`).toEqual({ title: title === null ? null : says, rows: says });
  }).toPass({ timeout: inTime(10_000) });
}

/** What a list says in its title and how many rows it has over all its pages. */
async function countListed(page: Page, path: string): Promise<{ title: number | null; rows: number }> {
  let rows = 0;
  let title: number | null = null;
  for (let next: string | null = path; next !== null; ) {
    expect((await page.goto(next))?.status(), next).toBe(200);
    title ??= path.includes('evidence=') ? null : Number(/^\d+/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[0]);
    const { pathname } = new URL(page.url());
    const row = /voices$|no-outcome$/.test(pathname) ? '.tl-voices > li' : /no-voice$/.test(pathname) ? '.tl-rows > li' : /ratings$/.test(pathname) ? 'table:has(caption:text-is("Every rating")) tbody tr' : 'table tbody tr';
    rows += await page.locator('main').locator(row).count();
    // Those a board may count and not read are told in one sentence.
    for (const sentence of await page.locator('.tl-voices-counted').allInnerTexts()) rows += Number(/\d+/.exec(sentence)?.[0]);
    const more = page.locator('main a[rel=next]');
    next = (await more.count()) ? await more.getAttribute('href') : null;
  }
  return { title, rows };
}
