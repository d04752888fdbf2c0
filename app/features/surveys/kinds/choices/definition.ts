import { idsOf, tooFew } from '../choice/definition.ts';
import type { KindDefinition } from '../definition.ts';
import type { Question } from '../../survey.ts';
import type { Value } from '../../value.ts';
import { COUNTED } from '../traits.ts';

/** Nobody tries more pairs of choices than this: past it, single choices and those a condition names are enough. */
const PAIRED = 12;

/** Any number of answers out of a list. */
export const choices: KindDefinition = {
  ...COUNTED,
  hasOptions: true,
  roles: ['other', 'prefer_not'],
  isChosen: true,
  isWritten: false,
  isOnePress: () => false,
  begin: {},
  ownFields: () => ({}),
  tests: ['includes', 'is', 'isNot', 'answered'],
  values: idsOf,
  valueTyped: null,
  possible: possibleChoices,
  inWords: (key, { option }) => option(key),
  onPaper: { is: 'alone', isNot: 'else' },
  faults: tooFew,
};

function possibleChoices({ options }: Pick<Question, 'options'>, named: readonly string[]): Value[] {
  const together = options.filter(({ role }) => role !== 'prefer_not').map(({ id }) => id);
  const few = together.slice(0, PAIRED);
  const wanted = together.filter((id) => named.includes(id));
  const pairs = few.flatMap((one, place) => few.slice(place + 1).map((other) => [one, other]));
  return [...options.map(({ id }) => [id]), ...pairs, wanted, together].filter((found) => found.length > 0).map((found) => ({ choices: found }));
}
