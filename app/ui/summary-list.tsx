import type { ReactNode } from 'react';

/** One fact: its name, its value, and at most a few links to change it. */
export interface SummaryRow {
  key: string;
  label: ReactNode;
  value: ReactNode;
  actions?: Array<{ href: string; text: string; hiddenText?: string }>;
}

/** Facts about one thing, each with a name; beside one another from the width of a tablet. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="tl-summary">
      {rows.map((row) => (
        <div className="tl-summary__row" key={row.key}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.actions && row.actions.length > 0 ? (
            <dd className="tl-summary__actions">
              {row.actions.map((action) => (
                <a href={action.href} key={action.href}>
                  {action.text}
                  {action.hiddenText ? <span className="govuk-visually-hidden"> {action.hiddenText}</span> : null}
                </a>
              ))}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
