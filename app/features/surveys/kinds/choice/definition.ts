import type { KindDefinition, KindFault } from '../definition.ts';
import type { Option } from '../../survey.ts';
import { COUNTED } from '../traits.ts';

/** What is missing in a question whose options are too few. */
export function tooFew({ options }: { options: readonly unknown[] }): KindFault[] {
  return options.length === 0 ? ['noOptions'] : options.length === 1 ? ['oneOption'] : [];
}

export const idsOf = ({ options }: { options: readonly Pick<Option, 'id'>[] }) => options.map(({ id }) => id);

/** One answer out of a list. */
export const choice: KindDefinition = {
  ...COUNTED,
  hasOptions: true,
  roles: ['other', 'prefer_not'],
  isChosen: true,
  isWritten: false,
  isOnePress: (options) => options.every(({ role }) => role !== 'other'),
  begin: {},
  ownFields: () => ({}),
  tests: ['is', 'isNot', 'answered'],
  values: idsOf,
  valueTyped: null,
  possible: (question) => idsOf(question).map((id) => ({ choices: [id] })),
  inWords: (key, { option }) => option(key),
  onPaper: { is: 'ticked', isNot: 'else' },
  faults: tooFew,
};
