import { idsOf, tooFew } from '../choice/definition.ts';
import type { KindDefinition } from '../definition.ts';
import { COUNTED } from '../traits.ts';

/** A list to put in order. A condition looks at what stands first in it. */
export const ranking: KindDefinition = {
  ...COUNTED,
  hasOptions: true,
  roles: [],
  isChosen: false,
  isWritten: true,
  isOnePress: () => false,
  begin: {},
  ownFields: () => ({}),
  tests: ['is', 'isNot', 'answered'],
  values: idsOf,
  valueTyped: null,
  possible: (question) => idsOf(question).map((id, _, ids) => ({ order: [id, ...ids.filter((other) => other !== id)] })),
  inWords: (key, { option }) => option(key),
  onPaper: { is: 'first', isNot: 'notFirst' },
  faults: tooFew,
};
