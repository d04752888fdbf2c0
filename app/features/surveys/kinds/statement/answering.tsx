import { useTranslation } from 'react-i18next';
import { usePageState } from '../../../../platform/page-state.tsx';
import { RATINGS, type Rating } from '../../../voices/contribution.ts';
import { AS_MOST, type AnsweringFieldsProps, type KindAnswering } from '../answering.ts';
import { OneOf } from '../one-of.tsx';

export const statementAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: StatementFields,
  inWords: (answer, { t }) => ('rating' in answer ? t(`voices:rating.${answer.rating}`) : null),
};

/** What stands beside each point in easy read. */
const THUMBS: Record<Rating, string> = { strongly_agree: 'thumbs-up-twice', agree: 'thumbs-up', neither: 'not-sure-face', disagree: 'thumbs-down', strongly_disagree: 'thumbs-down-twice', not_sure: 'question-mark' };

function StatementFields({ question, field }: AnsweringFieldsProps) {
  const { t } = useTranslation('respond');
  const { isEasy } = usePageState();
  const thumb = (rating: Rating) => (isEasy ? <img className="face" src={`/pictures/${THUMBS[rating]}.svg`} alt="" width="32" height="32" /> : undefined);
  return <OneOf question={question} {...field('rating')} answers={RATINGS.map((rating) => ({ value: rating, label: t(`voices:rating.${rating}`), picture: thumb(rating) }))} />;
}
