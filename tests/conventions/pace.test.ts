import fc from 'fast-check';
import { afterEach, describe, expect, it, TestRunner, vi } from 'vitest';
import { inTime } from '../support/pace.ts';
import { holds } from '../support/properties.ts';

describe('time limits of tests', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('are longer than a quiet machine needs, and longer still on a busy one', () => {
    expect(inTime(1000)).toBeGreaterThanOrEqual(3000);
  });

  it('leave a property that holds alone, and show the case for which one does not', async () => {
    await holds(fc.asyncProperty(fc.integer(), () => Promise.resolve(true)), { numRuns: 10 });
    await expect(holds(fc.asyncProperty(fc.nat(), (n) => Promise.resolve(n < 7)), { numRuns: 100 })).rejects.toThrow('Counterexample: [7]');
  });

  it('end a property for which there is no time as not finished, not as failed', async () => {
    const skip = vi.fn();
    vi.spyOn(TestRunner, 'getCurrentTest').mockReturnValue({ context: { skip } } as never);
    const slow = fc.asyncProperty(fc.integer(), () => new Promise<void>((done) => setTimeout(done, 50)));
    await holds(slow, { numRuns: 1000, triedMs: 120 });
    expect(skip).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^not enough time: it held in the \d+ of 1000 cases/));
  });
});
