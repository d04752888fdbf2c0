import type { ReactNode } from 'react';

interface ConsentCheckboxProps {
  name: string;
  value?: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  defaultChecked?: boolean;
}

/** One thing to agree to, on its own. Never ticked beforehand; `defaultChecked` only gives back what the person ticked. */
export function ConsentCheckbox({ name, value = 'yes', id = name, label, hint, error, defaultChecked }: ConsentCheckboxProps) {
  return (
    <>
      {error === undefined ? null : (
        <p className="bad" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label className="row">
        <input
          type="checkbox"
          name={name}
          value={value}
          id={id}
          defaultChecked={defaultChecked}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
        />
        <span>
          {label}
          {hint ? <small>{hint}</small> : null}
        </span>
      </label>
    </>
  );
}
