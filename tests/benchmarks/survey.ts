import { chromium, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { startMirror } from '../support/bare-mirror.ts';
import { BenchReport, median } from '../support/bench-report.ts';
import { startBenchServer } from '../support/bench-server.ts';
import { chromiumPath } from '../support/chromium.mjs';
import type { Db } from '../support/personas.ts';
import { EVERY_PURPOSE } from '../support/purposes.ts';
import { RawVisitor } from '../support/raw-visitor.ts';
import { told } from '../support/told.ts';

/** Budgets 1 to 5 of the performance page: what a survey costs the person who answers it. */
const BYTES_TO_FIRST_ANSWER = 6_144;
const BYTES_OF_FIRST_RESPONSE = 13_000;
const TIMES_BARE_PAGE = 1.1;
const BYTES_OF_SCRIPT = 4_096;
const ROUNDS = 9;
/** A slow mobile line: 400 kbit a second, 400 ms there and back. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const LONG = 100;

const report = new BenchReport();
const server = await startBenchServer(async (facilitator, programme) => {
  await openSurvey(facilitator, programme, 'bench-ten', 10);
  await openSurvey(facilitator, programme, 'bench-long', LONG);
});
const browser = await chromium.launch({
  executablePath: chromiumPath() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  await countBytesToFirstAnswer();
  await weighFirstResponse();
  await answerWithoutScripts();
  await timeOnSlowLine(browser);
  weighScript();
} finally {
  await browser.close();
  await server.stop();
}
report.summary();

/** A survey as a facilitator would make one: mostly statements, every fifth question open, with the words people see. */
async function openSurvey(db: Db, programme: string, address: string, count: number): Promise<void> {
  const questions = Array.from({ length: count }, (_, n) => ({
    id: `q${n}`,
    kind: n % 5 === 4 ? 'open' : 'statement',
    text: n % 5 === 4 ? `What would have helped you most in part ${n + 1} of your life?` : `The people who support me know what matters to me (${n + 1})`,
    hint: 'Think about the last six months.',
    why: 'Boards want to know whether services listen, in your own words.',
    outcomes: [],
  }));
  const survey = await told(db.rpc('create_survey', { the_programme: programme, the_title: 'Your experience of support' }));
  await told(db.rpc('save_survey', { the_survey: survey, the_title: 'Your experience of support', the_definition: { introduction: 'We want to know what support is like for you and what would make it better.', questions } }));
  const replyBy = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await told(db.rpc('save_purposes', { the_survey: survey, the_purposes: EVERY_PURPOSE }));
  const wave = await told(db.rpc('plan_wave', { the_survey: survey, the_name: 'Wave 1', the_reply_by: replyBy }));
  await told(db.rpc('open_wave', { the_wave: wave, the_address: address }));
}

/** Budget 1: everything fetched until the first question can be answered, the script included. */
async function countBytesToFirstAnswer(): Promise<void> {
  const visitor = new RawVisitor(server.origin);
  const start = await visitor.get('/respond/bench-ten');
  const script = await visitor.get('/participant.js');
  const question = await visitor.post('/respond/bench-ten', { take_part: 'yes' });
  if (!question.text.includes('name="rating"')) throw new Error('The first question did not come.');
  report.line({ measured: 'bytes to the first answer', start: start.bodyBytes, script: script.bodyBytes, question: question.bodyBytes, bodies: visitor.bodyBytes, heads: visitor.headBytes });
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

/** Budget 3: a whole survey in a browser without scripts, with a mistake, a change and a reload on the way. */
async function answerWithoutScripts(): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const go = () => page.locator('#form .govuk-button').first().click();
  await page.goto(`${server.origin}/respond/bench-ten`);
  await go();
  await page.check('#take_part');
  await go();
  for (let n = 0; n < 10; n++) {
    if (n === 0) await go();
    if (n % 5 === 4) await page.fill('#body', `What I said in answer ${n}`);
    else await page.locator('input[name=rating]').nth(n % 5).check();
    await go();
  }
  await page.waitForURL('**/check');
  await page.reload();
  await page.locator('dd a').first().click();
  await page.locator('input[name=rating]').nth(1).check();
  await go();
  await go();
  await page.locator('form[action="/receipt"] button').click();
  const stored = await page.locator('main dl dt').count();
  await context.close();
  report.line({ measured: 'whole survey without scripts', stored });
  report.budget(3, `With scripts off, ${stored} of 10 answers were stored and shown again under the receipt`, stored === 10);
}

/** Budget 4: on a slow line, against the same pages without any style or script. Both go through a mirror, turn by turn. */
async function timeOnSlowLine(withBrowser: Browser): Promise<void> {
  const [ours, bare] = await Promise.all([startMirror(server.origin, false), startMirror(server.origin, true)]);
  const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, { origin }] of round % 2 ? ([['bare', bare], ['ours', ours]] as const) : ([['ours', ours], ['bare', bare]] as const)) {
      const context = await withBrowser.newContext();
      const time = await timeToFirstAnswer(await context.newPage(), origin);
      if (round > 0) times[name].push(Math.round(time));
      await context.close();
    }
  }
  ours.close();
  bare.close();
  // Each round is compared with itself, since other work on the machine comes and goes.
  const ratio = median(times.ours.map((time, round) => time / (times.bare[round] ?? NaN)));
  report.line({ measured: 'milliseconds to the first answer on a slow line', ours: times.ours, bare: times.bare, medianOurs: median(times.ours), medianBare: median(times.bare), ratio: Number(ratio.toFixed(3)) });
  report.budget(4, `On a slow line the first answer takes ${ratio.toFixed(3)} times as long as with bare HTML, of ${TIMES_BARE_PAGE}`, ratio <= TIMES_BARE_PAGE);
}

/** From nothing until the first answer is chosen, as quickly as a person could. */
async function timeToFirstAnswer(page: Page, origin: string): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW);
  const began = performance.now();
  await page.goto(`${origin}/respond/bench-ten`, { waitUntil: 'commit' });
  await page.check('#take_part');
  await page.locator('#form button').first().click({ noWaitAfter: true });
  await page.locator('input[name=rating]').first().check();
  return performance.now() - began;
}

/** Budget 5: everything that runs on the phone, each file as it is sent. Budget 3 shows that none of it is needed. */
function weighScript(): void {
  const files = ['participant.js', 'offline.js', 'answers-worker.js'].map((name) => ({ name, brotli: brotliCompressSync(readFileSync(`build/client/${name}`)).length }));
  const bytes = files.reduce((sum, { brotli }) => sum + brotli, 0);
  report.line({ measured: 'scripts', files });
  report.budget(5, `The scripts of these pages have ${bytes} bytes, of ${BYTES_OF_SCRIPT}, and everything works without them`, bytes <= BYTES_OF_SCRIPT);
}
