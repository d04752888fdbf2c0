import type { ComponentProps } from 'react';
import { ButtonQuestion, RadioQuestion } from '../../../ui/respond/question.tsx';
import { isOnePress, type AskedQuestion } from '../asked/asked-question.ts';

/** One answer out of a few: buttons where one press answers and goes on, else a list with a button below. */
export function OneOf({ question, ...props }: ComponentProps<typeof RadioQuestion> & { question: Pick<AskedQuestion, 'kind' | 'wording'> }) {
  return isOnePress(question) ? <ButtonQuestion {...props} /> : <RadioQuestion {...props} />;
}
