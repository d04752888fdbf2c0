import type { KindDefinition } from '../definition.ts';
import { TAGGED } from '../traits.ts';

/** Words of one's own, as many as someone likes. */
export const open: KindDefinition = {
  ...TAGGED,
  hasOptions: false,
  roles: [],
  isChosen: false,
  isWritten: true,
  isOnePress: () => false,
  begin: {},
  ownFields: () => ({}),
  tests: ['answered'],
  values: () => null,
  valueTyped: null,
  possible: (_, named) => [...named.filter((text) => text !== ''), 'a', 'b'].map((body) => ({ body })),
  inWords: (key) => key,
  onPaper: { is: 'is', isNot: 'isNot' },
  faults: () => [],
};
