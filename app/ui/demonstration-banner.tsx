import type { ReactNode } from 'react';

/** A strip that says these pages are for trying out. */
export function DemonstrationBanner({ tag, children }: { tag: string; children: ReactNode }) {
  return (
    <div className="tl-demo">
      <p className="tl-width">
        <strong>{tag}</strong> <span>{children}</span>
      </p>
    </div>
  );
}
