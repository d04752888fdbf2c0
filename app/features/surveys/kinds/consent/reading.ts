import { ONE_BOX, type KindReading, type ReadAnswer } from '../reading.ts';

export const consentReading: KindReading = {
  ...ONE_BOX,
  read: (_, { agreed }) => readAgreed(agreed),
  fields: (answer) => ('agreed' in answer ? { agreed: answer.agreed ? 'yes' : 'no' } : {}),
  readBoxes: (_, { value }) => readAgreed(value),
  typedInBoxes: (_, value) => ('agreed' in value ? { value: value.agreed ? 'yes' : 'no' } : {}),
};

function readAgreed(agreed: string | undefined): ReadAnswer {
  return agreed === 'yes' || agreed === 'no' ? { value: { agreed: agreed === 'yes' } } : { nothing: true, field: 'agreed' };
}
