import type { ReactNode } from 'react';

interface SmallBoxProps {
  label: ReactNode;
  name: string;
  id?: string;
  defaultValue?: string;
  error?: string;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
}

/**
 * A line to type in that belongs to a question with other fields, its words above it. Inside `more` it opens once the answer
 * it belongs to is ticked; by its placeholder, a space, the style tells whether something is typed in it.
 */
export function SmallBox({ label, name, id = name, defaultValue, error, inputMode }: SmallBoxProps) {
  return (
    <label>
      {label}
      {error === undefined ? null : <span className="bad" id={`${id}-error`}><br />{error}</span>}
      <input name={name} id={id} defaultValue={defaultValue} inputMode={inputMode} autoComplete="off" dir="auto" placeholder=" " aria-describedby={error === undefined ? undefined : `${id}-error`} />
    </label>
  );
}
