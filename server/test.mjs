// Every test, from a fresh clone, in one command. Ends with one line: "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, install, NODE } from './set-up.mjs';

const REPORTS = 'build/reports';
const QUIET = { LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: undefined };

await install();
const { ensureChromium } = await import('../tests/support/chromium.mjs');
const chromium = ensureChromium();
if (!chromium) console.log('No Chromium could be found or installed, so the end-to-end tests fail. Install Chromium, or set CHROMIUM_PATH to one.');
const { ensureWebKit } = await import('../tests/support/webkit.mjs');
if (!ensureWebKit()) console.log('No WebKit could be found or installed: what is tried in the engine of Safari is left out here, and fails where CI is set.');
await build();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** What each part came to: how many passed and failed, and what it printed when something failed. */
const results = [];
// Types and lint beside the database tests, then the browser alone: two cores are enough for two of these at once.
await Promise.all([
  (async () => {
    await part('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
    await part('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
  })(),
  part('rules, database and conventions', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${REPORTS}/vitest.json`, '--reporter=default'], vitestCounts),
]);
await part('end to end', ['node_modules/@playwright/test/cli.js', 'test'], playwrightCounts, { E2E_REPORT: `${REPORTS}/e2e.json` });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log('');
for (const result of results) console.log(`${result.failed === 0 ? 'good' : 'BAD '}  ${result.name}: ${result.passed} passed, ${result.failed} failed (${result.seconds} s)`);
for (const name of notFinished()) console.log(`      not enough time: ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Runs one part; its output is shown only when something in it failed. */
async function part(name, args, count = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }), env = {}) {
  console.log(`Testing: ${name}`);
  const began = Date.now();
  const child = spawn(NODE, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...QUIET, ...env } });
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  const [code, signal] = await new Promise((resolve) => child.once('close', (...ended) => resolve(ended)));
  const counts = count(code);
  // A part that stopped without a verdict has failed, whatever it counted.
  const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed;
  if (failed > 0) console.log(`\n--- ${name} ---\n${Buffer.concat(printed).toString()}${signal ? `\nIt was stopped by ${signal}.` : ''}\n`);
  results.push({ name, passed: counts.passed, failed, seconds: Math.round((Date.now() - began) / 1000) });
}

function vitestCounts() {
  const report = readReport('vitest.json');
  return { passed: report?.numPassedTests ?? 0, failed: report ? report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0) : 1 };
}

/** Tests that a busy machine left no time to finish: neither passed nor failed, and said beside those. */
function notFinished() {
  const tests = readReport('vitest.json')?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? [];
  return tests.filter(({ status }) => status === 'skipped' || status === 'pending').map(({ fullName }) => fullName);
}

function playwrightCounts() {
  const report = readReport('e2e.json');
  return { passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0), failed: report ? report.stats.unexpected : 1 };
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(`${REPORTS}/${name}`, 'utf8'));
  } catch {
    return null;
  }
}
