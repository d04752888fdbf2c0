import { RATINGS } from '../../voices/contribution.ts';
import { holds, type Condition, type Known } from '../condition.ts';
import { SCALE_MAX, SCALE_MIN } from '../question-kind.ts';
import type { Question } from '../survey.ts';
import { isRealDate } from '../../../platform/reading/date.ts';
import type { Value } from '../value.ts';

type Test = Condition['tests'][number];

/** Why nobody can come to a question: what it looks at is gone or comes later, or no answer can be as it asks. */
export type Unreachable = 'gone' | 'later' | 'never';

/** Nobody tries more pairs of choices than this: past it, single choices and those a condition names are enough. */
const PAIRED = 12;

/** Answers to a question among which each that could tell its tests apart is found. */
function possibleAnswers(question: Question, tests: readonly Test[]): Value[] {
  const options = question.options.map(({ id }) => id);
  const named = tests.map(({ value }) => value);
  switch (question.kind) {
    case 'statement':
      return RATINGS.map((rating) => ({ rating }));
    case 'choice':
    case 'pictures':
      return options.map((id) => ({ choices: [id] }));
    case 'choices': {
      const together = question.options.filter(({ role }) => role !== 'prefer_not').map(({ id }) => id);
      const few = together.slice(0, PAIRED);
      const wanted = together.filter((id) => named.includes(id));
      const pairs = few.flatMap((one, place) => few.slice(place + 1).map((other) => [one, other]));
      return [...options.map((id) => [id]), ...pairs, wanted, together].filter((choices) => choices.length > 0).map((choices) => ({ choices }));
    }
    case 'ranking':
      return options.map((id) => ({ order: [id, ...options.filter((other) => other !== id)] }));
    case 'scale':
      return Array.from({ length: SCALE_MAX - SCALE_MIN + 1 }, (_, step) => ({ scale: SCALE_MIN + step }));
    case 'number':
      return numbersAround(named, question).map((number) => ({ number }));
    case 'date':
      return [...named.filter(isRealDate), '2001', '2002-02'].map((date) => ({ date }));
    case 'short':
    case 'open':
      return [...named.filter((text) => text !== ''), 'a', 'b'].map((body) => ({ body }));
    case 'consent':
      return [{ agreed: true }, { agreed: false }];
    case 'contact':
    case 'information':
      return [];
  }
}

/** The numbers a condition names, those beside them and those between, as far as the question takes them. */
function numbersAround(named: readonly string[], { min, max }: Pick<Question, 'min' | 'max'>): number[] {
  const limits = [min, max].filter((limit) => limit !== undefined);
  const marks = [...named.map(Number).filter(Number.isFinite), ...limits, 0].sort((one, other) => one - other);
  const between = marks.slice(1).map((mark, place) => (mark + (marks[place] ?? mark)) / 2);
  const around = marks.flatMap((mark) => [mark - 1, mark, mark + 1]);
  return [...around, ...between].filter((number) => number >= (min ?? -Infinity) && number <= (max ?? Infinity));
}

/** Whether some answers meet all of these tests together. */
function canAllHold(tests: readonly Test[], earlier: ReadonlyMap<string, Question>): boolean {
  return [...new Set(tests.map(({ question }) => question))].every((id) => {
    const question = earlier.get(id);
    const own = tests.filter((test) => test.question === id);
    return question !== undefined && possibleAnswers(question, own).some((answer) => holds({ match: 'all', tests: own }, { [id]: answer } satisfies Known));
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
