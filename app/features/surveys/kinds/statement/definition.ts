import { RATINGS } from '../../../voices/contribution.ts';
import type { KindDefinition } from '../definition.ts';
import { TAGGED } from '../traits.ts';

/** Something people agree or disagree with. */
export const statement: KindDefinition = {
  ...TAGGED,
  hasOptions: false,
  roles: [],
  isChosen: true,
  isWritten: false,
  isOnePress: () => true,
  begin: {},
  ownFields: () => ({}),
  tests: ['is', 'isNot', 'answered'],
  values: () => [...RATINGS],
  valueTyped: null,
  possible: () => RATINGS.map((rating) => ({ rating })),
  inWords: (key, { rating }) => rating(key),
  onPaper: { is: 'ticked', isNot: 'else' },
  faults: ({ outcomes }) => (outcomes.length === 0 ? ['noOutcome'] : []),
};
