import { RATINGS } from '../../../voices/contribution.ts';
import { coded, type KindColumns } from '../columns.ts';

/** "Not sure" is an answer, but no point of the scale: a code below nought, as for having no value, so that it slips into no mean unseen. */
const RATING_CODES = { strongly_agree: 5, agree: 4, neither: 3, disagree: 2, strongly_disagree: 1, not_sure: -55 } as const;

export const statementColumns: KindColumns = (question, { code, t }) => {
  const codes = RATINGS.map((rating) => ({ code: RATING_CODES[rating], label: t(`results:rating.${rating}`), option: rating }));
  return [{ code, question, label: question.text, codes, read: (value, values) => coded(codes.find(({ option }) => value && 'rating' in value && value.rating === option), values) }];
};
