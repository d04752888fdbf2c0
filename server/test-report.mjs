// What the reports of the test runners say, in a few lines: whoever reads only the end of a long output sees it too.

/** @typedef {{ name: string, error: string[] }} Failure */
/** @typedef {{ passed: number, failures: Failure[], notRun: string[], skipped: string[] }} Told */

const ERROR_LINES = 3;
const LINE_MAX = 240;
// The colours of a terminal.
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/** The first lines of an error that say something. @param {unknown} message @returns {string[]} */
export function beginningOf(message) {
  return String(message ?? '').replace(COLOURS, '').split('\n').map((line) => line.trim()).filter(Boolean).slice(0, ERROR_LINES).map((line) => line.slice(0, LINE_MAX));
}

/** @param {any} report the JSON report of Vitest, or null when it left none @returns {Told} */
export function toldByVitest(report) {
  if (!report) return { passed: 0, failures: [noReport()], notRun: [], skipped: [] };
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((one) => ({ ...one, file: file.name })));
  const failed = tests.filter(({ status }) => status === 'failed');
  // A file that could not be read, or whose preparation failed, has no failed test of its own.
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'));
  return {
    passed: report.numPassedTests,
    failures: [
      ...failed.map(({ fullName, failureMessages }) => ({ name: fullName, error: beginningOf(failureMessages?.[0]) })),
      ...broken.map(({ name, message }) => ({ name, error: beginningOf(message) })),
    ],
    notRun: [],
    skipped: tests.filter(({ status }) => status === 'skipped' || status === 'pending').map(({ fullName }) => fullName),
  };
}

/** @param {any} report the JSON report of Playwright, or null when it left none @returns {Told} */
export function toldByPlaywright(report) {
  if (!report) return { passed: 0, failures: [noReport()], notRun: [], skipped: [] };
  const tests = testsIn(report.suites ?? []);
  const of = (status) => tests.filter((one) => one.status === status);
  const isLeftOut = ({ annotations }) => (annotations ?? []).some(({ type }) => type === 'skip' || type === 'fixme');
  return {
    passed: of('expected').length + of('flaky').length,
    failures: [
      ...of('unexpected').map(({ name, results }) => ({ name, error: beginningOf(results.flatMap(({ error, errors }) => [error, ...(errors ?? [])]).find((one) => one?.message)?.message) })),
      ...(report.errors ?? []).map(({ message }) => ({ name: 'outside of any test', error: beginningOf(message) })),
    ],
    // One that stood after another's failure, or after the run was ended: nobody meant to leave it out.
    notRun: of('skipped').filter((one) => !isLeftOut(one)).map(({ name }) => name),
    skipped: of('skipped').filter(isLeftOut).map(({ name }) => name),
  };
}

function testsIn(suites, within = '') {
  return suites.flatMap((suite) => {
    const path = within || suite.file || suite.title;
    const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((one) => ({ ...one, name: `${path}: ${spec.title}` })));
    return [...own, ...testsIn(suite.suites ?? [], path)];
  });
}

function noReport() {
  return { name: 'the whole of it', error: ['It ended without a report: what it printed above says why.'] };
}
