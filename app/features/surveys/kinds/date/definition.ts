import { isRealDate } from '../../../../platform/reading/date.ts';
import type { KindDefinition } from '../definition.ts';
import { COUNTED } from '../traits.ts';

/** A date, as far as the person knows it. */
export const date: KindDefinition = {
  ...COUNTED,
  hasOptions: false,
  roles: [],
  isChosen: false,
  isWritten: true,
  isOnePress: () => false,
  begin: {},
  ownFields: ({ ahead }) => ({ ahead: ahead || undefined }),
  tests: ['answered'],
  values: () => null,
  valueTyped: null,
  possible: (_, named) => [...named.filter(isRealDate), '2001', '2002-02'].map((one) => ({ date: one })),
  inWords: (key) => key,
  onPaper: { is: 'is', isNot: 'isNot' },
  faults: () => [],
};
