import { chromium, type Browser, type Page } from '@playwright/test';
import { writtenDate } from '../../app/platform/written.ts';
import { ANSWER_MAX } from '../../app/features/voices/contribution.ts';
import { agree, go } from '../support/answering.ts';
import { answerOnBadLines } from '../support/bad-lines.ts';
import { startMirror } from '../support/bare-mirror.ts';
import { BenchReport, median } from '../support/bench-report.ts';
import { startBenchServer } from '../support/bench-server.ts';
import { INTRODUCTION, openSurvey, PROGRAMME, questionsOf, REPLY_BY, TITLE } from '../support/bench-survey.ts';
import { chromiumPath } from '../support/chromium.mjs';
import { RawVisitor } from '../support/raw-visitor.ts';
import { startHydratedSurvey } from './hydrated-survey/serve.ts';

/**
 * Budgets 1 to 6 of the performance page: what a survey costs the person who answers it, and that nothing they say is
 * lost. Beside budgets 1 and 4 stands the same survey as a page that React hydrates, measured in the same run.
 */
const BYTES_TO_FIRST_ANSWER = 6_144;
const BYTES_OF_FIRST_RESPONSE = 13_000;
const TIMES_BARE_PAGE = 1.1;
const BYTES_OF_SCRIPT = 4_096;
const ROUNDS = 9;
/** A slow mobile line: 400 kbit a second, 400 ms there and back. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const LONG = 100;
const TEN = '/respond/bench-ten';

const report = new BenchReport();
const server = await startBenchServer(async (facilitator, programme) => {
  await openSurvey(facilitator, programme, 'bench-ten', 10);
  await openSurvey(facilitator, programme, 'bench-long', LONG);
});
const browser = await chromium.launch({
  executablePath: chromiumPath() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
const hydrated = await startHydratedSurvey(
  (await new RawVisitor(server.origin).get(TEN)).text,
  { address: TEN, asker: PROGRAMME, title: TITLE, introduction: INTRODUCTION, questions: questionsOf(10) },
  { total: '10', count: '8', minutes: '4', date: writtenDate(REPLY_BY, 'en') },
);
try {
  await compareWords();
  await countBytesToFirstAnswer();
  await weighFirstResponse();
  await answerWithoutScripts();
  await timeOnSlowLine(browser);
  await weighScript();
} finally {
  await browser.close();
  hydrated.close();
  await server.stop();
}
await answerOnBadLines(report);
report.summary();

/** The comparison is a fair one only while both say and show the same: on each page before the questions, and on each question. */
async function compareWords(): Promise<void> {
  const page = await browser.newPage();
  const read: string[][] = [];
  for (const origin of [server.origin, hydrated.origin]) {
    await page.goto(origin + TEN);
    if (origin === hydrated.origin) await page.locator('main[data-live=true]').waitFor();
    const said = [await page.locator('body').innerText()];
    // What shows, and what is there, folded away or not.
    const look = async () => said.push(await page.locator('main').innerText(), (await page.locator('main').textContent()) ?? '');
    await agree(page, look);
    for (let n = 1; n <= 10; n++) {
      await page.getByText(`Question ${n} of 10`, { exact: true }).waitFor();
      await look();
      await (n % 5 === 0 ? say(page, 'What I said') : page.locator('button[name=rating]').first().click());
    }
    read.push(said.map((text) => text.replace(/\s+/g, ' ').replaceAll('Read it to me ', '')));
  }
  await page.close();
  const differing = read[0]?.findIndex((text, n) => text !== read[1]?.[n]) ?? 0;
  if (differing >= 0) throw new Error(`The hydrated survey says something else:\n${read[0]?.[differing]}\n${read[1]?.[differing]}`);
}

/** Answers a question in one's own words. */
async function say(page: Page, words: string): Promise<void> {
  await page.fill('textarea[name=body]', words);
  await go(page);
}

/** Budget 1: everything fetched until the first question can be answered, the script included. */
async function countBytesToFirstAnswer(): Promise<void> {
  const visitor = new RawVisitor(server.origin);
  const start = await visitor.get(TEN);
  const script = await visitor.get('/participant.js');
  const question = await visitor.post(TEN, { take_part: 'yes' });
  if (!question.text.includes('name="rating"')) throw new Error('The first question did not come.');
  report.line({ measured: 'bytes to the first answer', start: start.bodyBytes, script: script.bodyBytes, question: question.bodyBytes, bodies: visitor.bodyBytes, heads: visitor.headBytes });
  const beside = new RawVisitor(hydrated.origin);
  const [page, bundle] = [await beside.get(TEN), await beside.get('/client.js')];
  report.line({ measured: 'bytes to the first answer, hydrated', page: page.bodyBytes, bundle: bundle.bodyBytes, bodies: beside.bodyBytes, heads: beside.headBytes, timesOurs: Number((beside.bodyBytes / visitor.bodyBytes).toFixed(2)) });
  report.budget(1, `Up to the first answer of a ten-question survey ${visitor.bodyBytes} bytes of content are fetched, of ${BYTES_TO_FIRST_ANSWER}`, visitor.bodyBytes <= BYTES_TO_FIRST_ANSWER);
}

