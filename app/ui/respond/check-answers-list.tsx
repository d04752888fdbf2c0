import type { ReactNode } from 'react';
import type { InLanguage } from '../in-language.ts';

/** One question with the answer given, and the way to change it. */
export interface CheckedAnswer {
  key: string;
  question: ReactNode;
  questionIn?: InLanguage;
  answer: ReactNode;
  changeHref: string;
}

/** The answers before they are sent. Each "change" link is read out together with its question. */
export function CheckAnswersList({ answers, changeText }: { answers: CheckedAnswer[]; changeText: string }) {
  return (
    <dl>
      {answers.map(({ key, question, questionIn, answer, changeHref }) => (
        <div key={key}>
          <dt id={`q-${key}`} {...questionIn}>{question}</dt>
          <dd>{answer}</dd>
          <dd>
            <a href={changeHref} id={`c-${key}`} aria-labelledby={`c-${key} q-${key}`}>
              {changeText}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
