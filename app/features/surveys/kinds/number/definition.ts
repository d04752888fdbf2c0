import type { Question } from '../../survey.ts';
import type { KindDefinition } from '../definition.ts';
import { COUNTED } from '../traits.ts';

/** A number of something, in a range. */
export const number: KindDefinition = {
  ...COUNTED,
  hasOptions: false,
  roles: [],
  isChosen: false,
  isWritten: true,
  isOnePress: () => false,
  // What is counted is seldom less than nothing; whoever asks for degrees below it takes this out.
  begin: { min: 0 },
  ownFields: ({ min, max, unit }) => ({ min, max, unit: unit || undefined }),
  tests: ['is', 'isNot', 'more', 'less', 'answered'],
  values: () => null,
  valueTyped: /^-?\d{1,12}(\.\d{1,6})?$/,
  possible: (question, named) => numbersAround(named, question).map((one) => ({ number: one })),
  inWords: (key) => key,
  onPaper: { is: 'is', isNot: 'isNot' },
  faults: () => [],
};

/** The numbers a condition names, those beside them and those between, as far as the question takes them. */
function numbersAround(named: readonly string[], { min, max }: Pick<Question, 'min' | 'max'>): number[] {
  const limits = [min, max].filter((limit) => limit !== undefined);
  const marks = [...named.map(Number).filter(Number.isFinite), ...limits, 0].sort((one, other) => one - other);
  const between = marks.slice(1).map((mark, place) => (mark + (marks[place] ?? mark)) / 2);
  const around = marks.flatMap((mark) => [mark - 1, mark, mark + 1]);
  return [...around, ...between].filter((one) => one >= (min ?? -Infinity) && one <= (max ?? Infinity));
}
