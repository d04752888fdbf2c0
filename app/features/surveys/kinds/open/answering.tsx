import { TextQuestion } from '../../../../ui/respond/question.tsx';
import { WholeNumbers } from '../../../../ui/whole-numbers.tsx';
import { AS_MOST, type KindAnswering } from '../answering.ts';

export const openAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: ({ field }) => <TextQuestion {...field('body')} autoComplete="off" />,
  // Someone's own words stand as their own language runs; everything else as the page does.
  inWords: (answer) => ('body' in answer ? <p dir="auto"><WholeNumbers text={answer.body} /></p> : null),
};
