import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { fieldId, Hint, type FieldProps } from './field.tsx';
import { GroupedField } from './fieldset.tsx';

/** One thing to choose. `children` is a follow-up field that stands under it. */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  children?: ReactNode;
}

interface ChoiceGroupProps extends FieldProps {
  options: Choice[];
  /** Side by side where there is room: only for two or three short answers. */
  inline?: boolean;
  /** The first box has the keyboard when the page opens: only where a page is boxes that are typed in one after another. */
  focusOnOpen?: boolean;
}

function ChoiceRow(props: { kind: 'radio' | 'checkbox'; id: string; name: string; choice: Choice; checked: boolean; focusOnOpen?: boolean }) {
  const { kind, id, name, choice, checked, focusOnOpen } = props;
  const hintId = choice.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="tl-choice">
      <input
        className="tl-choice__input"
        type={kind}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- only where a page is boxes that are typed in one after another
        autoFocus={focusOnOpen}
        aria-describedby={hintId}
      />
      <label className="govuk-label tl-choice__label" htmlFor={id}>
        {choice.label}
      </label>
      {hintId === undefined ? null : <Hint id={hintId}>{choice.hint}</Hint>}
      {choice.children ? <div className="tl-choice__more">{choice.children}</div> : null}
    </div>
  );
}

function ChoiceGroup(props: ChoiceGroupProps & { kind: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const id = fieldId(props);
  return (
    <GroupedField {...props}>
      <div className={classNames('tl-choices', props.inline && 'tl-choices--inline')}>
        {props.options.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            kind={props.kind}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={props.name}
            choice={choice}
            checked={props.chosen.includes(choice.value)}
            focusOnOpen={props.focusOnOpen && index === 0}
          />
        ))}
      </div>
    </GroupedField>
  );
}

/** One answer out of a few. Nothing is chosen until someone chooses. */
export function RadioGroup({ defaultValue, ...props }: ChoiceGroupProps & { defaultValue?: string }) {
  return <ChoiceGroup {...props} kind="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />;
}

/** Any number of answers out of a few. Nothing is ticked until someone ticks it. */
export function CheckboxGroup({ defaultValue, ...props }: ChoiceGroupProps & { defaultValue?: readonly string[] }) {
  return <ChoiceGroup {...props} kind="checkbox" chosen={defaultValue ?? []} />;
}