/** Budget 2: the first response of the longest survey, and what stands between it and the first paint. */
async function weighFirstResponse(): Promise<void> {
  const first = await new RawVisitor(server.origin).get('/respond/bench-long');
  const page = await browser.newPage();
  await page.goto(`${server.origin}/respond/bench-long`);
  const blocking = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking').length);
  await page.close();
  const bytes = first.bodyBytes + first.headBytes;
  report.line({ measured: 'first response', questions: LONG, body: first.bodyBytes, head: first.headBytes, renderBlocking: blocking + 1 });
  report.budget(2, `The first response of a survey of ${LONG} questions has ${bytes} bytes, head included, of ${BYTES_OF_FIRST_RESPONSE}, and ${blocking + 1} request blocks the first paint`, bytes <= BYTES_OF_FIRST_RESPONSE && blocking === 0);
}

/** Budget 3: a whole survey in a browser without scripts, with a mistake, a pause, a reload and a change on the way. */
async function answerWithoutScripts(): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin + TEN);
  await agree(page);
  for (let n = 0; n < 10; n++) {
    if (n === 2) await pauseAndComeBack(page);
    if (n === 4) {
      await say(page, 'a'.repeat(ANSWER_MAX + 1));
      await page.locator('[role=alert] a[href="#body"]').waitFor();
    }
    await (n % 5 === 4 ? say(page, `What I said in answer ${n}`) : page.locator('button[name=rating]').nth(n % 5).click());
  }
  await page.waitForURL('**/check');
  await page.reload();
  await page.locator('dd a').first().click();
  await page.locator('button[name=rating]').nth(1).click();
  await page.waitForURL('**/check');
  await go(page);
  await page.waitForURL('**/sent');
  await page.locator('form[action="/receipt"] button').click();
  // The page lists what the person agreed to as well.
  const shown = await page.locator('main dl dt').allInnerTexts();
  const stored = questionsOf(10).filter(({ text }) => shown.filter((term) => term.trim() === text).length === 1).length;
  await context.close();
  report.line({ measured: 'whole survey without scripts', stored });
  report.budget(3, `With scripts off, ${stored} of 10 answers were stored and shown again under the receipt`, stored === 10);
}

/** Stops in the middle, and goes on with the code, as on another phone. */
async function pauseAndComeBack(page: Page): Promise<void> {
  const asked = await page.locator('h1').innerText();
  await page.locator('button[name=intent][value=pause]').click();
  const code = await page.locator('.code strong').innerText();
  await page.context().clearCookies();
  await page.goto(`${server.origin}/respond/return`);
  await page.fill('#code', code);
  await go(page);
  if ((await page.locator('h1').innerText()) !== asked) throw new Error(`After a pause the survey did not go on at "${asked}".`);
}

/** Budget 4: on a slow line, against the same pages without any style or script, and hydrated. All go through a mirror, turn by turn. */
async function timeOnSlowLine(withBrowser: Browser): Promise<void> {
  const ways = ['ours', 'bare', 'hydrated'] as const;
  const mirrors = { ours: await startMirror(server.origin, false), bare: await startMirror(server.origin, true), hydrated: await startMirror(hydrated.origin, false) };
  const times: Record<(typeof ways)[number], number[]> = { ours: [], bare: [], hydrated: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    // Each comes first, second and last in turn.
    for (const way of ways.map((_, n) => ways[(n + round) % ways.length] ?? 'ours')) {
      const context = await withBrowser.newContext();
      const time = await timeToFirstAnswer(await context.newPage(), mirrors[way].origin, way === 'hydrated');
      if (round > 0) times[way].push(Math.round(time));
      await context.close();
    }
  }
  for (const mirror of Object.values(mirrors)) mirror.close();
  // Each round is compared with itself, since other work on the machine comes and goes.
  const ratioTo = (way: 'ours' | 'hydrated', other: 'ours' | 'bare') => Number(median(times[way].map((time, round) => time / (times[other][round] ?? NaN))).toFixed(3));
  const ratio = ratioTo('ours', 'bare');
  report.line({ measured: 'milliseconds to the first answer on a slow line', ...times, medianOurs: median(times.ours), medianBare: median(times.bare), medianHydrated: median(times.hydrated), ratio, hydratedToBare: ratioTo('hydrated', 'bare'), hydratedToOurs: ratioTo('hydrated', 'ours') });
  report.budget(4, `On a slow line the first answer takes ${ratio} times as long as with bare HTML, of ${TIMES_BARE_PAGE}`, ratio <= TIMES_BARE_PAGE);
}

/** From nothing until the first answer is pressed, as quickly as a person could; hydrated, until React's state has it. */
async function timeToFirstAnswer(page: Page, origin: string, isHydrated: boolean): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW);
  const began = performance.now();
  await page.goto(origin + TEN, { waitUntil: 'commit' });
  if (isHydrated) await page.locator('main[data-live=true]').waitFor();
  await agree(page);
  await page.locator('button[name=rating]').first().click({ noWaitAfter: true });
  if (isHydrated) await page.locator('main[data-answered="1"]').waitFor();
  return performance.now() - began;
}

/** Budget 5: everything that runs on the phone, each file as it is sent. Budget 3 shows that none of it is needed. */
async function weighScript(): Promise<void> {
  const visitor = new RawVisitor(server.origin);
  const files: { name: string; bytes: number }[] = [];
  for (const name of ['participant.js', 'answers-worker.js']) files.push({ name, bytes: (await visitor.get(`/${name}`)).bodyBytes });
  const bytes = visitor.bodyBytes;
  report.line({ measured: 'scripts', files });
  report.budget(5, `The scripts of these pages have ${bytes} bytes, of ${BYTES_OF_SCRIPT}, and everything works without them`, bytes <= BYTES_OF_SCRIPT);
}
