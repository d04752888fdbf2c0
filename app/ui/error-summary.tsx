import type { ReactNode } from 'react';

/** One fault: where it is (`#id` of the field) and what to do about it. */
export interface ErrorLink {
  href?: string;
  text: ReactNode;
}

/** The list of what needs attention, first thing on the page and announced at once. Shows nothing when the list is empty. */
export function ErrorSummary({ title, errors, children }: { title: string; errors: ErrorLink[]; children?: ReactNode }) {
  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" tabIndex={-1} id="error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        {children}
        <ul className="govuk-error-summary__list">
          {errors.map((error, index) => (
            <li key={`${error.href ?? ''}${index}`}>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
