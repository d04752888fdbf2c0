import type { ReactNode } from 'react';

/** Short fields side by side where there is room; the first one takes what is left. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="tl-field-row">{children}</div>;
}
