import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, ErrorMessage, fieldId, Hint, OptionalText, type FieldProps } from './field.tsx';

interface FieldsetProps {
  legend: ReactNode;
  asHeading?: boolean;
  legendSize?: 's' | 'm' | 'l';
  describedBy?: string;
  children: ReactNode;
}

/** A group of fields under one legend. */
export function Fieldset({ legend, asHeading, legendSize, describedBy: ids, children }: FieldsetProps) {
  const size = asHeading ? 'l' : legendSize;
  return (
    <fieldset className="govuk-fieldset" aria-describedby={ids}>
      <legend className={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}>
        {asHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}

/** Legend, hint, message and the controls, for fields with several controls. */
export function GroupedField(props: FieldProps & { children: ReactNode }) {
  const id = fieldId(props);
  const legend = (
    <>
      {props.label}
      <OptionalText text={props.optionalText} />
    </>
  );
  return (
    <div className={classNames('govuk-form-group', props.error !== undefined && 'govuk-form-group--error')}>
      <Fieldset
        legend={legend}
        asHeading={props.asHeading}
        legendSize={props.labelSize ?? 's'}
        describedBy={describedBy(props)}
      >
        {props.hint === undefined ? null : <Hint id={`${id}-hint`}>{props.hint}</Hint>}
        {props.error === undefined ? null : (
          <ErrorMessage id={`${id}-error`} prefix={props.errorPrefix}>
            {props.error}
          </ErrorMessage>
        )}
        {props.children}
      </Fieldset>
    </div>
  );
}
