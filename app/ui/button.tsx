import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** How much a button asks for: one primary on a page, quiet for what is seldom wanted. */
export type ButtonTone = 'primary' | 'secondary' | 'warning' | 'quiet';

function buttonClass(tone: ButtonTone = 'primary') {
  return classNames('govuk-button', tone !== 'primary' && `govuk-button--${tone}`);
}

interface ButtonProps {
  children: ReactNode;
  tone?: ButtonTone;
  /** With `name` and `value` the button says which of several things was asked for. */
  name?: string;
  value?: string;
  /** The form it sends, when it stands outside of it. */
  form?: string;
  /** Another address to send the same form to. */
  formAction?: string;
  disabled?: boolean;
  id?: string;
  /** Hidden words after the visible ones, where several buttons look the same. */
  hiddenText?: string;
}

/** A button that sends its form. */
export function Button({ children, tone, hiddenText, ...rest }: ButtonProps) {
  return (
    <button className={buttonClass(tone)} {...rest}>
      {children}
      {hiddenText ? <span className="govuk-visually-hidden"> {hiddenText}</span> : null}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ href, children, tone }: { href: string; children: ReactNode; tone?: ButtonTone }) {
  return (
    <a className={buttonClass(tone)} href={href}>
      {children}
    </a>
  );
}

/** Buttons and links side by side; one above the other on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="tl-button-row">{children}</div>;
}
