import { holds, type Condition, type Known } from '../condition.ts';
import { DEFINITIONS } from '../kinds/definitions.ts';
import type { Question } from '../survey.ts';

type Test = Condition['tests'][number];

/** Why nobody can come to a question: what it looks at is gone or comes later, or no answer can be as it asks. */
export type Unreachable = 'gone' | 'later' | 'never';

/** Whether some answers meet all of these tests together. */
function canAllHold(tests: readonly Test[], earlier: ReadonlyMap<string, Question>): boolean {
  return [...new Set(tests.map(({ question }) => question))].every((id) => {
    const question = earlier.get(id);
    const own = tests.filter((test) => test.question === id);
    return question !== undefined && DEFINITIONS[question.kind].possible(question, own.map(({ value }) => value)).some((answer) => holds({ match: 'all', tests: own }, { [id]: answer } satisfies Known));
  });
}

/** The tests that must hold before someone can answer a question at all; a choice among several binds nobody. */
function bindingTests({ when }: Question): Test[] {
  return when && (when.match === 'all' || when.tests.length === 1) ? when.tests : [];
}

/**
 * Which questions nobody can ever come to, and why. It looks at the tests of one condition together with those of the
 * questions it looks at, so that a contradiction over several questions is found too.
 */
export function unreachableIn(questions: readonly Question[]): Map<string, Unreachable> {
  const found = new Map<string, Unreachable>();
  const all = new Set(questions.map(({ id }) => id));
  const earlier = new Map<string, Question>();
  /** What must hold for someone to have answered an earlier question. */
  const needs = new Map<string, Test[]>();
  for (const question of questions) {
    const reason = whyNever(question, { all, earlier, needs, found });
    if (reason) found.set(question.id, reason);
    const tests = bindingTests(question);
    needs.set(question.id, [...tests, ...tests.flatMap(({ question: id }) => needs.get(id) ?? [])]);
    earlier.set(question.id, question);
  }
  return found;
}

interface Before {
  all: ReadonlySet<string>;
  earlier: ReadonlyMap<string, Question>;
  needs: ReadonlyMap<string, Test[]>;
  found: ReadonlyMap<string, Unreachable>;
}

function whyNever({ when }: Question, before: Before): Unreachable | null {
  if (!when) return null;
  const reasons = (when.match === 'all' ? [when.tests] : when.tests.map((test) => [test])).map((tests) => whyNone(tests, before));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

/** Why these tests cannot hold together; null when they can. */
function whyNone(tests: readonly Test[], { all, earlier, needs, found }: Before): Unreachable | null {
  if (tests.some(({ question }) => !all.has(question))) return 'gone';
  if (tests.some(({ question }) => !earlier.has(question))) return 'later';
  if (tests.some(({ question }) => found.has(question))) return 'never';
  return canAllHold([...tests, ...tests.flatMap(({ question }) => needs.get(question) ?? [])], earlier) ? null : 'never';
}
