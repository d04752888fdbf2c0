import type { ReactNode } from 'react';
import { AS_TYPED } from '../as-typed.ts';

interface SmallBoxProps {
  label: ReactNode;
  name: string;
  id?: string;
  defaultValue?: string;
  error?: string;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  /** Every letter counts, as in an address: nothing corrects what is typed. */
  exact?: boolean;
}

/**
 * A line to type in that belongs to a question with other fields, its words above it. Inside `more` it opens once the answer
 * it belongs to is ticked; by its placeholder, a space, the style tells whether something is typed in it.
 */
export function SmallBox({ label, name, id = name, defaultValue, error, inputMode, exact }: SmallBoxProps) {
  return (
    <label>
      {label}
      {error === undefined ? null : <span className="bad" id={`${id}-error`}><br />{error}</span>}
      <input name={name} id={id} defaultValue={defaultValue} inputMode={inputMode} autoComplete="off" dir="auto" {...(exact ? AS_TYPED : {})} placeholder=" " aria-describedby={error === undefined ? undefined : `${id}-error`} />
    </label>
  );
}
