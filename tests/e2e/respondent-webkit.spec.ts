import { siteUrl, expect, test } from '../support/browser.ts';
import { openWebKit, type WebKitPage } from '../support/webkit.ts';
import { webkitPaths } from '../support/webkit.mjs';

/** Answers what the page asks: a word, a figure, a year, or the first thing it offers. */
const ANSWER = `
  const boxes = { 'textarea#body': 'Someone listened', 'input#body': 'Someone', '#number': '3', '#year': '2024' };
  const box = Object.keys(boxes).find((css) => document.querySelector('main ' + css));
  if (box) document.querySelector('main ' + box).value = boxes[box];
  const first = document.querySelector('main input[type=radio], main #take_part, main #choices, main #agreed');
  if (first && !box) first.checked = true;`;

async function walkTo(page: WebKitPage, end: string): Promise<string[]> {
  const headings: string[] = [];
  for (let pages = 0; pages < 60 && !(await page.has(end)); pages++) {
    headings.push(await page.heading());
    if (!(await page.path()).endsWith('/check')) await page.driver.executeScript(ANSWER);
    await page.press('main .govuk-button');
  }
  return headings;
}

test('in the engine of Safari, without TLS, someone answers, sends and follows their words with the code (A6)', async ({}, running) => {
  running.skip(!webkitPaths() && !process.env.CI, 'No WebKit could be installed on this machine; where CI is set this fails.');
  const page = await openWebKit();
  try {
    await page.driver.get(`${siteUrl()}/respond/demo`);
    const headings = await walkTo(page, '.code strong');
    expect(headings).toContain('Check your answers');
    expect(await page.path()).toBe('/respond/demo/sent');
    const code = await page.driver.findElement({ css: '.code strong' }).getText();
    await page.driver.get(`${siteUrl()}/receipt`);
    await page.driver.findElement({ css: 'main input[name=code]' }).sendKeys(code);
    await page.press('main .govuk-button');
    expect(await page.driver.findElement({ css: 'main' }).getText()).toContain('Someone listened');
  } finally {
    await page.close();
  }
});
