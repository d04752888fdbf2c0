import type { ReactNode } from 'react';

interface QuestionProps {
  /** The question itself: the h1 of the page. */
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: string;
  /** Words after the question when it may be left. */
  optionalText?: string;
  /** A picture that says the same as the words; it stands before them. */
  picture?: ReactNode;
}

/** One answer to choose. The whole row is the target. */
export interface Answer {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  picture?: ReactNode;
}

const hintId = (question: QuestionProps) => (question.hint === undefined ? undefined : 'hint');
const errorId = (question: QuestionProps) => (question.error === undefined ? undefined : 'error');

function descriptions(question: QuestionProps): string | undefined {
  return [hintId(question), errorId(question)].filter(Boolean).join(' ') || undefined;
}

function Heading({ question, htmlFor }: { question: QuestionProps; htmlFor?: string }) {
  const words = (
    <>
      {question.label}
      {question.optionalText ? <small> {question.optionalText}</small> : null}
    </>
  );
  const named = htmlFor ? <label htmlFor={htmlFor}>{words}</label> : words;
  return question.picture ? (
    <h1 className="easy">
      {question.picture}
      <span>{named}</span>
    </h1>
  ) : (
    <h1>{named}</h1>
  );
}

function Around({ question }: { question: QuestionProps }) {
  return (
    <>
      {question.hint === undefined ? null : (
        <p className="hint" id="hint">
          {question.hint}
        </p>
      )}
      {question.error === undefined ? null : (
        <p className="bad" id="error">
          {question.error}
        </p>
      )}
    </>
  );
}

function Rows({ type, name, answers, chosen }: { type: 'radio' | 'checkbox'; name: string; answers: Answer[]; chosen: readonly string[] }) {
  return (
    <>
      {answers.map((answer, index) => (
        <label className="row" key={answer.value}>
          <input
            type={type}
            name={name}
            value={answer.value}
            id={index === 0 ? name : undefined}
            defaultChecked={chosen.includes(answer.value)}
          />
          {answer.picture}
          <span>
            {answer.label}
            {answer.hint ? <small>{answer.hint}</small> : null}
          </span>
        </label>
      ))}
    </>
  );
}

/** A question with one answer out of a few. An error links to `#name`, the first answer. */
export function RadioQuestion(props: QuestionProps & { answers: Answer[]; defaultValue?: string }) {
  return (
    <fieldset aria-describedby={descriptions(props)}>
      <legend>
        <Heading question={props} />
      </legend>
      <Around question={props} />
      <Rows type="radio" name={props.name} answers={props.answers} chosen={props.defaultValue === undefined ? [] : [props.defaultValue]} />
    </fieldset>
  );
}

/** A question with any number of answers. An error links to `#name`, the first answer. */
export function CheckboxQuestion(props: QuestionProps & { answers: Answer[]; defaultValue?: readonly string[] }) {
  return (
    <fieldset aria-describedby={descriptions(props)}>
      <legend>
        <Heading question={props} />
      </legend>
      <Around question={props} />
      <Rows type="checkbox" name={props.name} answers={props.answers} chosen={props.defaultValue ?? []} />
    </fieldset>
  );
}

/** A question answered in one's own words, over several lines unless `short`. */
export function TextQuestion(
  props: QuestionProps & { defaultValue?: string; short?: boolean; rows?: number; inputMode?: 'text' | 'numeric' | 'decimal'; autoComplete?: string },
) {
  const shared = {
    id: props.name,
    name: props.name,
    defaultValue: props.defaultValue,
    'aria-describedby': descriptions(props),
    autoComplete: props.autoComplete,
    inputMode: props.inputMode,
    dir: 'auto',
  };
  return (
    <>
      <Heading question={props} htmlFor={props.name} />
      <Around question={props} />
      {props.short ? <input {...shared} /> : <textarea {...shared} rows={props.rows ?? 6} />}
    </>
  );
}
