import { questionsOf } from '../support/bench-survey.ts';
import { expect, siteUrl, test } from '../support/browser.ts';
import { openNewSurvey, type NewSurvey } from '../support/new-survey.ts';
import { RawVisitor } from '../support/raw-visitor.ts';

// What bench:survey measures with everything around it, in bytes as they are sent: counted in each run, so that nobody finds
// out later that the pages of someone on a prepaid phone have grown.
const TO_FIRST_ANSWER = 6_144;
const SCRIPTS = 4_096;

let asked: NewSurvey;
test.beforeAll(async () => {
  asked = await openNewSurvey(siteUrl(), { introduction: 'We want to know what support is like for you and what would make it better.', questions: questionsOf(10) });
});
test.afterAll(() => asked.close());

test('everything up to the first answer of a ten-question survey, and the scripts of its pages, stay as small as promised', async () => {
  const visitor = new RawVisitor(siteUrl());
  const start = `/respond/${asked.address}`;
  await visitor.get(start);
  await visitor.get('/participant.js');
  expect((await visitor.post(start, { take_part: 'yes' })).text).toContain('name="rating"');
  expect(visitor.bodyBytes).toBeLessThanOrEqual(TO_FIRST_ANSWER);

  const scripts = new RawVisitor(siteUrl());
  for (const name of ['participant.js', 'answers-worker.js']) expect((await scripts.get(`/${name}`)).status).toBe(200);
  expect(scripts.bodyBytes).toBeLessThanOrEqual(SCRIPTS);
});

test('the line is drawn under a receipt, and nobody who only answers waits for its style', async ({ enter }) => {
  const page = await enter(null);
  await page.goto('/receipt');
  await page.locator('#code').fill('DEM0-V01C-E001');
  await page.locator('#form button').click();
  await expect(page.locator('.tl-line > li').first()).toHaveCSS('border-left-width', '4px');
  expect((await new RawVisitor(siteUrl()).get('/respond/demo')).text).not.toContain('tl-line');
});
