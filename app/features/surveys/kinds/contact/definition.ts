import type { KindDefinition } from '../definition.ts';
import { COUNTED } from '../traits.ts';

/**
 * How to reach someone safely. It is kept where it cannot be joined to what they said, so no condition looks at it: being
 * asked more, or less, because of it would stand beside what someone said and tell that they asked to be contacted.
 */
export const contact: KindDefinition = {
  ...COUNTED,
  isLookedAt: false,
  becomesContribution: false,
  canBeRequired: false,
  isKeptApart: true,
  isSensitive: true,
  hasOptions: false,
  roles: [],
  isChosen: false,
  isWritten: true,
  isOnePress: () => false,
  begin: {},
  ownFields: () => ({}),
  tests: [],
  values: () => null,
  valueTyped: null,
  possible: () => [],
  inWords: (key) => key,
  onPaper: { is: 'is', isNot: 'isNot' },
  faults: () => [],
};
