import { createElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** The content of a page, at the width of the page; the target of the skip link. */
export function Main({ id = 'main', before, children }: { id?: string; before?: ReactNode; children: ReactNode }) {
  return (
    <div className="tl-width">
      {before}
      <main className="tl-main" id={id} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Columns side by side from the width of a tablet; one above the other on a phone. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="tl-columns">{children}</div>;
}

/** The wider part of Columns, at a length of line that reads well. */
export function TwoThirds({ children }: { children: ReactNode }) {
  return <div className="tl-two-thirds">{children}</div>;
}

/** The narrower part of Columns; `aside` when it is beside the point, and then it needs a `label`. */
export function OneThird({ label, children }: { label?: string; children: ReactNode }) {
  return label ? (
    <aside className="tl-one-third" aria-label={label}>
      {children}
    </aside>
  ) : (
    <div className="tl-one-third">{children}</div>
  );
}

/** Text at a length of line that reads well. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="tl-prose">{children}</div>;
}

interface SectionProps {
  title: ReactNode;
  id?: string;
  headingLevel?: 2 | 3;
  /** A link to the rest of it, beside the heading. */
  action?: { href: string; text: string; hiddenText?: string };
  lead?: ReactNode;
  /** On a surface of its own. */
  boxed?: boolean;
  children?: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, id, headingLevel = 2, action, lead, boxed, children }: SectionProps) {
  return (
    <section className={classNames('tl-section', boxed && 'tl-section--boxed')} id={id}>
      <div className="tl-section__head">
        {createElement(`h${headingLevel}`, { className: headingLevel === 2 ? 'govuk-heading-l' : 'govuk-heading-m' }, title)}
        {action ? (
          <a className="tl-section__action" href={action.href}>
            {action.text}
            {action.hiddenText ? <span className="govuk-visually-hidden"> {action.hiddenText}</span> : null}
          </a>
        ) : null}
      </div>
      {lead ? <p className="tl-section__lead">{lead}</p> : null}
      {children}
    </section>
  );
}
