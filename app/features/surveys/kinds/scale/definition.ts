import type { KindDefinition } from '../definition.ts';
import { COUNTED } from '../traits.ts';
import { POINTS } from './points.ts';

/** A point from 0 to 10 between two ends in words. */
export const scale: KindDefinition = {
  ...COUNTED,
  hasOptions: false,
  roles: [],
  isChosen: true,
  isWritten: false,
  isOnePress: () => true,
  begin: {},
  ownFields: ({ low, high, faces }) => ({ low: low || undefined, high: high || undefined, faces }),
  tests: ['is', 'isNot', 'more', 'less', 'answered'],
  values: () => POINTS.map(String),
  valueTyped: null,
  possible: () => POINTS.map((point) => ({ scale: point })),
  inWords: (key) => key,
  onPaper: { is: 'is', isNot: 'isNot' },
  faults: ({ low, high }) => (low && high ? [] : ['noEnds']),
};
