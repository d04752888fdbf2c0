import fc from 'fast-check';
import ts from 'typescript';
import { afterEach, describe, expect, it, TestRunner, vi } from 'vitest';
import { filesUnder, nodesOf, textOf } from '../support/source.ts';
import { inTime } from '../support/pace.ts';
import { holds } from '../support/properties.ts';

/** Less than the property below needs for all its cases. */
const AN_INSTANT_MS = 100;

describe('time limits of tests', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('are longer than a quiet machine needs, and longer still on a busy one', () => {
    expect(inTime(1000)).toBeGreaterThanOrEqual(3000);
  });

  it('leave a property that holds alone, and show the case for which one does not', async () => {
    await holds(fc.asyncProperty(fc.integer(), () => Promise.resolve(true)), { numRuns: 10 });
    await expect(holds(fc.asyncProperty(fc.nat(), (n) => Promise.resolve(n < 7)), { numRuns: 100 })).rejects.toThrow('Counterexample: [7]');
  });

  it('end a property that waits for nothing in the same way, within the time its test has', () => {
    const skip = vi.fn();
    vi.spyOn(TestRunner, 'getCurrentTest').mockReturnValue({ timeout: AN_INSTANT_MS, context: { skip } } as never);
    holds(fc.property(fc.integer(), () => {
      const until = performance.now() + 5;
      while (performance.now() < until);
    }), { numRuns: 1000 });
    expect(skip).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^not enough time: it held in the \d+ of 1000 cases/));
    expect(() => holds(fc.property(fc.nat(), (n) => n < 7))).toThrow('Counterexample: [7]');
  });

  it('are kept by every property: none is tried past the one place that does', () => {
    const tests = [...filesUnder('app', /\.test\.tsx?$/), ...filesUnder('server', /\.test\.ts$/), ...filesUnder('tests', /\.ts$/)];
    const past = tests.filter((file) => nodesOf(file).some((node) => ts.isCallExpression(node) && /^fc\.(assert|check)$/.test(node.expression.getText())));
    expect(past).toEqual(['tests/support/properties.ts']);
  });

  it('are for what hangs: no test asks how much memory the whole process has taken, which is for the benchmarks', () => {
    const tests = [...filesUnder('app', /\.test\.tsx?$/), ...filesUnder('tests/database', /\.ts$/)];
    expect(tests.filter((file) => /maxRSS/.test(textOf(file)))).toEqual([]);
  });

  it('end a property for which there is no time as not finished, not as failed', async () => {
    const skip = vi.fn();
    vi.spyOn(TestRunner, 'getCurrentTest').mockReturnValue({ context: { skip } } as never);
    const slow = fc.asyncProperty(fc.integer(), () => new Promise<void>((done) => setTimeout(done, 50)));
    await holds(slow, { numRuns: 1000, triedMs: 120 });
    expect(skip).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^not enough time: it held in the \d+ of 1000 cases/));
  });
});
