import fc from 'fast-check';
import { TestRunner } from 'vitest';
import { inTime } from './pace.ts';

/** How long a property of the database is tried; below the time a test may take, by more than its longest run. */
const TRIED_MS = 50_000;

/**
 * Tries a property of the database, and shows the smallest case for which it does not hold. Cut short by time, the test
 * counts as not finished and says so: that the machine was busy is no fault of what is tried.
 */
export async function holds<Given>(property: fc.IAsyncPropertyWithHooks<Given>, { numRuns, examples, triedMs = inTime(TRIED_MS) }: { numRuns: number; examples?: Given[]; triedMs?: number }): Promise<void> {
  const found = await fc.check(property, { numRuns, seed: 20261122, interruptAfterTimeLimit: triedMs, ...(examples ? { examples } : {}) });
  if (found.failed && found.counterexample !== null) throw new Error(await fc.asyncDefaultReportMessage(found), { cause: found.errorInstance });
  if (found.interrupted) TestRunner.getCurrentTest()?.context.skip(`not enough time: it held in the ${found.numRuns} of ${numRuns} cases that were tried`);
  if (found.failed) throw new Error(await fc.asyncDefaultReportMessage(found));
}
