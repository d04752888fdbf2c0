import { z } from 'zod';
import type { Value } from './value.ts';
import { QUESTION_ID_MAX } from './limits.ts';

/** How an earlier answer is looked at. "answered" needs no value; more and less are for numbers and scales. */
export const TESTS = ['is', 'isNot', 'includes', 'more', 'less', 'answered'] as const;
export type Test = (typeof TESTS)[number];

export const TESTS_MAX = 10;
export const TEST_VALUE_MAX = 200;

/** Who sees a question: those for whom all, or any, of these hold. Each looks at the answer to an earlier question. */
export const conditionSchema = z.object({
  match: z.enum(['all', 'any']).default('all'),
  tests: z
    .array(z.object({ question: z.string().min(1).max(QUESTION_ID_MAX), test: z.enum(TESTS), value: z.string().max(TEST_VALUE_MAX).default('') }))
    .min(1)
    .max(TESTS_MAX),
});
export type Condition = z.output<typeof conditionSchema>;

/** Answers so far, by question. A question that was skipped, or not asked, is not among them. */
export type Known = Readonly<Record<string, Value>>;

/**
 * Whether a condition holds for these answers; one that is missing always does. A question without an answer meets no
 * test, "is not" included: someone who skips is asked less, not more. The database judges alike (private.holds), and so
 * does the phone without signal (answering/offline/phone/judge.ts); a property test compares them.
 */
export function holds(condition: Condition | undefined, known: Known): boolean {
  if (!condition) return true;
  const met = (test: Condition['tests'][number]) => meets(test.test, known[test.question], test.value);
  return condition.match === 'any' ? condition.tests.some(met) : condition.tests.every(met);
}

function meets(test: Test, answer: Value | undefined, value: string): boolean {
  if (!answer) return false;
  switch (test) {
    case 'answered':
      return true;
    case 'is':
      return isValue(answer, value);
    case 'isNot':
      return !isValue(answer, value);
    case 'includes':
      return 'choices' in answer && answer.choices.includes(value);
    case 'more':
      return compare(answer, value) > 0;
    case 'less':
      return compare(answer, value) < 0;
  }
}

/** Whether the answer is this and nothing else. A ranking is what stands first in it. */
function isValue(answer: Value, value: string): boolean {
  if ('choices' in answer) return answer.choices.length === 1 && answer.choices[0] === value;
  if ('order' in answer) return answer.order[0] === value;
  if ('agreed' in answer) return value === (answer.agreed ? 'yes' : 'no');
  if ('number' in answer || 'scale' in answer) return compare(answer, value) === 0;
  if ('rating' in answer) return answer.rating === value;
  if ('date' in answer) return answer.date === value;
  return 'body' in answer && answer.body === value;
}

const DECIMAL = /^-?\d{1,12}(\.\d{1,6})?$/;

/** Below, at or above a number: negative, 0, positive; NaN when one of them is none. */
function compare(answer: Value, value: string): number {
  const given = 'number' in answer ? answer.number : 'scale' in answer ? answer.scale : NaN;
  return DECIMAL.test(value) ? given - Number(value) : NaN;
}
