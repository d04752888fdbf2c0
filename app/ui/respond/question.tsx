import { AS_TYPED } from '../as-typed.ts';
import { createElement, type ReactNode } from 'react';
import type { InLanguage } from '../in-language.ts';

/** What every question has, whatever kind it is. */
export interface QuestionProps {
  /** The question itself: the h1 of the page, unless `level` says otherwise. */
  label: ReactNode;
  labelIn?: InLanguage;
  name: string;
  /** The id errors lead to; the name when left out. */
  id?: string;
  hint?: ReactNode;
  hintIn?: InLanguage;
  error?: string;
  /** Words after the question when it has to be answered: everything else may be left. */
  requiredText?: ReactNode;
  /** A picture that says the same as the words; it stands before them. */
  picture?: ReactNode;
  /** What stands between the words and the answers: a recording, what the ends of a scale mean. */
  lead?: ReactNode;
  level?: 1 | 2 | 3;
}

/** One answer to choose. The whole row is the target. */
export interface Answer {
  value: string;
  label: ReactNode;
  labelIn?: InLanguage;
  hint?: ReactNode;
  picture?: ReactNode;
  /** What belongs to this answer and stands under it: a box for words. */
  more?: ReactNode;
}

const idOf = (question: QuestionProps) => question.id ?? question.name;

/** The ids of what describes the fields of a question. */
export function descriptionsOf(question: QuestionProps): string | undefined {
  const id = question.id === undefined ? '' : `${question.id}-`;
  return [question.hint ? `${id}hint` : '', question.error === undefined ? '' : `${id}error`].filter(Boolean).join(' ') || undefined;
}

/** The question as a heading, with its picture; a label when one field answers it. */
export function QuestionHeading({ question, htmlFor }: { question: QuestionProps; htmlFor?: string }) {
  const words = (
    <>
      {question.label}
      {question.requiredText ? <>{' '}<small>{question.requiredText}</small></> : null}
    </>
  );
  const named = htmlFor ? <label htmlFor={htmlFor}>{words}</label> : words;
  const heading = `h${question.level ?? 1}`;
  return question.picture
    ? createElement(heading, { className: 'easy', ...question.labelIn }, question.picture, <span>{named}</span>)
    : createElement(heading, { ...question.labelIn }, named);
}

/** What stands between a question and its answers. */
export function AroundQuestion({ question }: { question: QuestionProps }) {
  const id = question.id === undefined ? '' : `${question.id}-`;
  return (
    <>
      {question.hint ? (
        <p className="hint" id={`${id}hint`} {...question.hintIn}>
          {question.hint}
        </p>
      ) : null}
      {question.lead}
      {question.error === undefined ? null : (
        <p className="bad" id={`${id}error`}>
          {question.error}
        </p>
      )}
    </>
  );
}

/** A question answered by several fields together. `data-read` marks what is read aloud. */
export function GroupQuestion({ question, children }: { question: QuestionProps; children: ReactNode }) {
  return (
    <fieldset aria-describedby={descriptionsOf(question)} data-read>
      <legend>
        <QuestionHeading question={question} />
      </legend>
      <AroundQuestion question={question} />
      {children}
    </fieldset>
  );
}

function Rows({ type, question, answers, chosen }: { type: 'radio' | 'checkbox'; question: QuestionProps; answers: Answer[]; chosen: readonly string[] }) {
  return (
    <>
      {answers.map((answer, index) => (
        <RowOf key={answer.value} more={answer.more}>
          <input type={type} name={question.name} value={answer.value} id={index === 0 ? idOf(question) : undefined} defaultChecked={chosen.includes(answer.value)} />
          {answer.picture}
          <span {...answer.labelIn}>
            {answer.label}
            {answer.hint ? <small>{answer.hint}</small> : null}
          </span>
        </RowOf>
      ))}
    </>
  );
}

function RowOf({ more, children }: { more?: ReactNode; children: ReactNode }) {
  return (
    <>
      <label className="row">{children}</label>
      {more ? <div className="more">{more}</div> : null}
    </>
  );
}

/**
 * A question with one answer out of a few, each a button of its own: one press answers it and goes on. What was answered
 * before is marked. An error links to the first answer.
 */
export function ButtonQuestion({ answers, defaultValue, isScale, ...question }: QuestionProps & { answers: Answer[]; defaultValue?: string; isScale?: boolean }) {
  const rows = answers.map(({ value, label, labelIn, picture }, index) => (
    <button className="row" key={value} name={question.name} value={value} id={index === 0 ? idOf(question) : undefined} aria-pressed={value === defaultValue || undefined}>
      {picture}
      <span {...labelIn}>{label}</span>
    </button>
  ));
  return <GroupQuestion question={question}>{isScale ? <div className="scale">{rows}</div> : rows}</GroupQuestion>;
}

/** A question with one answer out of a few; side by side, as on a scale, when they are figures. An error links to the first answer. */
export function RadioQuestion({ answers, defaultValue, isScale, ...question }: QuestionProps & { answers: Answer[]; defaultValue?: string; isScale?: boolean }) {
  const rows = <Rows type="radio" question={question} answers={answers} chosen={defaultValue === undefined ? [] : [defaultValue]} />;
  return <GroupQuestion question={question}>{isScale ? <div className="scale">{rows}</div> : rows}</GroupQuestion>;
}

/** A question with any number of answers. An error links to the first answer. */
export function CheckboxQuestion({ answers, defaultValue, ...question }: QuestionProps & { answers: Answer[]; defaultValue?: readonly string[] }) {
  return (
    <GroupQuestion question={question}>
      <Rows type="checkbox" question={question} answers={answers} chosen={defaultValue ?? []} />
    </GroupQuestion>
  );
}

interface TextQuestionProps extends QuestionProps {
  defaultValue?: string;
  short?: boolean;
  /** Every letter counts, as in a code: nothing corrects what is typed. */
  exact?: boolean;
  rows?: number;
  inputMode?: 'text' | 'numeric' | 'decimal';
  autoComplete?: string;
  /** Words after the box: what a number counts. */
  after?: ReactNode;
}

/** A question answered in one's own words, over several lines unless `short`. */
export function TextQuestion({ defaultValue, short, exact, rows = 6, inputMode, autoComplete, after, ...question }: TextQuestionProps) {
  const id = idOf(question);
  const shared = { id, name: question.name, defaultValue, 'aria-describedby': descriptionsOf(question), autoComplete, inputMode, dir: 'auto' };
  return (
    <div data-read>
      <QuestionHeading question={question} htmlFor={id} />
      <AroundQuestion question={question} />
      {short ? <input {...shared} {...(exact ? AS_TYPED : {})} /> : <textarea {...shared} rows={rows} />}
      {after ? <p>{after}</p> : null}
    </div>
  );
}
