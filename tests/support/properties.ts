import fc from 'fast-check';
import { TestRunner } from 'vitest';

/** How much of the time a test may take a property may be tried for: the longest single case still has to end in the rest. */
const SHARE = 0.55;
const SEED = 20261122;

interface Trying<Given> {
  /** How many cases are tried; as fast-check does when left out. */
  numRuns?: number;
  /** Where the cases begin; when left out, always the same for what waits for a database, else other ones in every run. */
  seed?: number;
  examples?: Given[];
  /** For how long, in milliseconds; by the time limit of the test when left out. */
  triedMs?: number;
}

/**
 * Tries a property, and shows the smallest case for which it does not hold. Cut short by time, the test counts as not finished
 * and says so: that the machine was busy is no fault of what is tried. Every property of ours is tried here.
 */
export function holds<Given>(property: fc.IPropertyWithHooks<Given>, trying?: Trying<Given>): void;
export function holds<Given>(property: fc.IAsyncPropertyWithHooks<Given>, trying?: Trying<Given>): Promise<void>;
export function holds<Given>(property: fc.IPropertyWithHooks<Given> | fc.IAsyncPropertyWithHooks<Given>, trying: Trying<Given> = {}): void | Promise<void> {
  if (!property.isAsync()) return judge(fc.check(property as fc.IPropertyWithHooks<Given>, asTried(trying)), trying);
  return fc.check(property as fc.IAsyncPropertyWithHooks<Given>, asTried({ seed: SEED, ...trying })).then((found) => judge(found, trying));
}

function asTried<Given>({ numRuns, seed, examples, triedMs }: Trying<Given>): fc.Parameters<Given> {
  const limit = triedMs ?? (TestRunner.getCurrentTest()?.timeout ?? 0) * SHARE;
  return { ...(seed === undefined ? {} : { seed }), ...(numRuns ? { numRuns } : {}), ...(limit > 0 ? { interruptAfterTimeLimit: limit } : {}), ...(examples ? { examples } : {}) };
}

/** @throws Error with the smallest case that fails. */
function judge<Given>(found: fc.RunDetails<Given>, { numRuns }: Trying<Given>): void {
  const isCounted = found.failed && found.counterexample !== null;
  if (!isCounted && found.interrupted) TestRunner.getCurrentTest()?.context.skip(`not enough time: it held in the ${found.numRuns} of ${numRuns ?? found.runConfiguration.numRuns ?? 'all'} cases that were tried`);
  else if (found.failed) throw new Error(fc.defaultReportMessage(found), { cause: found.errorInstance });
}
