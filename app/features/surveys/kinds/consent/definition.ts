import type { KindDefinition } from '../definition.ts';
import { COUNTED } from '../traits.ts';

/** Something people agree to or not. It is kept with the consents, not as a contribution. */
export const consent: KindDefinition = {
  ...COUNTED,
  becomesContribution: false,
  isBetterSkippable: false,
  isConsent: true,
  hasOptions: false,
  roles: [],
  isChosen: true,
  isWritten: false,
  isOnePress: () => true,
  begin: {},
  ownFields: () => ({}),
  tests: ['is', 'answered'],
  values: () => ['yes', 'no'],
  valueTyped: null,
  possible: () => [{ agreed: true }, { agreed: false }],
  inWords: (key, { yesNo }) => yesNo(key),
  onPaper: { is: 'ticked', isNot: 'else' },
  faults: () => [],
};
