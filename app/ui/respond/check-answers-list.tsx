import type { ReactNode } from 'react';
import type { InLanguage } from '../in-language.ts';

/** One question with the answer given, and the way to change it. */
export interface CheckedAnswer {
  key: string;
  question: ReactNode;
  questionIn?: InLanguage;
  answer: ReactNode;
  /** Where it is changed: an address, or, where something is typed on the page, the form that goes along and what it asks for. */
  change: string | { form: string; to: string };
}

/** The answers before they are sent. Each "change" link is read out together with its question. */
export function CheckAnswersList({ answers, changeText }: { answers: CheckedAnswer[]; changeText: string }) {
  return (
    <dl>
      {answers.map(({ key, question, questionIn, answer, change }) => (
        <div key={key}>
          <dt id={`q-${key}`} {...questionIn}>{question}</dt>
          <dd>{answer}</dd>
          <dd>
            {typeof change === 'string' ? (
              <a href={change} id={`c-${key}`} aria-labelledby={`c-${key} q-${key}`}>
                {changeText}
              </a>
            ) : (
              <button form={change.form} name="intent" value={change.to} id={`c-${key}`} aria-labelledby={`c-${key} q-${key}`}>
                {changeText}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
