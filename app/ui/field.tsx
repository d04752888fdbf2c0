import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * What every form field takes. `id` falls back to `name`, and the link of an
 * error summary is always `#id`: it lands on the first control of the field.
 */
export interface FieldProps {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The message itself; its presence is what puts the field in its error state. */
  error?: string;
  /** Words for screen readers before the message, such as the word for "Error:" in the reader's language. */
  errorPrefix?: string;
  /** Words after the label when an answer is not required. */
  optionalText?: string;
  /** Makes the label or legend the h1 of the page: one question per page. */
  asHeading?: boolean;
  /** Size of the label where the field stands among others. */
  labelSize?: 's' | 'm' | 'l';
}

/** The id of a field: its own, or its name. */
export function fieldId(field: Pick<FieldProps, 'id' | 'name'>): string {
  return field.id ?? field.name;
}

/** The ids of the hint and the error message, for `aria-describedby`; undefined when there is neither. */
export function describedBy(field: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>, ...more: Array<string | false | undefined>) {
  const id = fieldId(field);
  return classNames(field.hint !== undefined && `${id}-hint`, ...more, field.error !== undefined && `${id}-error`);
}

/** The hint under a label. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="govuk-hint" id={id}>
      {children}
    </div>
  );
}

/** The message beside a field, in the same words as in the summary. */
export function ErrorMessage({ id, prefix, children }: { id?: string; prefix?: string; children: ReactNode }) {
  return (
    <p className="govuk-error-message" id={id}>
      {prefix ? <span className="govuk-visually-hidden">{prefix} </span> : null}
      {children}
    </p>
  );
}

/** "(optional)" after a label, lighter than the label. */
export function OptionalText({ text }: { text?: string }) {
  return text ? <span className="tl-optional"> {text}</span> : null;
}

/** Label, hint, message and the control, for fields with one control. */
export function LabelledField(props: FieldProps & { children: ReactNode }) {
  const id = fieldId(props);
  const size = props.asHeading ? 'l' : props.labelSize;
  const label = (
    <label className={classNames('govuk-label', size && `govuk-label--${size}`)} htmlFor={id}>
      {props.label}
      <OptionalText text={props.optionalText} />
    </label>
  );
  return (
    <div className={classNames('govuk-form-group', props.error !== undefined && 'govuk-form-group--error')}>
      {props.asHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label}
      {props.hint === undefined ? null : <Hint id={`${id}-hint`}>{props.hint}</Hint>}
      {props.error === undefined ? null : (
        <ErrorMessage id={`${id}-error`} prefix={props.errorPrefix}>
          {props.error}
        </ErrorMessage>
      )}
      {props.children}
    </div>
  );
}
