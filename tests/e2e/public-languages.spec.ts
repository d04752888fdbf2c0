import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.ts';

// Pages that anyone can reach without an account speak every language, and what staff wrote on them says its own.

/** One more reached by no link: an address we do not know. */
const BEGIN = ['/', '/sign-in', '/respnd/nowhere'];
/** The list of programmes, which is in English as a whole yet and says so, and the demonstration's letters, which are English. */
const IN_ENGLISH = ['/mailbox'];
/** What is the same in every language: names, codes, numbers and addresses. */
const SAME = /WCAG|\bAA?\b|Samaritans|NHS|National Domestic Abuse Helpline|Men’s Advice Line|Shelter|Mind|FRANK|Throughline|English|Cymraeg|Polski|Nottingham|Bristol|\S+@\S+|[A-Z0-9]{4}-[A-Z0-9-]+/g;

for (const [language, ours] of [['ar', /[\u0600-\u06ff]/], ['ur', /[\u0600-\u06ff]/], ['pl', null], ['cy', null]] as const) {
  test(`every page that anyone can reach speaks ${language}, and marks what it says in another language (A8)`, async ({ enter }) => {
    const page = await enter(null, { viewport: { width: 360, height: 740 } });
    await page.goto(`/language?to=${language}&back=/`);
    const waiting = [...BEGIN];
    const met = new Set(waiting);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(path);
      await expect(page.locator('html'), path).toHaveAttribute('lang', language);
      await expect(page.locator('html'), path).toHaveAttribute('dir', ours ? 'rtl' : 'ltr');
      await expect(page.getByRole('link', { name: 'English' }), path).toBeVisible();
      if (ours) expect(await unmarkedEnglish(page), `${path} says this in English without saying so`).toEqual([]);
      if (!IN_ENGLISH.includes(path)) expect(await page.locator('main > [lang=en]:has(h1), main [lang=en] > .tl-lost').count(), `${path} is in English as a whole`).toBe(0);
      if (language === 'ar') await expectAccessible(page);
      for (const href of await page.locator('main a[href^="/"], footer a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
        const { pathname } = new URL(href, 'http://localhost');
        const kind = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id');
        if (met.has(kind) || /^\/(respond|mailbox|language|leave|receipt)/.test(pathname)) continue;
        met.add(kind);
        waiting.push(pathname);
      }
    }
    expect(met.size).toBeGreaterThan(6);
  });
}

/** Words in Latin letters alone that stand in no part marked with a language. */
function unmarkedEnglish(page: Page): Promise<string[]> {
  return page.evaluate((same) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const said = (node.textContent ?? '').replace(new RegExp(same, 'g'), '').trim();
      if (/[a-z]{2}/i.test(said) && !/[\u0600-\u06ff]/.test(said) && node.parentElement && !node.parentElement.closest('body [lang], style, script')) found.push(said.slice(0, 80));
    }
    return found;
  }, SAME.source);
}

test('signing in speaks the language that the device asks for, its mistakes too (A2, A8)', async ({ enter }) => {
  const page = await enter(null, { javaScriptEnabled: false, locale: 'ar', viewport: { width: 360, height: 740 } });
  await page.goto('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.locator('#email').fill('nobody');
  await page.locator('#form button').click();
  await expect(page.getByRole('alert')).not.toHaveText(/enter|type|code|letter/i);
  await page.locator('#email').fill('nobody.here@example.org');
  await page.locator('#form button').click();
  await expect(page).toHaveURL(/\/sign-in\/code$/);
  await page.locator('#code').fill('12');
  await page.locator('#form button').click();
  await expect(page.getByRole('alert')).not.toHaveText(/enter|type|code|letter/i);
  await page.locator('#code').fill('123456');
  await page.locator('#form button').click();
  await expect(page.getByRole('alert')).not.toHaveText(/enter|type|code|letter/i);
});
