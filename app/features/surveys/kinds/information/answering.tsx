import { AroundQuestion, QuestionHeading } from '../../../../ui/respond/question.tsx';
import { AS_MOST, type KindAnswering } from '../answering.ts';

export const informationAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: ({ field }) => <div data-read><QuestionHeading question={field('')} /><AroundQuestion question={field('')} /></div>,
  inWords: () => null,
};
