import type { ReactNode } from 'react';

/** The confirmation that something is done; its title is the h1 of the page. */
export function Panel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="tl-panel">
      <h1 className="tl-panel__title">{title}</h1>
      {children ? <div className="tl-panel__body">{children}</div> : null}
    </div>
  );
}
