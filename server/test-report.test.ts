import { describe, expect, it } from 'vitest';
import { beginningOf, toldByPlaywright, toldByVitest } from './test-report.mjs';

describe('what the tests came to', () => {
  it('begins an error with the lines that say something, without colours', () => {
    expect(beginningOf('\u001b[31mError: no\u001b[39m\n\n  Expected: 1\n  Received: 2\n  at x')).toEqual(['Error: no', 'Expected: 1', 'Received: 2']);
    expect(beginningOf(undefined)).toEqual([]);
    expect(beginningOf('x'.repeat(1000))[0]).toHaveLength(240);
  });

  it('names what failed in Vitest, whole files too, and what was left out', () => {
    const told = toldByVitest({
      numPassedTests: 1,
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'a b', failureMessages: ['no\nbecause'] }, { status: 'passed', fullName: 'c' }, { status: 'skipped', fullName: 'd' }] },
        { name: 'broken.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
      ],
    });
    expect(told).toEqual({ passed: 1, failures: [{ name: 'a b', error: ['no', 'because'] }, { name: 'broken.test.ts', error: ['cannot be read'] }], notRun: [], skipped: ['d'] });
  });

  it('tells what did not run in Playwright from what was left out on purpose', () => {
    const one = (title: string, status: string, more: object = {}) => ({ title, tests: [{ status, annotations: [], results: [], ...more }] });
    const told = toldByPlaywright({
      errors: [{ message: 'The server reached out' }],
      suites: [{
        title: 'a.spec.ts', file: 'a.spec.ts', specs: [one('good', 'expected'), one('bad', 'unexpected', { results: [{ error: { message: 'no' } }] })],
        suites: [{ title: 'in', specs: [one('after', 'skipped'), one('elsewhere', 'skipped', { annotations: [{ type: 'skip' }] }), one('second time', 'flaky')] }],
      }],
    });
    expect(told).toEqual({
      passed: 2, failures: [{ name: 'a.spec.ts: bad', error: ['no'] }, { name: 'outside of any test', error: ['The server reached out'] }], notRun: ['a.spec.ts: after'], skipped: ['a.spec.ts: elsewhere'],
    });
  });

  it('is a failure where there is no report', () => {
    expect([toldByVitest(null), toldByPlaywright(null)].map(({ failures }) => failures.length)).toEqual([1, 1]);
  });
});
