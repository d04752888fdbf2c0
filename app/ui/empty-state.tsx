import { createElement, type ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  headingLevel?: 2 | 3;
  /** What will stand here, and what has to happen first. */
  children?: ReactNode;
  action?: ReactNode;
}

/** What a list says when there is nothing in it yet: a line that has not begun. */
export function EmptyState({ title, headingLevel = 2, children, action }: EmptyStateProps) {
  return (
    <div className="tl-empty">
      {createElement(`h${headingLevel}`, { className: 'tl-empty__title' }, title)}
      {children}
      {action ? <div className="tl-empty__action">{action}</div> : null}
    </div>
  );
}
