import type { ReactNode } from 'react';

/** More for those who want it, folded away. */
export function Details({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="tl-details" open={open}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="tl-details__body">{children}</div>
    </details>
  );
}
