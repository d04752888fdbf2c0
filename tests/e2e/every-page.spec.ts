import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type PersonKey } from '../support/browser.ts';
import { inTime } from '../support/pace.ts';

const PAGES_MAX = 60;
const READERS: (PersonKey | null)[] = ['facilitator', 'secretary', 'boardMember', 'lead', 'member', 'bristol', null];

/** What was looked at closely before: the next reader of the same page, made of the same parts, need not look again. */
const looked = new Set<string>();

for (const reader of READERS) {
  test(`every page that links lead ${reader ?? 'anyone'} to opens, and opens for everyone (A1)`, async ({ enter }) => {
    test.setTimeout(inTime(600_000));
    const page = await enter(reader);
    const waiting = [reader ? '/my' : '/'];
    const met = new Set(waiting.map(kindOf));
    let opened = 0;
    for (let path = waiting.shift(); path !== undefined && opened < PAGES_MAX; path = waiting.shift()) {
      if (isFile(path)) {
        expect((await page.request.get(path)).status(), path).toBe(200);
        continue;
      }
      expect((await page.goto(path))?.status(), path).toBe(200);
      opened++;
      await lookOnce(page, kindOf(path));
      for (const next of await linksOf(page)) {
        if (met.has(kindOf(next))) continue;
        met.add(kindOf(next));
        waiting.push(next);
      }
    }
    expect(opened).toBeGreaterThan(5);
  });
}

async function lookOnce(page: Page, kind: string): Promise<void> {
  const parts = await page.locator('main *').evaluateAll((all) => [...new Set(all.map(({ tagName, className }) => `${tagName}.${String(className)}`))].sort().join());
  if (looked.has(kind + parts)) return;
  looked.add(kind + parts);
  await expectAccessible(page);
}

/** Pages of one kind differ in their ids, addresses and chosen filters alone: one of each is enough. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const withoutIds = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(nottingham|bristol)\b/, '/:programme')
    .replace(/\/questions\/(?!new$)[^/]+/, '/questions/:question')
    .replace(/\/languages\/[a-z-]+/i, '/languages/:language')
    .replace(/\/sections\/(?!new$)[^/]+/, '/sections/:section')
    .replace(/^\/respond\/(?!help|finished)[^/]+/, '/respond/:link');
  return `${withoutIds}?${[...searchParams.keys()].sort().join('&')}`;
}

const isFile = (path: string) => /\.(svg|png|csv)$/.test(path);

/** Links to pages of this site. Leaving and changing the language are not pages. */
async function linksOf(page: Page): Promise<string[]> {
  const here = new URL(page.url());
  const hrefs = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
  return hrefs
    .map((href) => new URL(href))
    .filter(({ origin, pathname }) => origin === here.origin && !['/leave', '/language'].includes(pathname))
    .map(({ pathname, search }) => pathname + search);
}
