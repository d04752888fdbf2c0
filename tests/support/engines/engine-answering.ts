import type { EnginePage } from './engine-page.ts';

/** Kinds that one press answers, and what is pressed. */
const PRESSED = ['button[name=rating][value=agree]', 'button[name=choice]', 'button[name=scale][value="7"]', 'button[name=agreed][value=yes]'];
/** What is ticked, and what is typed; ids and names are those of every survey. */
const TICKED = ['input[name=choice]', 'input[name=choices]', 'input[name=ways][value=email]'];
const TYPED = { '#number': '12', '#year': '2020', '#body': 'Someone listened', '#email': 'sam@example.org' };

/** The button that goes on. */
export const ON = 'main #form .govuk-button';

/** From the first page of a survey through what stays private and how to leave, to taking part. */
export async function takePart(page: EnginePage): Promise<void> {
  for (const step of ['private', 'leave', 'agree']) await page.press(`main section a.govuk-button[href="#${step}"]`);
  await page.press('main button[name=take_part]');
}

/** Answers whatever the page asks; a page that asks nothing is passed. */
export async function answerPage(page: EnginePage): Promise<void> {
  for (const pressed of PRESSED) if (await page.has(`main ${pressed}`)) return page.press(`main ${pressed}`);
  for (const ticked of TICKED) if (await page.has(`main ${ticked}`)) await page.check(`main ${ticked}`);
  for (const [box, words] of Object.entries(TYPED)) if (await page.has(`main ${box}`)) await page.type(`main ${box}`, words);
  await page.press(ON);
}

/** Answers everything until the answers can be checked. */
export async function answerToTheCheck(page: EnginePage): Promise<void> {
  for (let pages = 0; pages < 40 && !(await page.path()).endsWith('/check'); pages++) await answerPage(page);
}
