import { isRating } from '../../../voices/contribution.ts';
import { ONE_BOX, type KindReading } from '../reading.ts';

export const statementReading: KindReading = {
  ...ONE_BOX,
  read: (_, { rating }) => (rating && isRating(rating) ? { value: { rating } } : { nothing: true, field: 'rating' }),
  fields: (answer) => ('rating' in answer ? { rating: answer.rating } : {}),
  readBoxes: (_, { value = '' }) => (isRating(value) ? { value: { rating: value } } : { wrong: 'value', why: 'choose' }),
  typedInBoxes: (_, value) => ('rating' in value ? { value: value.rating } : {}),
};
