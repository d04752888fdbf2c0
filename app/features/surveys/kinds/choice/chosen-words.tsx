import { Fragment, type ReactNode } from 'react';
import { WholeNumbers } from '../../../../ui/whole-numbers.tsx';
import type { AnswerWordsProps } from '../answering.ts';

/** The options someone chose or put in order, one below another, with the words beside "something else". */
export function chosenInWords(chosen: readonly string[], { question, inLanguage }: AnswerWordsProps, { other, isOrder = false }: { other?: string; isOrder?: boolean }): ReactNode {
  return chosen.map((id, index) => {
    const option = question.wording.options.find((one) => one.id === id);
    return option ? (
      <Fragment key={id}>
        {index > 0 ? <br /> : null}
        <span {...inLanguage(option.text)}>
          {isOrder ? `${index + 1}. ` : ''}<WholeNumbers text={option.text.text} />{option.role === 'other' && other ? <>: <bdi>{other}</bdi></> : null}
        </span>
      </Fragment>
    ) : null;
  });
}
