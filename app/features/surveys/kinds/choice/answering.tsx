import { AS_MOST, type KindAnswering } from '../answering.ts';
import { OneOf } from '../one-of.tsx';
import { chosenInWords } from './chosen-words.tsx';

export const choiceAnswering: KindAnswering = {
  ...AS_MOST,
  Fields: ({ question, field, options }) => <OneOf question={question} {...field('choice')} answers={options} />,
  inWords: (answer, props) => ('choices' in answer ? chosenInWords(answer.choices, props, { other: answer.other }) : null),
};
