import { ONE_BOX, type KindReading } from '../reading.ts';

export const informationReading: KindReading = {
  ...ONE_BOX,
  read: () => ({ nothing: true, field: '' }),
  fields: () => ({}),
  readBoxes: () => ({ nothing: true, field: '' }),
  typedInBoxes: () => ({}),
};
