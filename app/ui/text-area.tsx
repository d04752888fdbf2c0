import type { TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, fieldId, LabelledField, type FieldProps } from './field.tsx';

type AreaDetails = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'autoComplete' | 'spellCheck' | 'maxLength' | 'dir' | 'lang' | 'form'
>;

interface TextAreaProps extends FieldProps, AreaDetails {
  defaultValue?: string;
  rows?: number;
  /** Words that say how much fits, shown under the box and read with it. */
  countText?: string;
}

/** Several lines of text. Its direction follows what is typed unless `dir` says otherwise. */
export function TextArea(props: TextAreaProps) {
  const id = fieldId(props);
  return (
    <LabelledField {...props}>
      <textarea
        className={classNames('govuk-textarea', props.error !== undefined && 'govuk-textarea--error')}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        defaultValue={props.defaultValue}
        aria-describedby={describedBy(props, props.countText !== undefined && `${id}-count`)}
        aria-invalid={props.error === undefined ? undefined : true}
        autoComplete={props.autoComplete}
        spellCheck={props.spellCheck}
        maxLength={props.maxLength}
        dir={props.dir ?? 'auto'}
        lang={props.lang}
        form={props.form}
      />
      {props.countText === undefined ? null : (
        <p className="govuk-hint tl-count" id={`${id}-count`}>
          {props.countText}
        </p>
      )}
    </LabelledField>
  );
}
