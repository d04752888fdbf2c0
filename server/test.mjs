// Every test, from a fresh clone, in one command. Ends with one line: "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, install, NODE } from './set-up.mjs';
import { beginningOf, toldByPlaywright, toldByVitest } from './test-report.mjs';

const REPORTS = 'build/reports';
const QUIET = { LITE_TELEMETRY: '0', DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: undefined };

await install();
const { ensureChromium } = await import('../tests/support/chromium.mjs');
const chromium = ensureChromium();
if (!chromium) console.log('No Chromium could be found or installed, so the end-to-end tests fail. Install Chromium, or set CHROMIUM_PATH to one.');
const { ensureWebKit } = await import('../tests/support/engines/webkit.mjs');
if (!ensureWebKit()) console.log('No WebKit could be found or installed: what is tried in the engine of Safari is left out here, and fails where CI is set.');
const { ensureFirefox } = await import('../tests/support/engines/firefox.mjs');
if (!ensureFirefox()) console.log('No Firefox could be found or installed: what is tried in Firefox is left out here, and fails where CI is set.');
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
  part('rules, database and conventions', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${REPORTS}/vitest.json`, '--reporter=default'], () => toldByVitest(readReport('vitest.json'))),
]);
await part('end to end', ['node_modules/@playwright/test/cli.js', 'test'], () => toldByPlaywright(readReport('e2e.json')), { E2E_REPORT: `${REPORTS}/e2e.json` });

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
const notRun = results.reduce((sum, result) => sum + result.notRun.length, 0);
console.log('');
// Once more and short, since much may be printed above and only the end be kept.
for (const { name, failures } of results) for (const failure of failures) console.log([`FAILED  ${name}: ${failure.name}`, ...failure.error].join('\n        '));
for (const result of results) for (const name of result.notRun) console.log(`DID NOT RUN  ${result.name}: ${name}`);
for (const result of results) for (const name of result.skipped) console.log(`left out, or not enough time  ${result.name}: ${name}`);
for (const result of results) {
  const isGood = result.failed === 0 && result.notRun.length === 0;
  console.log(`${isGood ? 'good' : 'BAD '}  ${result.name}: ${result.passed} passed, ${result.failed} failed${result.notRun.length > 0 ? `, ${result.notRun.length} did not run` : ''} (${result.seconds} s)`);
}
console.log(`\n${passed} passed, ${failed} failed${notRun > 0 ? `, ${notRun} did not run` : ''}`);
process.exit(failed === 0 && notRun === 0 ? 0 : 1);

/** Runs one part; its output is shown only when something in it failed. */
async function part(name, args, tell = null, env = {}) {
  console.log(`Testing: ${name}`);
  const began = Date.now();
  const child = spawn(NODE, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...QUIET, ...env } });
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  const [code, signal] = await new Promise((resolve) => child.once('close', (...ended) => resolve(ended)));
  const output = Buffer.concat(printed).toString();
  const told = tell ? tell() : { passed: code === 0 ? 1 : 0, failures: [], notRun: [], skipped: [] };
  // A part that stopped without a verdict has failed, whatever it counted.
  if (code !== 0 && told.failures.length === 0 && told.notRun.length === 0) told.failures.push({ name: signal ? `stopped by ${signal}` : `ended with code ${code}`, error: beginningOf(output) });
  if (told.failures.length > 0) console.log(`\n--- ${name} ---\n${output}${signal ? `\nIt was stopped by ${signal}.` : ''}\n`);
  results.push({ name, ...told, failed: told.failures.length, seconds: Math.round((Date.now() - began) / 1000) });
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(`${REPORTS}/${name}`, 'utf8'));
  } catch {
    return null;
  }
}
