import type { InputHTMLAttributes } from 'react';
import { AS_TYPED } from './as-typed.ts';
import { classNames } from './class-names.ts';
import { describedBy, fieldId, LabelledField, type FieldProps } from './field.tsx';

type InputDetails = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'autoCapitalize' | 'inputMode' | 'spellCheck' | 'maxLength' | 'dir' | 'lang' | 'list' | 'form'
>;

type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30;

interface TextFieldProps extends FieldProps, InputDetails {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'time' | 'date';
  defaultValue?: string | number;
  /** Every letter counts, as in a code: nothing corrects what is typed. So it is with an address for letters. */
  exact?: boolean;
  /** Room for about this many characters, where the length of the answer is known. */
  width?: Width;
  /** It has the keyboard when the page opens: only where a page is boxes that are typed in one after another. */
  focusOnOpen?: boolean;
  /** Short words before or after the box, such as a currency or a unit. */
  prefix?: string;
  suffix?: string;
}

/** A single line of text. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', defaultValue, width, prefix, suffix } = props;
  const input = (
    <input
      className={classNames(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        props.error !== undefined && 'govuk-input--error',
      )}
      id={fieldId(props)}
      name={props.name}
      type={type}
      defaultValue={defaultValue}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error === undefined ? undefined : true}
      autoComplete={props.autoComplete}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- only where a page is boxes that are typed in one after another
      autoFocus={props.focusOnOpen}
      inputMode={props.inputMode}
      {...(props.exact || type === 'email' ? AS_TYPED : { autoCapitalize: props.autoCapitalize, spellCheck: props.spellCheck })}
      maxLength={props.maxLength}
      dir={props.dir}
      lang={props.lang}
      list={props.list}
      form={props.form}
    />
  );
  return (
    <LabelledField {...props}>
      {prefix || suffix ? (
        <div className="tl-affixed">
          {prefix ? <span aria-hidden="true">{prefix}</span> : null}
          {input}
          {suffix ? <span aria-hidden="true">{suffix}</span> : null}
        </div>
      ) : (
        input
      )}
    </LabelledField>
  );
}

/**
 * A number, typed as text so that a scroll wheel cannot change it and a slip
 * of the finger is kept and shown back. `decimal` brings up a keypad with a point.
 */
export function NumberField({ decimal, ...props }: Omit<TextFieldProps, 'type' | 'inputMode'> & { decimal?: boolean }) {
  return <TextField spellCheck={false} width={5} {...props} inputMode={decimal ? 'decimal' : 'numeric'} />;
}
