import { classNames } from './class-names.ts';
import { describedBy, fieldId, LabelledField, type FieldProps } from './field.tsx';

interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectProps extends FieldProps {
  options?: SelectOption[];
  /** Options under headings, after those that stand alone. */
  groups?: Array<{ label: string; options: SelectOption[] }>;
  defaultValue?: string;
  /** The words of the empty first choice. */
  emptyText?: string;
  /** It has the keyboard when the page opens: only where a page is boxes that are filled in one after another. */
  focusOnOpen?: boolean;
  form?: string;
}

/** One choice out of a long list; for seven or fewer use RadioGroup. */
export function Select(props: SelectProps) {
  return (
    <LabelledField {...props}>
      <select
        className={classNames('govuk-select', props.error !== undefined && 'govuk-select--error')}
        id={fieldId(props)}
        name={props.name}
        defaultValue={props.defaultValue}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error === undefined ? undefined : true}
        form={props.form}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- only where a page is boxes that are filled in one after another
        autoFocus={props.focusOnOpen}
      >
        {props.emptyText === undefined ? null : <option value="">{props.emptyText}</option>}
        <Options options={props.options ?? []} />
        {props.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </LabelledField>
  );
}

function Options({ options }: { options: SelectOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}
