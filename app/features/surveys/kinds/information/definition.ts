import type { KindDefinition } from '../definition.ts';

/** A page to read, which asks nothing. */
export const information: KindDefinition = {
  asks: false,
  isLookedAt: false,
  becomesContribution: false,
  waitsToBeTagged: false,
  canBeRequired: false,
  isBetterSkippable: false,
  isConsent: false,
  isKeptApart: false,
  isSensitive: false,
  hasPictures: false,
  hasOptions: false,
  roles: [],
  isChosen: false,
  isWritten: false,
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
